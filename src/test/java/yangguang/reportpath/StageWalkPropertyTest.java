package yangguang.reportpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.annualreport.ReportScenario;
import yangguang.journal.Journal;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.ReportStage;
import yangguang.reportrollup.StandingReports;
import yangguang.statute.Article;
import yangguang.statute.Obstructed;
import yangguang.web.Forbidden;

/// Whatever is tried in whatever order: what is refused leaves nothing behind, what is done stands in the journal, nothing
/// with an error is handed in, what was published stays, and one edition is in force.
@OfficeTest
@Article({"49", "50"})
class StageWalkPropertyTest {

    private static final int YEAR = 2025;
    private static final int STEPS = 60;

    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired AnnualReports reports;
    @Autowired StandingReports standing;
    @Autowired Freezing freezing;
    @Autowired SendingForSignature sending;
    @Autowired SigningReport signing;
    @Autowired SubmittingReport submitting;
    @Autowired ReturningReport returning;
    @Autowired AcceptingReport accepting;
    @Autowired PublishingReport publishing;
    @Autowired CorrectingReport correcting;
    @Autowired Journal journal;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderOfActsKeepsTheReportsRight(long seed) {
        Agency county = cast.county();
        Agency agency = cast.department(county);
        Officer head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        Officer supervisor = cast.officer(county, Role.SUPERVISOR);
        Random random = new Random(seed);
        scenario.write(head, YEAR);
        long published = 0;
        long taken = 0;
        for (int step = 0; step < STEPS; step++) {
            AnnualReport before = reports.find(agency.id(), YEAR).orElseThrow();
            long entries = entries(agency);
            int act = usual(before.stage(), random);
            boolean done = tried(act, head, supervisor, agency, random);
            AnnualReport after = reports.find(agency.id(), YEAR).orElseThrow();
            String where = "seed %d, step %d, act %d at %s".formatted(seed, step, act, before.stage());
            if (!done) {
                assertThat(after).as(where).isEqualTo(before);
                assertThat(entries(agency)).as(where).isEqualTo(entries);
                continue;
            }
            taken++;
            assertThat(entries(agency)).as(where).isGreaterThan(entries);
            if (after.fixed()) {
                assertThat(standing.of(after).compiled().errors()).as(where).isEmpty();
            }
            List<AnnualReport> editions = reports.editions(agency.id(), YEAR);
            assertThat(editions.size()).as(where).isGreaterThanOrEqualTo((int) published);
            published = editions.size();
            assertThat(editions).as(where).extracting(AnnualReport::edition).doesNotHaveDuplicates();
            assertThat(db.sql("select count(*) from annual_report where agency_id = ? and stage <> 'PUBLISHED'").param(agency.id())
                    .query(Long.class).single()).as(where).isLessThanOrEqualTo(1);
        }
        assertThat(taken).as("acts done, seed %d", seed).isGreaterThan(STEPS / 3);
        assertThat(published).as("editions published, seed %d", seed).isPositive();
    }

    /// Mostly the act that is due, sometimes any.
    private static int usual(ReportStage stage, Random random) {
        if (random.nextInt(4) == 0) {
            return random.nextInt(13);
        }
        return switch (stage) {
            case DRAFTING -> 0;
            case FROZEN, RETURNED -> random.nextBoolean() ? 2 : 11;
            case SIGN_OFF -> 3;
            case SIGNED -> 5;
            case SUBMITTED -> random.nextInt(3) == 0 ? 6 : random.nextBoolean() ? 7 : 8;
            case ACCEPTED -> 9;
            case PUBLISHED -> 10;
        };
    }

    private boolean tried(int act, Officer head, Officer supervisor, Agency agency, Random random) {
        try {
            scenario.in(YEAR, () -> {
                switch (act) {
                    case 0 -> freezing.freeze(head, YEAR);
                    case 1 -> freezing.refreeze(head, YEAR, "补登", null);
                    case 2 -> sending.send(head, YEAR, null);
                    case 3 -> signing.sign(head, YEAR, null);
                    case 4 -> signing.handBack(head, YEAR, "再核对", null);
                    case 5 -> submitting.submit(head, YEAR, "已改", null);
                    case 6 -> returning.remark(supervisor, agency.id(), YEAR, "c.t3.new.tot", "", "请核对", null);
                    case 7 -> returning.giveBack(supervisor, agency.id(), YEAR, null);
                    case 8 -> accepting.accept(supervisor, agency.id(), YEAR, null);
                    case 9 -> publishing.publish(head, YEAR, null);
                    case 10 -> correcting.correct(head, YEAR, "更正一个数");
                    case 11 -> scenario.enter(head, YEAR, String.valueOf(random.nextInt(1_000_000)));
                    default -> signing.sign(supervisor, YEAR, null);
                }
            });
            return true;
        } catch (Obstructed | Forbidden refused) {
            return false;
        }
    }

    private long entries(Agency agency) {
        return journal.about("年度报告", agency.id() + "/" + YEAR).size();
    }
}
