package yangguang.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Journal;
import yangguang.statute.PeriodsChanged;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.TimeMachine;
import yangguang.statute.WorkCalendarChanged;
import yangguang.statute.WorkCalendars;
import yangguang.statute.WorkYear;

@OfficeTest
@RecordApplicationEvents
class RulebookTest {

    private static final String NOTICE = """
            一、元旦：1月1日（周二）放假，共1天。
            二、春节：2月9日（周六）至15日（周五）放假调休，共7天。2月17日（周日）上班。
            """;
    private static final String SOURCE = "演练用放假通知";
    private static final LocalDate FIRST_OF_2041 = LocalDate.of(2041, 1, 1);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient db;
    @Autowired TimeMachine clock;
    @Autowired WorkCalendars calendars;
    @Autowired PeriodsInForce periods;
    @Autowired Journal journal;
    @Autowired ImportingNotice importing;
    @Autowired ApplicationEvents events;

    Officer administrator;

    /// The years of these tests lie where no other test counts.
    @BeforeEach
    void inTheFarFuture() {
        clock.moveTo(LocalDateTime.of(2040, 11, 5, 10, 0));
        administrator = cast.officer(cast.county(), Role.ADMINISTRATOR);
    }

    @AfterEach
    void backToNow() {
        clock.backToNow();
        db.sql("delete from statute_workday").update();
        db.sql("delete from statute_workday_notice").update();
        db.sql("delete from statute_period_override").update();
    }

    @Test
    void aNoticeIsReadBackBeforeItHolds() throws Exception {
        mvc.perform(multipart("/desk/admin/workdays").param("year", "2041").param("source", SOURCE).param("text", NOTICE)
                        .with(csrf()).with(SignedIn.as(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("2041年2月11日（星期一）"), containsString("2041年2月17日（星期日）"),
                        containsString("确认导入"), containsString("清明"))));
        assertThat(calendars.current().announced(2041)).isFalse();
    }

    @Test
    void aConfirmedNoticeChangesTheCalendarTheJournalAndTellsTheOthers() throws Exception {
        mvc.perform(multipart("/desk/admin/workdays").param("year", "2041").param("source", SOURCE).param("text", NOTICE)
                        .param("confirmed", "yes").with(csrf()).with(SignedIn.as(administrator)))
                .andExpect(redirectedUrl("/desk/admin/workdays"));
        assertThat(calendars.current().announced(2041)).isTrue();
        assertThat(calendars.current().isWorkDay(LocalDate.of(2041, 2, 17))).isTrue();
        assertThat(calendars.current().isWorkDay(LocalDate.of(2041, 2, 11))).isFalse();
        assertThat(journal.about("工作日历", "2041年")).last().satisfies(entry -> assertThat(entry.toString()).contains("导入放假通知"));
        assertThat(events.stream(WorkCalendarChanged.class)).containsExactly(new WorkCalendarChanged(2041));
        mvc.perform(get("/desk/admin/workdays").with(SignedIn.as(administrator)))
                .andExpect(content().string(allOf(containsString("2041年"), containsString(SOURCE), containsString("程序自带"))));
        mvc.perform(get("/desk/admin/workdays/2041").with(SignedIn.as(administrator)))
                .andExpect(content().string(containsString("2月17日（星期日）春节")));
    }

    @Test
    void aWrongNoticeComesBackWithEveryProblemAndItsInput() throws Exception {
        mvc.perform(multipart("/desk/admin/workdays").param("year", "2041").param("source", "")
                        .param("text", "一、元旦：1月1日（周五）放假，共3天。").param("confirmed", "yes")
                        .with(csrf()).with(SignedIn.as(administrator)))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("第1行：2041年1月1日是星期二"), containsString("写明共3天"),
                        containsString("没有填写通知的名称"), containsString("一、元旦：1月1日（周五）放假，共3天。"))));
        assertThat(calendars.imports()).isEmpty();
    }

    @Test
    void aTableFromAnOfficeProgramIsReadInItsOwnEncoding() throws Exception {
        byte[] table = "date,kind,holiday\n2041-01-01,off,元旦\n".getBytes(Charset.forName("GB18030"));
        mvc.perform(multipart("/desk/admin/workdays").file(new MockMultipartFile("file", "2041.csv", "text/csv", table))
                        .param("year", "2041").param("source", SOURCE).param("confirmed", "yes")
                        .with(csrf()).with(SignedIn.as(administrator)))
                .andExpect(redirectedUrl("/desk/admin/workdays"));
        assertThat(calendars.current().year(2041).days().get(FIRST_OF_2041)).isEqualTo(new WorkYear.OddDay(FIRST_OF_2041, false, "元旦"));
    }

    @Test
    void whatIsAlreadyKnownIsNotImportedTwice() {
        importing.importNotice(administrator.actor(), 2041, SOURCE, NOTICE);
        assertThat(importing.obstaclesTo(2041, SOURCE, NOTICE)).singleElement()
                .satisfies(obstacle -> assertThat(obstacle.sentence()).contains("完全相同"));
        assertThat(importing.obstaclesTo(2050, SOURCE, NOTICE)).singleElement()
                .satisfies(obstacle -> assertThat(obstacle.field()).isEqualTo("year"));
    }

    @Test
    void theDatabaseKeepsNoDayThatFollowsTheWeekAnyway() {
        long notice = db.sql("""
                insert into statute_workday_notice (year, source, text, imported_at, imported_by)
                values (2041, '演练', '', timestamp '2040-11-05 10:00', '测试') returning id""").query(Long.class).single();
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() ->
                db.sql("insert into statute_workday values (?, date '2041-01-05', false, '元旦')").param(notice).update());
    }

    @Test
    void anOwnValueHoldsFromItsDayUntilItIsWithdrawn() throws Exception {
        mvc.perform(post("/desk/admin/periods/correction.record").param("value", "15").param("from", "2041-01-01").param("to", "")
                        .param("source", "县政府办公室 2040 年第 3 次办公会议纪要").with(csrf()).with(SignedIn.as(administrator)))
                .andExpect(redirectedUrl("/desk/admin/periods"));
        assertThat(periods.current().on("correction.record", FIRST_OF_2041).number()).isEqualTo(15);
        assertThat(periods.current().on("correction.record", FIRST_OF_2041.minusDays(1)).number()).isEqualTo(20);
        assertThat(events.stream(PeriodsChanged.class)).containsExactly(new PeriodsChanged("correction.record"));
        mvc.perform(get("/desk/admin/periods").with(SignedIn.as(administrator))).andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("第 3 次办公会议纪要"), containsString("存疑，须核实"), containsString("20个工作日"))));
        long own = periods.own().getFirst().id();
        String withdrawal = "/desk/admin/periods/own/" + own + "/withdrawal";
        mvc.perform(post(withdrawal).with(csrf()).with(SignedIn.as(administrator))).andExpect(redirectedUrl("/desk/admin/periods"));
        assertThat(periods.current().on("correction.record", FIRST_OF_2041).number()).isEqualTo(20);
        mvc.perform(post(withdrawal).with(csrf()).with(SignedIn.as(administrator))).andExpect(status().is(422))
                .andExpect(content().string(containsString("已经撤销")));
        assertThat(journal.about("期限与参数", "correction.record")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aValueThatFitsNothingComesBackWithTheForm() throws Exception {
        mvc.perform(post("/desk/admin/periods/reply").param("value", "二十").param("from", "2041-02-30").param("to", "明年")
                        .param("source", "").with(csrf()).with(SignedIn.as(administrator)))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("值“二十”不能用作答复期限"), containsString("没有写明自何日起有效"),
                        containsString("终止日不是日期"), containsString("没有写明依据"))));
        assertThat(periods.own()).isEmpty();
    }

    @Test
    void onlyTheAdministratorKeepsTheRules() throws Exception {
        Officer clerk = cast.officer(cast.county(), Role.REQUEST_OFFICER);
        for (String url : List.of("/desk/admin/workdays", "/desk/admin/workdays/2026", "/desk/admin/periods", "/desk/admin/periods/reply/edit")) {
            mvc.perform(get(url).with(SignedIn.as(clerk))).andExpect(status().isForbidden());
            mvc.perform(get(url).with(SignedIn.as(administrator))).andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("${"))));
        }
        mvc.perform(post("/desk/admin/periods/reply").with(csrf()).with(SignedIn.as(clerk))).andExpect(status().isForbidden());
        mvc.perform(get("/desk/admin/workdays/2060").with(SignedIn.as(administrator))).andExpect(status().isNotFound());
        mvc.perform(get("/desk/admin/periods/unknown/edit").with(SignedIn.as(administrator))).andExpect(status().isNotFound());
    }
}
