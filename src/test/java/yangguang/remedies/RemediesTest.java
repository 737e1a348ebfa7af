package yangguang.remedies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

@OfficeTest
class RemediesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Recording recording;
    @Autowired RemedyRegister register;
    @Autowired TimeMachine clock;
    @Autowired JdbcClient db;

    Agency agency;
    Officer clerk;

    @BeforeEach
    void anOffice() {
        agency = cast.department(cast.county());
        clerk = cast.officer(agency, Role.REQUEST_OFFICER);
    }

    private RemedyCase enter(RemedyKind kind, String number, String accepted, Outcome outcome, String concluded) {
        return clock.on(LocalDate.of(2026, 6, 1), () -> recording.record(clerk, new RemedyCase(null, agency.id(), kind,
                number, "", "青禾县人民政府", LocalDate.parse(accepted), outcome,
                concluded == null ? null : LocalDate.parse(concluded), null)));
    }

    @Test
    void aCaseCountsInEveryYearItWasOpenAndAsItStoodAtTheYearsEnd() {
        enter(RemedyKind.RECONSIDERATION, "复1", "2024-11-20", Outcome.UPHELD, "2025-01-15");
        enter(RemedyKind.RECONSIDERATION, "复2", "2025-03-01", Outcome.CORRECTED, "2025-04-01");
        enter(RemedyKind.DIRECT_SUIT, "行1", "2025-12-01", Outcome.PENDING, null);
        assertThat(register.tally(agency.id(), 2024))
                .isEqualTo(Map.of(RemedyKind.RECONSIDERATION, Map.of(Outcome.PENDING, 1)));
        assertThat(register.tally(agency.id(), 2025)).isEqualTo(Map.of(
                RemedyKind.RECONSIDERATION, Map.of(Outcome.UPHELD, 1, Outcome.CORRECTED, 1),
                RemedyKind.DIRECT_SUIT, Map.of(Outcome.PENDING, 1)));
        assertThat(register.behind(agency.id(), 2024, RemedyKind.RECONSIDERATION, Outcome.PENDING))
                .extracting(RemedyCase::caseNumber).containsExactly("复1");
        assertThat(register.behind(agency.id(), 2025, null, null)).hasSize(3);
    }

    @Test
    void aCaseNumberIsEnteredOnce() {
        enter(RemedyKind.DIRECT_SUIT, "行9", "2025-05-05", Outcome.PENDING, null);
        assertThatThrownBy(() -> enter(RemedyKind.DIRECT_SUIT, "行9", "2025-05-05", Outcome.PENDING, null))
                .isInstanceOf(Obstructed.class).hasMessageContaining("已经登记过");
    }

    @Test
    void anOutcomeWithoutItsDayIsImpossibleEvenBySql() {
        enter(RemedyKind.DIRECT_SUIT, "行8", "2025-05-05", Outcome.PENDING, null);
        assertThatThrownBy(() -> db.sql("update remedy_case set outcome = 'UPHELD' where agency_id = ?")
                .param(agency.id()).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aFormComesBackWithItsInputAndAllObstacles() throws Exception {
        mvc.perform(post("/desk/remedies").with(SignedIn.as(clerk)).with(csrf())
                        .param("caseNumber", "<script>1</script>").param("acceptedOn", "2999-01-01")
                        .param("outcome", "UPHELD"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("请选择案件类别")))
                .andExpect(content().string(containsString("不能晚于今天")))
                .andExpect(content().string(containsString("请填写审结日期")))
                .andExpect(content().string(containsString("&lt;script>1")));
        mvc.perform(post("/desk/remedies").with(SignedIn.as(clerk)).with(csrf()).param("acceptedOn", "昨天"))
                .andExpect(status().is(422));
    }

    @Test
    void anotherAgencysCaseIsNotThere() throws Exception {
        RemedyCase theirs = enter(RemedyKind.DIRECT_SUIT, "行7", "2025-05-05", Outcome.PENDING, null);
        Officer stranger = cast.officer(cast.county(), Role.REQUEST_OFFICER);
        mvc.perform(get("/desk/remedies/" + theirs.id()).with(SignedIn.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(post("/desk/remedies/" + theirs.id()).with(SignedIn.as(stranger)).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCaseIsEnteredFromThePage() throws Exception {
        mvc.perform(post("/desk/remedies").with(SignedIn.as(clerk)).with(csrf())
                        .param("kind", "RECONSIDERATION").param("caseNumber", "青府复〔2026〕1号")
                        .param("body", "青禾县人民政府").param("acceptedOn", "2026-01-05").param("outcome", "PENDING"))
                .andExpect(redirectedUrl("/desk/remedies"));
        mvc.perform(get("/desk/remedies").with(SignedIn.as(clerk)))
                .andExpect(content().string(containsString("青府复〔2026〕1号")));
    }
}
