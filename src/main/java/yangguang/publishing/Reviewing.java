package yangguang.publishing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.catalogue.Openness;
import yangguang.scanning.Finding;
import yangguang.scanning.Severity;
import yangguang.secrecy.Conclusion;
import yangguang.secrecy.SecrecyReview;
import yangguang.secrecy.SecrecyReviews;
import yangguang.secrecy.SingleClerkGrant;
import yangguang.secrecy.SingleClerkGrants;
import yangguang.statute.Article;
import yangguang.statute.DateWords;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Reviewing secrecy (保密审查) of one draft in one version. Whoever wrote any of it may not review it, except under a
/// single-clerk grant after the waiting time. What the scan found must be answered for in words.
@Component
@Article("17")
public class Reviewing {

    private final Drafts drafts;
    private final Steps steps;
    private final SecrecyReviews reviews;
    private final SingleClerkGrants grants;
    private final PublicationTerm term;
    private final TimeMachine clock;

    Reviewing(Drafts drafts, Steps steps, SecrecyReviews reviews, SingleClerkGrants grants, PublicationTerm term,
            TimeMachine clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.reviews = reviews;
        this.grants = grants;
        this.term = term;
        this.clock = clock;
    }

    /// Whether the officer may review this draft at all.
    public List<Obstacle> obstaclesTo(Draft draft, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(steps.obstaclesTo(Move.CLEAR, draft, by));
        if (obstacles.isEmpty() && draft.authors().include(by.id())) {
            obstacles.addAll(obstaclesToSelfReview(draft));
        }
        return obstacles;
    }

    public List<Obstacle> obstaclesTo(Draft draft, ReviewForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(steps.obstaclesTo(Move.CLEAR, draft,
                new StepForm(form.version(), ""), by));
        if (obstacles.isEmpty()) {
            obstacles.addAll(obstaclesTo(draft, by));
        }
        if (form.conclusion() == null) {
            obstacles.add(Obstacle.at("conclusion", "请选择审查结论。"));
        } else if (form.conclusion() == Conclusion.REFER && draft.stage() == Stage.REFERRED) {
            obstacles.add(Obstacle.at("conclusion", "已经报请确定，请按答复作出结论。"));
        }
        if (form.basis().isEmpty() || form.basis().length() > 500) {
            obstacles.add(Obstacle.at("basis", "请填写审查依据，不超过 500 个字。"));
        }
        boolean mustSay = form.conclusion() != null && form.conclusion() != Conclusion.OPEN
                || draft.stage() == Stage.REFERRED;
        if (mustSay && form.opinion().isEmpty() || form.opinion().length() > 2000) {
            obstacles.add(Obstacle.at("opinion", "请填写审查意见，不超过 2000 个字。",
                    "写明须删减的内容、不予公开的理由，或者报请的部门及其答复。"));
        }
        if (form.conclusion() == Conclusion.OPEN && !toConfirm(draft).isEmpty() && form.confirmation().isEmpty()) {
            obstacles.add(new Obstacle("confirmation", "正文或元数据里有 " + toConfirm(draft).size()
                    + " 处个人信息，须逐处核对并写明可以公开的理由。", "《条例》第十五条", "不能公开的，请退回拟稿人遮盖。"));
        }
        if (form.confirmation().length() > 1000) {
            obstacles.add(Obstacle.at("confirmation", "理由不能超过 1000 个字。"));
        }
        return obstacles;
    }

    /// What the scan found that the reviewer has to answer for.
    public List<Finding> toConfirm(Draft draft) {
        return ContentRules.findingsIn(draft.content()).stream()
                .filter(finding -> finding.severity() == Severity.CONFIRM || finding.severity() == Severity.BLOCK).toList();
    }

    /// Notes the conclusion; the draft goes on, back, or waits for the answer of the competent office.
    @Transactional
    public Draft review(long id, ReviewForm form, Officer by) {
        Draft draft = drafts.get(id);
        Obstructed.unlessEmpty(obstaclesTo(draft, form, by));
        SecrecyReview review = reviews.add(record(draft, form, by));
        Move move = move(draft.content().openness(), form.conclusion());
        Draft after = switch (move) {
            case CLEAR -> draft.cleared(review.id());
            case REFER -> draft.referred();
            case RETURN, BEGIN, SAVE, REVISE, SUBMIT, ENDORSE, PUBLISH, LIST, ABANDON -> draft.returned("保密审查结论：" + form.conclusion().label() + "。" + form.opinion());
        };
        return steps.take(move, draft, after, by, form.conclusion().label() + remark(form), "《条例》第十七条");
    }

    /// Where a conclusion leads. A text that must be cut, or whose openness does not fit, goes back; the new version
    /// is reviewed again.
    static Move move(Openness openness, Conclusion conclusion) {
        return switch (conclusion) {
            case REFER -> Move.REFER;
            case OPEN -> openness == Openness.WITHHELD ? Move.RETURN : Move.CLEAR;
            case PARTIAL -> openness == Openness.ON_REQUEST ? Move.CLEAR : Move.RETURN;
            case WITHHOLD -> openness == Openness.WITHHELD ? Move.CLEAR : Move.RETURN;
        };
    }

    private List<Obstacle> obstaclesToSelfReview(Draft draft) {
        Optional<SingleClerkGrant> grant = grants.inForce(draft.agencyId(), clock.today());
        if (grant.isEmpty()) {
            return List.of(Obstacle.of("您起草或者修改过这份文件，不能由您进行保密审查。", "《条例》第十七条",
                    "请由其他保密审查员审查；确实只有一名工作人员的，请主管部门批准单人岗。"));
        }
        LocalDate from = grant.get().reviewableFrom(draft.progress().submittedAt(), term.clock().calendar());
        return clock.today().isBefore(from)
                ? List.of(Obstacle.of("单人岗自审须等待 " + grant.get().waitingDays() + " 个工作日，"
                        + DateWords.withWeekday(from) + "起可以审查。", "单人岗批准", "请届时再审，或者请其他保密审查员审查。"))
                : List.of();
    }

    private SecrecyReview record(Draft draft, ReviewForm form, Officer by) {
        LocalDateTime now = clock.now();
        Long grant = draft.authors().include(by.id())
                ? grants.inForce(draft.agencyId(), clock.today()).map(SingleClerkGrant::id).orElse(null) : null;
        String findings = toConfirm(draft).stream().map(Finding::words).distinct().collect(Collectors.joining("；"));
        return new SecrecyReview(0, draft.agencyId(), draft.id(), draft.revision(), draft.contentHash(),
                draft.content().title(), draft.content().openness().name(), draft.authors().drafterId(),
                draft.authors().drafterName(), draft.authors().writerId(), draft.progress().submittedAt(), by.id(),
                by.name(), form.conclusion(), form.basis(), form.opinion(),
                findings.length() > 4000 ? findings.substring(0, 3999) + "…" : findings, form.confirmation(), grant, now);
    }

    private static String remark(ReviewForm form) {
        String opinion = form.opinion().isEmpty() ? "" : "：" + form.opinion();
        return opinion.length() > 900 ? opinion.substring(0, 900) + "…" : opinion;
    }
}
