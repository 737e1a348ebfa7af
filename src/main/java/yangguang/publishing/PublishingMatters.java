package yangguang.publishing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.desk.Matter;
import yangguang.desk.MatterSource;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// What waits for an officer in publishing (待办): drafts at the stages his roles move on, with the last day of
/// publication.
@Component
@Article("26")
class PublishingMatters implements MatterSource {

    private static final int MOST = 200;

    private final Drafts drafts;
    private final PublicationTerm term;
    private final TimeMachine clock;

    PublishingMatters(Drafts drafts, PublicationTerm term, TimeMachine clock) {
        this.drafts = drafts;
        this.term = term;
        this.clock = clock;
    }

    @Bean
    static DeskSection documentsSection() {
        return new DeskSection("信息发布", "/desk/documents", 20,
                Set.of(Role.CONTRIBUTOR, Role.EDITOR, Role.SECRECY_REVIEWER, Role.APPROVER, Role.OFFICE_HEAD));
    }

    @Override
    public List<Matter> mattersFor(Officer officer) {
        List<Stage> stages = List.copyOf(stagesOf(officer));
        if (stages.isEmpty()) {
            return List.of();
        }
        LocalDate today = clock.today();
        PublicationClock terms = term.clock();
        return drafts.list(new DraftFilter(officer.agencyId(), stages, "", "", false), today, 1, MOST).stream()
                .filter(draft -> officer.has(Role.EDITOR) || officer.has(Role.SECRECY_REVIEWER)
                        || officer.has(Role.APPROVER) || draft.authors().include(officer.id()))
                .map(draft -> matter(draft, terms, today)).toList();
    }

    private static Set<Stage> stagesOf(Officer officer) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        if (officer.has(Role.CONTRIBUTOR)) {
            stages.addAll(List.of(Stage.DRAFT, Stage.RETURNED));
        }
        if (officer.has(Role.EDITOR)) {
            stages.add(Stage.SUBMITTED);
        }
        if (officer.has(Role.SECRECY_REVIEWER)) {
            stages.addAll(List.of(Stage.SECRECY_REVIEW, Stage.REFERRED));
        }
        if (officer.has(Role.APPROVER)) {
            stages.add(Stage.SIGN_OFF);
        }
        return stages;
    }

    private static Matter matter(Draft draft, PublicationClock terms, LocalDate today) {
        String title = (draft.corrects() == null ? "" : "更正：") + draft.content().title();
        return new Matter(draft.proactive() ? "主动公开" : draft.content().openness().label() + "认定", title,
                "/desk/documents/" + draft.id(), draft.proactive() ? terms.of(draft).due() : null,
                draft.stage().label(), terms.overdue(draft, today));
    }
}
