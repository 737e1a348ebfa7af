package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.Filter;
import yangguang.catalogue.PublishedEntry;
import yangguang.publishing.Draft;
import yangguang.publishing.DraftForm;
import yangguang.publishing.Drafting;
import yangguang.publishing.Endorsing;
import yangguang.publishing.EntryForm;
import yangguang.publishing.ReviewForm;
import yangguang.publishing.Reviewing;
import yangguang.publishing.SigningOff;
import yangguang.publishing.StepForm;
import yangguang.publishing.Submitting;
import yangguang.publishing.Withdrawing;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// Search in the whole program: what the procedures publish and withdraw.
@OfficeTest
@Article("24")
class OfficeSearchTest {

    @Autowired
    private Cast cast;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Submitting submitting;
    @Autowired
    private Endorsing endorsing;
    @Autowired
    private Reviewing reviewing;
    @Autowired
    private SigningOff signingOff;
    @Autowired
    private Withdrawing withdrawing;
    @Autowired
    private CatalogueRegister catalogue;
    @Autowired
    private Search search;
    @Autowired
    private SearchIndex index;
    @Autowired
    private Indexing indexing;
    @Autowired
    private CatchingUp catchingUp;
    @Autowired
    private TimeMachine clock;

    private Agency agency;
    private Officer clerk;
    private Officer editor;
    private Officer secrecy;
    private Officer leader;

    @BeforeEach
    void people() {
        agency = cast.county();
        clerk = cast.officer(agency, Role.CONTRIBUTOR);
        editor = cast.officer(agency, Role.EDITOR);
        secrecy = cast.officer(agency, Role.SECRECY_REVIEWER);
        leader = cast.officer(agency, Role.APPROVER);
    }

    @Test
    void whatIsPublishedIsFoundAndWhatIsWithdrawnIsGone() {
        PublishedEntry entry = publish("关于做好" + agency.slug() + "养老服务设施普查的通知", "青测〔2026〕" + agency.id() + "号");
        await().until(() -> find("养老服务设施普查").total() == 1);
        Hit hit = find("养老服务设施普查").hits().getFirst();
        assertThat(hit.url()).isEqualTo("/documents/" + entry.id());
        assertThat(hit.agencySlug()).isEqualTo(agency.slug());
        assertThat(search.find(Query.of("青测[2026]" + agency.id() + " 号")).hits()).extracting(Hit::reason)
                .containsExactly(Hit.Reason.CARRIES);
        assertThat(search.find(Query.of(entry.indexNumber())).hits()).extracting(Hit::id)
                .containsExactly("document-" + entry.id());

        withdrawing.withdraw(entry.id(), EntryForm.because("内容有误，撤回后重新发布"), leader);
        await().until(() -> find("养老服务设施普查").isEmpty());
    }

    @Test
    void whatTheIndexMissedIsMadeUpFor() {
        PublishedEntry entry = publish("关于" + agency.slug() + "河道清淤的通知", "");
        await().until(() -> find("河道清淤").total() == 1);
        indexing.remove(Kind.DOCUMENT, entry.id());
        assertThat(find("河道清淤").isEmpty()).isTrue();
        catchingUp.now();
        assertThat(find("河道清淤").total()).isEqualTo(1);
        assertThat(index.isIntact()).isTrue();
    }

    private Results find(String words) {
        return search.find(Query.of(words).agency(agency.slug()));
    }

    private PublishedEntry publish(String title, String documentNumber) {
        DraftForm form = new DraftForm(title, documentNumber, clock.today().toString(), "", "", "A20.01", "2.1", "通知", "", "", "",
                "OTHER", "PROACTIVE", "", "", "", "<p>各有关单位：请按时报送。</p>", List.of(), null);
        Draft draft = drafting.draft(form, List.of(), clerk);
        draft = submitting.submit(draft.id(), StepForm.of(draft), clerk);
        draft = endorsing.endorse(draft.id(), StepForm.of(draft), editor);
        draft = reviewing.review(draft.id(), ReviewForm.open(draft), secrecy);
        signingOff.signOff(draft.id(), StepForm.of(draft), leader);
        return catalogue.page(Filter.of(List.of(agency.id())), 1, 10).entries().getFirst();
    }
}
