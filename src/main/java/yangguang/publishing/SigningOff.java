package yangguang.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.catalogue.Catalogue;
import yangguang.catalogue.CatalogueEntry;
import yangguang.secrecy.SecrecyReview;
import yangguang.secrecy.SecrecyReviews;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Signing off (签发): the leader decides. A proactive document enters the catalogue in the same transaction, any
/// other goes to the list of its kind with the day of its next assessment.
@Component
@Article({"17", "18", "20", "26"})
public class SigningOff {

    private final Drafts drafts;
    private final Steps steps;
    private final SecrecyReviews reviews;
    private final Catalogue catalogue;
    private final PublicationTerm term;
    private final TimeMachine clock;

    SigningOff(Drafts drafts, Steps steps, SecrecyReviews reviews, Catalogue catalogue, PublicationTerm term,
            TimeMachine clock) {
        this.drafts = drafts;
        this.steps = steps;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.term = term;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(Draft draft, StepForm form, Officer by) {
        List<Obstacle> obstacles = new ArrayList<>(steps.obstaclesTo(move(draft), draft, form, by));
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        Optional<SecrecyReview> review = Optional.ofNullable(draft.reviewId()).flatMap(reviews::find);
        if (review.filter(r -> r.contentHash().equals(draft.contentHash())).isEmpty()) {
            obstacles.add(Obstacle.of("现在的内容没有经过保密审查。", "《条例》第十七条", "请退回，重新审查后再签发。"));
        }
        if (draft.corrects() != null && catalogue.find(draft.corrects()).filter(CatalogueEntry::withdrawn).isPresent()) {
            obstacles.add(Obstacle.of("所更正的信息已经撤回，不能再更正。", "", "请退回后作废。"));
        }
        return obstacles;
    }

    @Transactional
    public Draft signOff(long id, StepForm form, Officer by) {
        Draft draft = drafts.get(id);
        Obstructed.unlessEmpty(obstaclesTo(draft, form, by));
        if (!draft.proactive()) {
            return steps.take(Move.LIST, draft, draft.listed(clock.now(), term.clock().reassessOn(clock.today())), by,
                    form.remark(), "《条例》第十三条、第十八条");
        }
        CatalogueEntry entry = draft.corrects() == null
                ? catalogue.enter(draft.agencyId(), draft.content(), draft.reviewId(), by.name())
                : catalogue.correct(draft.corrects(), draft.content(), draft.reviewId(), by.name(), draft.correction());
        return steps.take(Move.PUBLISH, draft, draft.published(entry.id(), clock.now()), by, form.remark(),
                "《条例》第二十条、第二十六条");
    }

    private static Move move(Draft draft) {
        return draft.proactive() ? Move.PUBLISH : Move.LIST;
    }
}
