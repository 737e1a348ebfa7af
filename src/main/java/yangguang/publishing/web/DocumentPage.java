package yangguang.publishing.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.catalogue.CatalogueEntry;
import yangguang.catalogue.Content;
import yangguang.catalogue.EntryVersion;
import yangguang.catalogue.Validity;
import yangguang.publishing.Draft;
import yangguang.publishing.Move;
import yangguang.publishing.Stage;
import yangguang.publishing.Step;
import yangguang.scanning.Finding;
import yangguang.secrecy.Conclusion;
import yangguang.secrecy.SecrecyReview;
import yangguang.statute.DateWords;
import yangguang.statute.Deadline;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;
import yangguang.web.Page;
import yangguang.web.Row;

/// Page of one document on the desk (信息发布件): what it says, how far it has come, and what can be done now.
///
/// @param findings  all the scan found
/// @param toConfirm those the reviewer must answer for
/// @param obstacles reasons against each act; an act that is missing does not apply at all
/// @param kept      input and obstacles of an act that was refused
public record DocumentPage(Draft draft, String agencyName, String nodeName, String subjectName, String pilotField,
        Deadline deadline, boolean overdue, LocalDate today, List<Step> steps, List<SecrecyReview> reviews,
        List<Finding> findings, List<Finding> toConfirm, Optional<CatalogueEntry> entry, List<EntryVersion> versions,
        List<Draft> siblings, Map<Act, List<Obstacle>> obstacles, Kept kept) implements Page {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /// Acts whose buttons the page may show.
    public enum Act {
        EDIT, SUBMIT, ENDORSE, REVIEW, RETURN, SIGN_OFF, ABANDON, CORRECT, WITHDRAW, REPEAL, AMEND
    }

    @Override
    public String template() {
        return "publishing/show";
    }

    @Override
    public int status() {
        return kept.act() == null ? 200 : 422;
    }

    public String url() {
        return "/desk/documents/" + draft.id();
    }

    /// Whether the officer can do it now.
    public boolean may(Act act) {
        return obstacles.containsKey(act) && obstacles.get(act).isEmpty();
    }

    public boolean refused(Act act) {
        return kept.act() == act;
    }

    /// Obstacles to show inside the form of an act.
    public List<Obstacle> obstaclesOf(Act act) {
        return refused(act) ? kept.obstacles() : List.of();
    }

    /// Obstacles that did not come from a form still shown on the page, such as a stage that has moved on.
    public List<Obstacle> obstaclesOnTop() {
        return kept.act() == null || may(kept.act()) ? List.of() : kept.obstacles();
    }

    /// Why the act that this stage waits for cannot be done by this officer, in words.
    public List<Obstacle> waiting() {
        return next().filter(act -> !may(act)).map(obstacles::get).orElse(List.of());
    }

    /// The act that this stage waits for.
    public Optional<Act> next() {
        return Optional.ofNullable(switch (draft.stage()) {
            case DRAFT, RETURNED -> Act.SUBMIT;
            case SUBMITTED -> Act.ENDORSE;
            case SECRECY_REVIEW, REFERRED -> Act.REVIEW;
            case SIGN_OFF -> Act.SIGN_OFF;
            case PUBLISHED, LISTED, ABANDONED -> null;
        });
    }

    public String tone() {
        return switch (draft.stage()) {
            case PUBLISHED, LISTED -> "good";
            case RETURNED -> "bad";
            case ABANDONED -> "quiet";
            case REFERRED -> "warn";
            case DRAFT, SUBMITTED, SECRECY_REVIEW, SIGN_OFF -> "open";
        };
    }

    /// The step rail: 拟稿, 审核, 保密审查, 签发, 公开.
    public List<yangguang.web.Step> rail() {
        List<yangguang.web.Step> rail = new ArrayList<>();
        int at = switch (draft.stage()) {
            case DRAFT, RETURNED, ABANDONED -> 0;
            case SUBMITTED -> 1;
            case SECRECY_REVIEW, REFERRED -> 2;
            case SIGN_OFF -> 3;
            case PUBLISHED, LISTED -> 5;
        };
        rail.add(step("拟稿", 0, at, done(Move.SUBMIT)));
        rail.add(step("审核", 1, at, done(Move.ENDORSE)));
        rail.add(step("保密审查", 2, at, done(Move.CLEAR)));
        rail.add(step("签发", 3, at, done(draft.proactive() ? Move.PUBLISH : Move.LIST)));
        rail.add(step(draft.proactive() ? "公开" : "列入清单", 4, at, draft.stage() == Stage.PUBLISHED
                ? entry.map(CatalogueEntry::indexNumber).orElse("") : ""));
        return rail;
    }

    private yangguang.web.Step step(String name, int place, int at, String detail) {
        yangguang.web.Step.State state = place < at ? yangguang.web.Step.State.DONE
                : place > at ? yangguang.web.Step.State.AHEAD
                : draft.stage() == Stage.RETURNED || draft.stage() == Stage.ABANDONED
                        ? yangguang.web.Step.State.RETURNED : yangguang.web.Step.State.CURRENT;
        String words = switch (state) {
            case DONE -> detail;
            case CURRENT, RETURNED -> draft.stage().label();
            case AHEAD -> "";
        };
        return new yangguang.web.Step(name, words, state);
    }

    private String done(Move move) {
        return steps.stream().filter(step -> step.move() == move).reduce((_, last) -> last)
                .map(step -> step.officerName() + " " + minute(step.at())).orElse("");
    }

    /// The metadata head; empty fields are not shown.
    public List<Row> metadata() {
        Content content = draft.content();
        return List.of(new Row("索引号", entry.map(CatalogueEntry::indexNumber).orElse("")),
                new Row("发布机构", agencyName), new Row("发文字号", content.documentNumber()),
                new Row("成文日期", DateWords.date(content.formedOn())),
                new Row("发布日期", entry.map(e -> minute(e.publishedAt())).orElse("")),
                new Row("实施日期", day(content.effectiveFrom())), new Row("有效期至", day(content.effectiveTo())),
                new Row("效力状态", entry.map(e -> validity(e).label()).orElse("")),
                new Row("公开属性", content.openness().label()), new Row("理由", content.opennessReason(), true),
                new Row("公开事项", content.node() + " " + nodeName, true), new Row("主题分类", subjectName),
                new Row("体裁分类", content.genre()), new Row("文件类别", content.kind().label()),
                new Row("试点领域", pilotField), new Row("服务对象", content.audience()),
                new Row("关键词", String.join("；", content.keywords())), new Row("来源", content.source()),
                new Row("内容概述", content.summary(), true));
    }

    public Validity validity(CatalogueEntry e) {
        return Validity.on(today, draft.content().effectiveFrom(), draft.content().effectiveTo(), e.repealedOn(),
                e.amendedOn());
    }

    /// How the term of publication stands, in one sentence.
    public String term() {
        if (!draft.proactive()) {
            return draft.progress().reassessOn() == null ? ""
                    : "下次复评：" + DateWords.withWeekday(draft.progress().reassessOn()) + "。";
        }
        String due = "最迟" + DateWords.withWeekday(deadline.due()) + "公开";
        if (draft.stage() == Stage.PUBLISHED) {
            return due + (overdue ? "，实际公开已超过期限。" : "，已按期公开。");
        }
        return draft.stage() == Stage.ABANDONED ? "" : overdue ? due + "，已经超过期限。" : due + "。";
    }

    public List<Choice> conclusions() {
        return List.of(Conclusion.values()).stream()
                .filter(c -> c != Conclusion.REFER || draft.stage() != Stage.REFERRED)
                .map(c -> new Choice(c.name(), c.label(), c.meaning())).toList();
    }

    public String minute(LocalDateTime at) {
        return at.format(MINUTE);
    }

    private static String day(LocalDate date) {
        return date == null ? "" : DateWords.date(date);
    }
}
