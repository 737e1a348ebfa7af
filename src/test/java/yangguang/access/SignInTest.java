package yangguang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static yangguang.FormToken.csrf;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.statute.TimeMachine;

@OfficeTest
class SignInTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient db;
    @Autowired TimeMachine clock;

    Officer clerk;

    @BeforeEach
    void aClerk() {
        clerk = cast.officer(cast.county(), Role.CONTRIBUTOR);
    }

    @AfterEach
    void now() {
        clock.backToNow();
    }

    private ResultActions signIn(String username, String password) throws Exception {
        return mvc.perform(post("/sign-in").param("username", username).param("password", password).with(csrf()));
    }

    @Test
    void theRightPasswordOpensTheDesk() throws Exception {
        signIn(clerk.username(), Cast.PASSWORD).andExpect(authenticated()).andExpect(redirectedUrl("/desk"));
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        assertThat(db.sql("select password_hash from account where id = ?").param(clerk.id()).query(String.class)
                .single()).startsWith("$argon2id$");
    }

    @Test
    void anUnknownNameAndAWrongPasswordSoundTheSame() throws Exception {
        signIn(clerk.username(), "wrong").andExpect(redirectedUrl("/sign-in?wrong"));
        signIn("nobody-here", "wrong").andExpect(redirectedUrl("/sign-in?wrong"));
    }

    @Test
    void fiveFailuresLockTheAccountForAQuarterOfAnHour() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn(clerk.username(), "wrong").andExpect(redirectedUrl("/sign-in?wrong"));
        }
        signIn(clerk.username(), Cast.PASSWORD).andExpect(redirectedUrl("/sign-in?locked"))
                .andExpect(unauthenticated());
        clock.moveTo(clock.now().plus(Duration.ofMinutes(16)));
        signIn(clerk.username(), Cast.PASSWORD).andExpect(authenticated());
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithASentence() throws Exception {
        mvc.perform(post("/sign-in").param("username", clerk.username()).param("password", Cast.PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void theDeskIsClosedToTheUnsigned() throws Exception {
        mvc.perform(get("/desk/admin/accounts")).andExpect(redirectedUrl("/sign-in?to=%2Fdesk%2Fadmin%2Faccounts"));
    }

    @Test
    void signingInLeadsOnlyToTheDeskNeverElsewhere() throws Exception {
        for (String to : new String[] {"https://example.org/", "//example.org", "/desk\\..", "/desk\r\nX: y"}) {
            mvc.perform(post("/sign-in").param("username", clerk.username()).param("password", Cast.PASSWORD)
                    .param("to", to).with(csrf())).andExpect(redirectedUrl("/desk"));
        }
    }

    @Test
    void aFormSentAfterTheSessionEndedIsKeptAndOfferedAgain() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(post("/desk/admin/accounts").session(session).param("name", "<b>王小禾</b>").with(csrf()))
                .andExpect(redirectedUrl("/sign-in?kept"));
        mvc.perform(post("/sign-in").session(session).param("username", clerk.username())
                .param("password", Cast.PASSWORD).with(csrf())).andExpect(redirectedUrl("/desk/kept-form"));
        mvc.perform(get("/desk/kept-form").session(session).with(SignedIn.as(clerk)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("action=\"/desk/admin/accounts\"")))
                .andExpect(content().string(containsString("&lt;b>王小禾&lt;/b>")))
                .andExpect(content().string(not(containsString("<b>王小禾"))));
    }

    @Test
    void anotherRolesPageSaysWhoMay() throws Exception {
        mvc.perform(get("/desk/admin/accounts").with(SignedIn.as(clerk))).andExpect(status().isForbidden())
                .andExpect(content().string(containsString("系统管理员")));
    }

    @Test
    void theAdministratorHoldsNoOtherRoleNotEvenBySql() {
        assertThatThrownBy(() -> db.sql("update account set roles = array['ADMINISTRATOR', 'CONTRIBUTOR'] where id = ?")
                .param(clerk.id()).update()).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> db.sql("update account set roles = array['ADMINISTRATOR', 'AUDITOR'] where id = ?")
                .param(clerk.id()).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void accountsAreOpenedWithEveryObstacleNamedAndTheInputKept() throws Exception {
        Officer administrator = cast.officer(cast.county(), Role.ADMINISTRATOR);
        mvc.perform(post("/desk/admin/accounts").with(SignedIn.as(administrator)).with(csrf())
                        .param("username", "Bad Name").param("name", "<script>x</script>").param("password", "short")
                        .param("roles", "AUDITOR", "EDITOR"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("用户名以小写字母开头")))
                .andExpect(content().string(containsString("请选择所在机关")))
                .andExpect(content().string(containsString("不能兼任")))
                .andExpect(content().string(containsString("口令至少")))
                .andExpect(content().string(containsString("&lt;script>x")));
    }

    @Test
    void pagesForbidForeignContentAndFrames() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(content().contentType("text/html;charset=UTF-8"));
    }

    @Test
    void anUnknownAddressIsAPageInChinese() throws Exception {
        mvc.perform(get("/no/such/page")).andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有这个网页地址")));
    }
}
