package yangguang.catalogue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import yangguang.statute.Article;

/// Content of a document (公开内容): every field that is published and that a secrecy review covers. The text is
/// cleaned when the record is made, so that nothing else can be stored, reviewed or shown.
///
/// @param documentNumber issuing number (文号), "" where there is none
/// @param formedOn       day of signing (成文日期); starts the publication term
/// @param effectiveFrom  first day of effect, or null
/// @param effectiveTo    last day of effect, or null
/// @param node           code of a [CatalogueNode]
/// @param subject        code of a [Subject] class
/// @param genre          one of [Subjects#genres]
/// @param audience       whom it serves (服务对象), "" for everybody
/// @param summary        at most 200 characters
/// @param opennessReason why it is not proactive, "" where it is
/// @param source         where it comes from, "" for the agency itself
/// @param pilotField     number of a field of standardised disclosure (试点领域), or null
/// @param bodyHtml       clean HTML
@Article({"12", "20", "21"})
public record Content(String title, String documentNumber, LocalDate formedOn, LocalDate effectiveFrom,
        LocalDate effectiveTo, String node, String subject, String genre, String audience, List<String> keywords,
        String summary, DocumentKind kind, Openness openness, String opennessReason, String source,
        Integer pilotField, String bodyHtml, List<Attachment> attachments) {

    public Content {
        title = line(title);
        documentNumber = line(documentNumber);
        node = line(node);
        subject = line(subject);
        genre = line(genre);
        audience = line(audience);
        keywords = keywords.stream().map(Content::line).filter(word -> !word.isEmpty()).distinct().toList();
        summary = line(summary);
        opennessReason = line(opennessReason);
        source = line(source);
        bodyHtml = RichText.clean(bodyHtml);
        attachments = List.copyOf(attachments);
    }

    /// Keywords typed in one line, separated by semicolons, commas, 顿号 or spaces.
    public static List<String> keywordsIn(String typed) {
        return Arrays.stream((typed == null ? "" : typed).split("[;；,，、\\s]+")).filter(w -> !w.isBlank()).toList();
    }

    public String bodyText() {
        return RichText.text(bodyHtml);
    }

    String keywordLine() {
        return String.join("；", keywords);
    }

    static List<String> keywordsOf(String keywordLine) {
        return keywordLine.isEmpty() ? List.of() : List.of(keywordLine.split("；"));
    }

    /// Plain text in one line: control characters and runs of white space become one space.
    private static String line(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}\\u00a0\\u3000]+", " ").strip();
    }
}
