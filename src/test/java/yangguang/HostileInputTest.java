package yangguang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static yangguang.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.catalogue.PublishedEntry;
import yangguang.publishing.Draft;
import yangguang.publishing.Publications;
import yangguang.remedies.Outcome;
import yangguang.remedies.Recording;
import yangguang.remedies.RemedyCase;
import yangguang.remedies.RemedyKind;
import yangguang.requests.Filing;
import yangguang.requests.RequestNumber;
import yangguang.requests.RequestScenario;
import yangguang.statute.TimeMachine;

/// Whatever is sent to whichever address, by whomever: the program answers with a page, never with a fault, never with
/// the name of an exception, and never with somebody's markup unescaped.
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {

    private static final String MARKUP = "<script>alert(1)</script>";
    private static final List<String> GARBAGE = List.of("", " ", "x".repeat(10_000), "-1", "0", "9223372036854775807",
            "99999999999999999999", "1.5e309", "甲\0乙", MARKUP + "\"'", "../../../../etc/passwd", "2026-13-45",
            "+999999999-01-01", "-999999999-01-01", "0001-01-01", "'; drop table account; --", "%s%n${7*7}", "\uD83D\uDE00\u202E\uFFFF");
    private static final Pattern FAULT = Pattern.compile(
            "\\b[A-Z]\\w+(Exception|Error)\\b|\\bat (java|yangguang|org)\\.|org\\.(springframework|postgresql)|Whitelabel");
    private static final String ELSEWHERE = "192.0.2.77";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Publications publications;
    @Autowired RequestScenario scenario;
    @Autowired Filing filing;
    @Autowired Recording recording;
    @Autowired TimeMachine clock;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @LocalServerPort int port;

    private List<Route> routes;
    private Set<String> names;
    private Agency agency;
    private Officer officer;
    private Draft draft;
    private PublishedEntry entry;
    private RequestNumber number;
    private RemedyCase remedy;
    private Cookie ticket;
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    void anOfficeWithSomethingInIt() throws Exception {
        routes = Route.all(mapping);
        names = namesInTemplates();
        Publications.Office office = publications.office();
        agency = office.agency();
        Officer account = cast.officer(agency, Role.CONTRIBUTOR, Role.EDITOR, Role.SECRECY_REVIEWER, Role.APPROVER,
                Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.SUPERVISOR);
        officer = new Officer(account.id(), account.username(), account.name(), agency.id(), agency.name(),
                EnumSet.allOf(Role.class));
        draft = publications.drafted(office, publications.form("关于试行的通知"));
        entry = publications.published(office, "关于施行的通知");
        number = scenario.received(clock.today(), officer, "补贴发放情况");
        remedy = recording.record(officer, new RemedyCase(null, agency.id(), RemedyKind.SUIT_AFTER, "行1号", "",
                "青禾县人民法院", clock.today(), Outcome.PENDING, null, null));
        Filing.Filed filed = filing.file(agency.id(), RequestScenario.application("征地补偿方案"), UUID.randomUUID().toString());
        ticket = mvc.perform(post("/requests/query").with(csrf()).with(fromElsewhere())
                        .param("number", filed.number().value()).param("code", filed.code().printed()))
                .andReturn().getResponse().getCookie("yangguang-file");
        assertThat(ticket).as("the applicant's own file").isNotNull();
    }

    @Test
    void noAddressAnswersGarbageWithAFault() {
        assertThat(routes).as("routes").hasSizeGreaterThan(60);
        for (Route route : routes) {
            if (!route.isPost()) {
                sweep(route, fromElsewhere());
                sweep(route, SignedIn.as(officer));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noFormAnswersGarbageWithAFault() {
        for (Route route : routes) {
            if (route.isPost()) {
                sweep(route, SignedIn.as(officer));
                if (!route.atTheDesk()) {
                    sweep(route, fromElsewhere());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noFormIsTakenWithoutItsToken() throws Exception {
        // the interface for programs changes nothing and has no forms
        List<Route> posts = routes.stream().filter(Route::isPost).filter(route -> !route.forPrograms()).toList();
        assertThat(posts).as("forms").hasSizeGreaterThan(40);
        for (Route route : posts) {
            for (RequestPostProcessor who : List.of(SignedIn.as(officer), fromElsewhere())) {
                MockHttpServletResponse answer = mvc.perform(post(URI.create(route.path(good(route)))).with(who)
                        .param("version", "0")).andReturn().getResponse();
                assertThat(answer.getStatus()).as("%s without a token", route.shown()).isEqualTo(403);
            }
        }
    }

    @Test
    void noDeskOpensWithoutSigningIn() throws Exception {
        List<Route> desk = routes.stream().filter(Route::atTheDesk).toList();
        assertThat(desk).hasSizeGreaterThan(60);
        for (Route route : desk) {
            MockHttpServletResponse answer = mvc.perform(request(HttpMethod.valueOf(route.method().name()),
                    URI.create(route.path(good(route)))).with(csrf())).andReturn().getResponse();
            assertThat(answer.getStatus()).as(route.shown()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).as(route.shown()).startsWith("/sign-in?");
        }
    }

    @Test
    void aForgedTicketOpensNothing() throws Exception {
        for (String forged : List.of("x", ticket.getValue() + "A", ticket.getValue().substring(4), "..", "甲")) {
            MockHttpServletResponse answer = mvc.perform(get("/requests/status").cookie(new Cookie("yangguang-file", forged)))
                    .andReturn().getResponse();
            assertThat(answer.getRedirectedUrl()).isEqualTo("/requests/query");
        }
    }

    /// What the server or the firewall turns away before any controller, over a real connection.
    @Test
    void whatIsRefusedAtTheDoorIsAPageToo() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of("/search?q=%00", "/documents/%00", "/documents/1%2F2", "/documents/..%2f..%2fetc",
                    "/documents/1;a=b", "//documents", "/search?q=%E4", "/documents/%25", "/nothing",
                    "/WEB-INF/web.xml", "/search?" + "x".repeat(6_000), "/actuator/env")) {
                HttpResponse<String> answer = client.send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + path)).build(), HttpResponse.BodyHandlers.ofString());
                refusesQuietly(path, answer);
            }
            for (String body : List.of("q=%E4", "number=%00&code=%", "=&=&&&", "x".repeat(100_000))) {
                refusesQuietly(body.substring(0, 5), client.send(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/requests/query"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString()));
            }
        }
    }

    private static void refusesQuietly(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.body()).as(what).doesNotContainPattern(FAULT).doesNotContain("Tomcat");
    }

    private void sweep(Route route, RequestPostProcessor who) {
        for (String garbage : GARBAGE) {
            if (!route.variables().isEmpty()) {
                send(route, _ -> UriUtils.encode(garbage.isEmpty() ? "x" : garbage, StandardCharsets.UTF_8), garbage, names, who);
            }
            if (route.reads()) {
                send(route, good(route), garbage, names, who);
                Set<String> texts = new TreeSet<>(names);
                route.fields().forEach((name, type) -> {
                    if (type == String.class) {
                        texts.add(name);
                    } else {
                        texts.remove(name);
                    }
                });
                send(route, good(route), garbage, texts, who);
            }
        }
        send(route, good(route), "", Set.of(), who);
    }

    private void send(Route route, UnaryOperator<String> values, String garbage, Set<String> fields, RequestPostProcessor who) {
        URI address = URI.create(route.path(values));
        AbstractMockHttpServletRequestBuilder<?> sent = !route.isPost() ? get(address)
                : !route.takesFiles() ? post(address)
                : multipart(address).file(file("files", garbage)).file(file("file", garbage)).file(file("identityProof", garbage));
        fields.forEach(name -> sent.param(name, garbage));
        sent.with(csrf()).with(fromElsewhere()).with(who);
        if (route.pattern().startsWith("/requests/")) {
            sent.cookie(ticket);
        }
        String what = route.method() + " " + route.shown() + " with " + shortened(garbage) + ": ";
        try {
            MockHttpServletResponse answer = mvc.perform(sent).andReturn().getResponse();
            judge(route, what + answer.getStatus() + " ", answer);
        } catch (Exception e) {
            faults.add(what + e);
        }
    }

    private void judge(Route route, String what, MockHttpServletResponse answer) throws IOException {
        if (answer.getStatus() >= 500) {
            faults.add(what);
        }
        String type = String.valueOf(answer.getContentType());
        if (answer.getContentAsByteArray().length > 0 && (answer.getContentType() == null
                || answer.getStatus() >= 400 && !type.startsWith(route.forPrograms() ? "application/problem+json" : "text/html"))) {
            faults.add(what + "as " + type);
        }
        if (type.startsWith("text/") || type.contains("xml") || type.contains("problem")) {
            String body = answer.getContentAsString(StandardCharsets.UTF_8);
            Matcher fault = FAULT.matcher(body);
            if (fault.find()) {
                faults.add(what + "says " + fault.group());
            }
            if (body.contains(MARKUP)) {
                faults.add(what + "carries the markup");
            }
        }
    }

    /// Values that lead to something: this office's own.
    private UnaryOperator<String> good(Route route) {
        String pattern = route.pattern();
        return variable -> switch (variable) {
            case "slug" -> agency.slug();
            case "number" -> pattern.startsWith("/desk/requests") ? number.value() : "1";
            case "year" -> "2025";
            case "cell" -> "c.t3.new.np";
            case "node" -> "A20.15";
            case "format" -> "pdf";
            case "colour" -> "1a5fb4";
            case "id" -> pattern.startsWith("/desk/documents") ? String.valueOf(draft.id())
                    : pattern.startsWith("/documents") ? String.valueOf(entry.id())
                    : pattern.startsWith("/desk/remedies") ? String.valueOf(remedy.id())
                    : pattern.startsWith("/desk/admin/accounts") ? String.valueOf(officer.id())
                    : pattern.startsWith("/desk/admin/agencies") ? String.valueOf(agency.id()) : "0";
            default -> "0";
        };
    }

    private static MockMultipartFile file(String field, String garbage) {
        return new MockMultipartFile(field, garbage + ".pdf", "application/pdf", garbage.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestPostProcessor fromElsewhere() {
        return request -> {
            request.setRemoteAddr(ELSEWHERE);
            return request;
        };
    }

    /// Every name of a field in any template: forms that are read as a map declare none.
    private static Set<String> namesInTemplates() throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern name = Pattern.compile("\\bname ?= ?\"(\\w+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                name.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        names.removeAll(Arrays.asList("_csrf", "viewport", "robots"));
        return names;
    }

    private static String shortened(String garbage) {
        return garbage.length() <= 30 ? garbage.replace('\0', '·') : garbage.substring(0, 10) + "…" + garbage.length();
    }
}
