package yangguang.publishing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.AgencyRegister;
import yangguang.catalogue.Catalogue;
import yangguang.catalogue.CatalogueEntry;
import yangguang.catalogue.CatalogueNodes;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.Subjects;
import yangguang.publishing.Abandoning;
import yangguang.publishing.Amending;
import yangguang.publishing.ContentRules;
import yangguang.publishing.Correcting;
import yangguang.publishing.Draft;
import yangguang.publishing.Drafts;
import yangguang.publishing.Editing;
import yangguang.publishing.Endorsing;
import yangguang.publishing.PublicationClock;
import yangguang.publishing.PublicationTerm;
import yangguang.publishing.Repealing;
import yangguang.publishing.Returning;
import yangguang.publishing.Reviewing;
import yangguang.publishing.SigningOff;
import yangguang.publishing.StepForm;
import yangguang.publishing.Steps;
import yangguang.publishing.Submitting;
import yangguang.publishing.Withdrawing;
import yangguang.secrecy.SecrecyReviews;
import yangguang.secrecy.SupervisedAgencies;
import yangguang.statute.Obstacle;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// Puts the page of a document together, for showing it and for showing it again with obstacles.
@Component
class DocumentPages {

    private final Drafts drafts;
    private final Steps steps;
    private final SecrecyReviews reviews;
    private final Catalogue catalogue;
    private final CatalogueRegister register;
    private final CatalogueNodes nodes;
    private final Subjects subjects;
    private final AgencyRegister agencies;
    private final SupervisedAgencies supervised;
    private final PublicationTerm term;
    private final TimeMachine clock;
    private final Acts acts;

    /// The acts whose buttons stand on the page.
    @Component
    record Acts(Editing editing, Submitting submitting, Endorsing endorsing, Reviewing reviewing, Returning returning,
            SigningOff signingOff, Abandoning abandoning, Correcting correcting, Withdrawing withdrawing,
            Repealing repealing, Amending amending) {
    }

    DocumentPages(Drafts drafts, Steps steps, SecrecyReviews reviews, Catalogue catalogue, CatalogueRegister register,
            CatalogueNodes nodes, Subjects subjects, AgencyRegister agencies, SupervisedAgencies supervised,
            PublicationTerm term, TimeMachine clock, Acts acts) {
        this.drafts = drafts;
        this.steps = steps;
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.register = register;
        this.nodes = nodes;
        this.subjects = subjects;
        this.agencies = agencies;
        this.supervised = supervised;
        this.term = term;
        this.clock = clock;
        this.acts = acts;
    }

    /// Whoever does business reads what is not published yet; the administrator and the auditor do none.
    static void open(Officer officer) {
        officer.require(Role.CONTRIBUTOR, Role.EDITOR, Role.SECRECY_REVIEWER, Role.APPROVER, Role.REQUEST_OFFICER,
                Role.OFFICE_HEAD, Role.SUPERVISOR);
    }

    /// The draft, for those who may read it: its agency, and the supervisor above.
    ///
    /// @throws NotThere for everybody else
    Draft readable(long id, Officer officer) {
        open(officer);
        Draft draft = drafts.get(id);
        if (draft.agencyId() != officer.agencyId() && !supervised.governs(officer, draft.agencyId())) {
            throw new NotThere();
        }
        return draft;
    }

    DocumentPage show(long id, Officer officer) {
        return show(id, officer, Kept.NOTHING);
    }

    /// The page with what came back from an act that was refused.
    DocumentPage show(long id, Officer officer, Kept kept) {
        Draft draft = readable(id, officer);
        Optional<CatalogueEntry> entry = Optional.ofNullable(draft.entryId() == null ? draft.corrects() : draft.entryId())
                .flatMap(catalogue::find);
        PublicationClock terms = term.clock();
        return new DocumentPage(draft, agencies.get(draft.agencyId()).name(), nodes.name(draft.content().node()),
                subjects.name(draft.content().subject()), subjects.pilotFields().get(draft.content().pilotField()),
                terms.of(draft), terms.overdue(draft, clock.today()), clock.today(), steps.of(id), reviews.of(id),
                ContentRules.findingsIn(draft.content()), acts.reviewing().toConfirm(draft), entry,
                entry.map(e -> register.versions(e.id())).orElse(List.of()),
                entry.map(e -> drafts.ofEntry(e.id())).orElse(List.of()), obstacles(draft, entry, officer), kept);
    }

    private Map<DocumentPage.Act, List<Obstacle>> obstacles(Draft draft, Optional<CatalogueEntry> entry,
            Officer officer) {
        StepForm form = StepForm.of(draft);
        Map<DocumentPage.Act, List<Obstacle>> obstacles = new java.util.EnumMap<>(DocumentPage.Act.class);
        obstacles.put(DocumentPage.Act.EDIT, acts.editing().obstaclesTo(draft, officer));
        obstacles.put(DocumentPage.Act.SUBMIT, acts.submitting().obstaclesTo(draft, form, officer));
        obstacles.put(DocumentPage.Act.ENDORSE, acts.endorsing().obstaclesTo(draft, form, officer));
        obstacles.put(DocumentPage.Act.REVIEW, acts.reviewing().obstaclesTo(draft, officer));
        obstacles.put(DocumentPage.Act.RETURN, acts.returning().obstaclesTo(draft, officer));
        obstacles.put(DocumentPage.Act.SIGN_OFF, acts.signingOff().obstaclesTo(draft, form, officer));
        obstacles.put(DocumentPage.Act.ABANDON, acts.abandoning().obstaclesTo(draft, officer));
        if (draft.entryId() != null && entry.isPresent()) {
            obstacles.put(DocumentPage.Act.CORRECT, acts.correcting().obstaclesTo(entry.get(), officer));
            obstacles.put(DocumentPage.Act.WITHDRAW, acts.withdrawing().obstaclesTo(entry.get(), officer));
            obstacles.put(DocumentPage.Act.REPEAL, acts.repealing().obstaclesTo(entry.get(), officer));
            obstacles.put(DocumentPage.Act.AMEND, acts.amending().obstaclesTo(entry.get(), officer));
        }
        return obstacles;
    }

    /// Number of the entry a document became.
    ///
    /// @throws NotThere where it has not become one
    long entryOf(long id, Officer officer) {
        Draft draft = readable(id, officer);
        if (draft.entryId() == null) {
            throw new NotThere();
        }
        return draft.entryId();
    }
}
