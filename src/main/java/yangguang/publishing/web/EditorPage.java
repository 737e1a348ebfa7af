package yangguang.publishing.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.catalogue.Attachment;
import yangguang.catalogue.Content;
import yangguang.catalogue.RichText;
import yangguang.publishing.Draft;
import yangguang.publishing.DraftForm;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;
import yangguang.web.Page;

/// The editor (拟稿、修改): the form with its input, and where somebody else has saved meanwhile, both versions.
///
/// @param draft     the draft that is edited, empty for a new one
/// @param uploaded  whether files were chosen, which a browser cannot be asked to send again
/// @param overtaken whether somebody else has saved since the editor was opened
public record EditorPage(Optional<Draft> draft, DraftForm form, List<Obstacle> obstacles, boolean uploaded,
        boolean overtaken, Choices choices) implements Page {

    /// What the form offers.
    public record Choices(List<Choice> nodes, List<Choice> subjects, List<Choice> genres, List<Choice> kinds,
            List<Choice> opennesses, List<Choice> pilotFields) {
    }

    /// A field that the two versions give differently.
    public record Difference(String label, String theirs, String mine) {
    }

    @Override
    public String template() {
        return "publishing/editor";
    }

    @Override
    public int status() {
        return overtaken ? 409 : obstacles.isEmpty() ? 200 : 422;
    }

    public String title() {
        return draft.isEmpty() ? "拟稿" : "修改";
    }

    public String action() {
        return draft.map(d -> "/desk/documents/" + d.id()).orElse("/desk/documents");
    }

    public String back() {
        return draft.map(d -> "/desk/documents/" + d.id()).orElse("/desk/documents");
    }

    public List<Attachment> attachments() {
        return draft.map(d -> d.content().attachments()).orElse(List.of());
    }

    /// Who saved meanwhile, and when.
    public String savedBy() {
        return draft.map(d -> d.authors().writerName() + " "
                + d.authors().savedAt().format(DateTimeFormatter.ofPattern("M月d日 HH:mm"))).orElse("");
    }

    /// What differs between the stored version and the input.
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        draft.map(Draft::content).ifPresent(theirs -> {
            DraftForm stored = DraftForm.of(theirs, null);
            compare(differences, "标题", stored.title(), form.title());
            compare(differences, "发文字号", stored.documentNumber(), form.documentNumber());
            compare(differences, "成文日期", stored.formedOn(), form.formedOn());
            compare(differences, "实施日期", stored.effectiveFrom(), form.effectiveFrom());
            compare(differences, "有效期至", stored.effectiveTo(), form.effectiveTo());
            compare(differences, "公开事项", stored.node(), form.node());
            compare(differences, "主题分类", stored.subject(), form.subject());
            compare(differences, "体裁分类", stored.genre(), form.genre());
            compare(differences, "公开属性", stored.openness(), form.openness());
            compare(differences, "理由", stored.opennessReason(), form.opennessReason());
            compare(differences, "关键词", stored.keywords(), String.join("；", Content.keywordsIn(form.keywords())));
            compare(differences, "内容概述", stored.summary(), form.summary());
            compare(differences, "正文", theirs.bodyText(), RichText.text(RichText.clean(form.body())));
        });
        return differences;
    }

    private static void compare(List<Difference> differences, String label, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            differences.add(new Difference(label, theirs, mine));
        }
    }
}
