package yangguang.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import yangguang.access.Role;
import yangguang.datadir.TestData;
import yangguang.journal.Verifying;
import yangguang.search.Query;
import yangguang.search.Search;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;
import yangguang.statute.WorkCalendar;

/// The demo county as a first start leaves it; a program and a database of its own.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yangguang.demo=true", "server.port=0"})
@ContextConfiguration(initializers = TestData.class)
class DemoCountyTest {

    @Autowired
    private DemoCounty county;
    @Autowired
    private JdbcClient db;
    @Autowired
    private DataSource source;
    @Autowired
    private TimeMachine clock;

    @Autowired
    private Search search;

    private long count(String from) {
        return db.sql("select count(*) from " + from).query(Long.class).single();
    }

    private Map<String, Long> stages(String table) {
        return db.sql("select stage, count(*) as n from " + table + " group by stage").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("stage"), row -> (Long) row.get("n")));
    }

    @Test
    void aCountyWithAllItsAgenciesAndPeopleIsThere() {
        assertThat(count("agency")).isEqualTo(13);
        assertThat(count("account where demo")).isEqualTo(count("account")).isBetween(25L, 35L);
        assertThat(db.sql("select distinct unnest(roles) from account").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Enum::name).toList());
    }

    @Test
    void papersStandInEveryStage() {
        Map<String, Long> stages = stages("publishing_draft");
        assertThat(stages.keySet()).containsExactlyInAnyOrder("DRAFT", "SUBMITTED", "SECRECY_REVIEW", "REFERRED",
                "SIGN_OFF", "PUBLISHED", "LISTED", "RETURNED", "ABANDONED");
        assertThat(stages.get("PUBLISHED")).isBetween(200L, 270L);
        assertThat(stages.get("LISTED")).isEqualTo(4);
    }

    @Test
    void someRulesAreRepealedSomePapersCorrectedOneWithdrawn() {
        assertThat(count("catalogue_entry where repealed_on is not null")).isEqualTo(3);
        assertThat(count("catalogue_entry where amended_on is not null")).isEqualTo(1);
        assertThat(count("catalogue_entry where current_version > 1")).isEqualTo(3);
        assertThat(count("catalogue_entry where withdrawn_at is not null")).isEqualTo(1);
    }

    @Test
    @Article("17")
    void nothingIsPublishedWithoutItsReview() {
        assertThat(count("""
                catalogue_version v left join secrecy_review r on r.id = v.review_id
                where r.id is null or r.conclusion <> 'OPEN'""")).isZero();
        assertThat(count("secrecy_review where reviewer_id in (drafter_id, writer_id) and grant_id is null")).isZero();
        assertThat(count("secrecy_review where grant_id is not null")).isPositive();
    }

    @Test
    void requestsStandInEveryStage() {
        Map<String, Long> stages = stages("disclosure_request");
        assertThat(stages.keySet()).containsExactlyInAnyOrder("FILED", "PROCESSING", "CLARIFYING", "CONSULTING",
                "ANSWERED", "LAPSED", "WITHDRAWN");
        assertThat(stages.values().stream().mapToLong(Long::longValue).sum()).isBetween(40L, 43L);
    }

    @Test
    @Article("33")
    void someAreOverdueOneIsDueOnThisWorkingDaySomeArePausedExtendedOrProvisional() {
        LocalDate today = WorkCalendar.ofFiles().onOrAfter(clock.today());
        String open = "disclosure_request where closed_on is null and ";
        assertThat(db.sql("select count(*) from " + open + "stage = 'PROCESSING' and due_on < ?").param(today)
                .query(Long.class).single()).isPositive();
        assertThat(db.sql("select count(*) from " + open + "due_on = ?").param(today).query(Long.class).single())
                .isPositive();
        assertThat(count(open + "paused")).isPositive();
        assertThat(count(open + "extended")).isPositive();
        assertThat(count(open + "due_provisional")).isPositive();
        assertThat(count(open + "consent_awaited")).isPositive();
    }

    @Test
    @Article("49")
    void theReportsOfLastYearArePublishedAndThisYearsBegun() {
        int reported = clock.today().minusDays(35).getYear() - 1;
        assertThat(count("annual_report where published_at is not null and year = " + reported)).isGreaterThan(10);
        assertThat(count("entered_figure where year = " + clock.today().getYear())).isPositive();
    }

    @Test
    @Article({"46", "49"})
    void theCollectionIsAlive() {
        int reported = clock.today().minusDays(35).getYear() - 1;
        assertThat(db.sql("select distinct stage from annual_report where year = ?").param(reported).query(String.class).list())
                .contains("FROZEN", "PUBLISHED");
        if (clock.today().getMonthValue() > 3) {
            assertThat(stages("annual_report").keySet()).contains("FROZEN", "SUBMITTED", "RETURNED", "ACCEPTED", "PUBLISHED");
            assertThat(count("report_part where report_id = (select id from annual_report where year = " + reported
                    + " and agency_id = (select id from agency where slug = 'qinghe'))")).isEqualTo(10);
        }
        assertThat(count("report_remark")).isPositive();
    }

    @Test
    @Article("50")
    void someFiguresAndActivitiesHaveTheirFiles() {
        assertThat(db.sql("select kind, count(*) as n from report_exhibit group by kind").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("kind"), row -> (Long) row.get("n"))))
                .hasEntrySatisfying("FIGURE", n -> assertThat(n).isGreaterThan(8)).hasEntrySatisfying("ACTIVITY", n -> assertThat(n).isPositive());
        assertThat(count("journal_entry where verb = '附佐证材料'")).isPositive();
    }

    @Test
    void theJournalIsWholeAndInTheOrderOfTheDays() {
        assertThat(Verifying.verify(source).whole()).isTrue();
        assertThat(count("(select at, lag(at) over (order by seq) as earlier from journal_entry) e where at < earlier"))
                .isZero();
        assertThat(db.sql("select max(at) from journal_entry").query(LocalDateTime.class).single())
                .isBefore(LocalDateTime.now(TimeMachine.BEIJING).plusMinutes(1));
    }

    @Test
    void whatIsPublishedIsFound() {
        await().atMost(Duration.ofMinutes(1)).until(() -> count("event_publication where completion_date is null") == 0);
        assertThat(search.find(Query.of("青苗补偿")).total()).isPositive();
        assertThat(search.find(Query.of("青禾县")).total()).isGreaterThan(150);
    }

    @Test
    void aSecondStartAddsNothing() {
        long acts = count("journal_entry");
        county.start();
        assertThat(count("journal_entry")).isEqualTo(acts);
    }
}
