package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.statute.Article;
import yangguang.statute.HolidayNotice;
import yangguang.statute.TimeMachine;
import yangguang.statute.WorkCalendarChanged;
import yangguang.statute.WorkCalendars;

/// Due dates that ran into an unannounced year, after its notice has come.
@OfficeTest
@Article("33")
class RecountingTest {

    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 10);
    private static final String NOTICE = "一、元旦：1月1日（周五）至3日（周日）放假，共3天。";
    private static final String LATER_NOTICE = "一、元旦：1月1日（周五）至5日（周二）放假调休，共5天。";

    @Autowired Cast cast;
    @Autowired RequestScenario scenario;
    @Autowired RequestRegister register;
    @Autowired WorkCalendars calendars;
    @Autowired TimeMachine time;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    @AfterEach
    void forgetTheNotice() {
        db.sql("delete from statute_workday").update();
        db.sql("delete from statute_workday_notice").update();
    }

    @Test
    void aProvisionalDueDateBecomesCertainWithTheNotice() {
        RequestNumber number = received();
        assertThat(provisional(number)).isTrue();
        assertThat(dueOn(number)).isEqualTo(LocalDate.of(2027, 1, 8));
        announce(NOTICE);
        await().untilAsserted(() -> assertThat(provisional(number)).isFalse());
        assertThat(dueOn(number)).isEqualTo(LocalDate.of(2027, 1, 8));
    }

    @Test
    void aDueDateMovesWithTheDaysOffOfTheNotice() {
        RequestNumber number = received();
        announce(LATER_NOTICE);
        await().untilAsserted(() -> assertThat(dueOn(number)).isEqualTo(LocalDate.of(2027, 1, 12)));
    }

    private RequestNumber received() {
        Officer officer = cast.officer(cast.county(), Role.REQUEST_OFFICER);
        return scenario.received(DECEMBER, officer, "补贴发放情况");
    }

    private void announce(String text) {
        transaction.executeWithoutResult(_ -> {
            calendars.keep(HolidayNotice.parse(2027, text), "演练用放假通知", text, time.now(), "测试人员");
            events.publishEvent(new WorkCalendarChanged(2027));
        });
    }

    private LocalDate dueOn(RequestNumber number) {
        return register.find(number.value()).orElseThrow().dueOn();
    }

    private boolean provisional(RequestNumber number) {
        return db.sql("select due_provisional from disclosure_request where number = ?").param(number.value())
                .query(Boolean.class).single();
    }
}
