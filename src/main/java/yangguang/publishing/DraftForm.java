package yangguang.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import yangguang.catalogue.Attachment;
import yangguang.catalogue.Content;

/// What the editor's form sends, as typed: dates and choices are text here, so that a wrong one comes back to the
/// person with a sentence instead of being lost.
///
/// @param kept    ids of attachments to keep
/// @param version the draft's version that the person had before him; null for a new draft
public record DraftForm(String title, String documentNumber, String formedOn, String effectiveFrom, String effectiveTo,
        String node, String subject, String genre, String audience, String keywords, String summary, String kind,
        String openness, String opennessReason, String source, String pilotField, String body, List<Long> kept,
        Integer version) {

    public DraftForm {
        title = text(title);
        documentNumber = text(documentNumber);
        formedOn = text(formedOn);
        effectiveFrom = text(effectiveFrom);
        effectiveTo = text(effectiveTo);
        node = text(node);
        subject = text(subject);
        genre = text(genre);
        audience = text(audience);
        keywords = text(keywords);
        summary = text(summary);
        kind = kind == null ? "OTHER" : kind.strip();
        openness = openness == null ? "PROACTIVE" : openness.strip();
        opennessReason = text(opennessReason);
        source = text(source);
        pilotField = text(pilotField);
        body = body == null ? "" : body;
        kept = kept == null ? List.of() : kept.stream().filter(Objects::nonNull).toList();
    }

    /// An empty form, dated today.
    public static DraftForm empty(LocalDate today) {
        return new DraftForm("", "", today.toString(), "", "", "", "", "通知", "", "", "", "OTHER", "PROACTIVE", "", "",
                "", "", List.of(), null);
    }

    /// The form filled with what is stored.
    public static DraftForm of(Content content, Integer version) {
        return new DraftForm(content.title(), content.documentNumber(), day(content.formedOn()),
                day(content.effectiveFrom()), day(content.effectiveTo()), content.node(), content.subject(),
                content.genre(), content.audience(), String.join("；", content.keywords()), content.summary(),
                content.kind().name(), content.openness().name(), content.opennessReason(), content.source(),
                content.pilotField() == null ? "" : content.pilotField().toString(), content.bodyHtml(),
                content.attachments().stream().map(Attachment::fileId).toList(), version);
    }

    /// The same input against a newer version of the draft.
    public DraftForm against(int newer) {
        return new DraftForm(title, documentNumber, formedOn, effectiveFrom, effectiveTo, node, subject, genre, audience,
                keywords, summary, kind, openness, opennessReason, source, pilotField, body, kept, newer);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
