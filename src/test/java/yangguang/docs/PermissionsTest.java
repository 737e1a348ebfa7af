package yangguang.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static yangguang.FormToken.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.Route;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.publishing.Draft;
import yangguang.publishing.Drafts;
import yangguang.publishing.Publications;
import yangguang.requests.RequestScenario;
import yangguang.statute.TimeMachine;

/// `docs/permissions.md` is written by going through every door of the desk with every role alone. Run with
/// `-Dyangguang.accept=true` to rewrite it.
@OfficeTest
class PermissionsTest {

    private static final Path PAGE = Path.of("docs/permissions.md");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Publications publications;
    @Autowired Drafts drafts;
    @Autowired RequestScenario scenario;
    @Autowired TimeMachine clock;
    @Autowired PlatformTransactionManager transactions;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    private final Map<Role, Officer> officers = new EnumMap<>(Role.class);
    private List<Draft> documents;
    private String number;

    private enum Answer {
        TAKEN, REFUSED, NOT_THERE
    }

    @Test
    void thePageIsWhatTheDoorsSay() throws Exception {
        settle();
        List<Route> desk = Route.all(mapping).stream().filter(Route::atTheDesk).toList();
        StringBuilder page = new StringBuilder("""
                # Permissions

                Which role (岗位) may open which page of the desk and do which act, found out by `PermissionsTest`, which
                tries every door with every role alone, inside the officer's own agency. Do not edit: run it with
                `-Dyangguang.accept=true`. ✓ taken, – refused. Whatever the role, documents and requests of other
                agencies are answered “not there”, except to the supervisor (主管部门监督员) of an agency above, who may
                read them. Who may do a step of a document also depends on its stage and on who wrote it
                (`publishing.Move`): a ✓ means at the stage where the step is due. Everything outside `/desk` is
                public; everything in it needs a signed-in officer.

                """);
        page.append("## Pages\n\n").append(table(desk.stream().filter(route -> !route.isPost()).toList()));
        page.append("\n## Acts\n\n").append(table(desk.stream().filter(Route::isPost).toList()));
        if (Boolean.getBoolean("yangguang.accept")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/permissions.md; rewrite it with -Dyangguang.accept=true and read the difference")
                .isEqualTo(page.toString());
    }

    private void settle() {
        Publications.Office office = publications.office();
        Agency agency = office.agency();
        for (Role role : Role.values()) {
            officers.put(role, cast.officer(agency, role));
        }
        Draft published = publications.signOff(office, publications.cleared(office, publications.form("关于公布的通知")));
        documents = List.of(publications.drafted(office, publications.form("关于拟稿的通知")),
                publications.submitted(office, publications.form("关于送审的通知")),
                publications.endorsed(office, publications.form("关于审查的通知")),
                publications.cleared(office, publications.form("关于签发的通知")), drafts.get(published.id()));
        number = scenario.received(clock.today(), officers.get(Role.REQUEST_OFFICER), "补贴发放情况").value();
    }

    private String table(List<Route> routes) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("| address | " + Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(" | ")) + " |");
        lines.add("| --- |" + " :-: |".repeat(Role.values().length));
        for (Route route : routes) {
            StringBuilder line = new StringBuilder("| `" + route.shown() + "` |");
            for (Role role : Role.values()) {
                line.append(mayGoThrough(route, officers.get(role)) ? " ✓ |" : " – |");
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines) + "\n";
    }

    private boolean mayGoThrough(Route route, Officer officer) throws Exception {
        if (!route.pattern().startsWith("/desk/documents/{id}")) {
            return knock(route, documents.getFirst(), officer) != Answer.REFUSED;
        }
        List<Answer> answers = new ArrayList<>();
        for (Draft document : documents) {
            answers.add(knock(route, document, officer));
        }
        return answers.contains(Answer.TAKEN) || !answers.contains(Answer.REFUSED);
    }

    /// Tries the door and takes back whatever came of it.
    private Answer knock(Route route, Draft document, Officer officer) throws Exception {
        String path = route.path(variable -> switch (variable) {
            case "id" -> route.pattern().startsWith("/desk/documents") ? String.valueOf(document.id()) : "0";
            case "number" -> number;
            case "year" -> "2025";
            case "cell" -> "c.t3.new.np";
            case "format" -> "pdf";
            default -> "0";
        });
        MockHttpServletResponse answer = new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            try {
                return mvc.perform(request(HttpMethod.valueOf(route.method().name()), URI.create(path))
                        .with(SignedIn.as(officer)).with(csrf()).param("version", String.valueOf(document.version()))
                        .param("remark", "意见").param("reason", "理由").param("conclusion", "OPEN")
                        .param("basis", "《条例》第十四条至第十七条")).andReturn().getResponse();
            } catch (Exception e) {
                throw new IllegalStateException(path, e);
            }
        });
        assertThat(answer.getStatus()).as("%s %s", route.method(), path).isLessThan(500);
        String words = answer.getContentAsString(StandardCharsets.UTF_8);
        if (answer.getStatus() == 404) {
            return Answer.NOT_THERE;
        }
        boolean refused = answer.getStatus() == 403 || answer.getStatus() == 422
                && (words.contains("没有这个岗位") || words.contains("文件现在的环节是"));
        return refused ? Answer.REFUSED : Answer.TAKEN;
    }
}
