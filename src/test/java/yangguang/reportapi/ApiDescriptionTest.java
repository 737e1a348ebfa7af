package yangguang.reportapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.OfficeTest;
import yangguang.Route;
import yangguang.SignedIn;
import yangguang.Cast;
import yangguang.access.Role;
import yangguang.reportarchive.ArchiveState;
import yangguang.reportarchive.Shelving;

/// `openapi.json` against the program: its routes, their parameters, and real answers of every operation.
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String AGENCY = "接口县档案局";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Shelving shelving;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    private final JsonNode description = JSON.readTree(Operations.DESCRIPTION);
    private long accepted;
    private long pending;

    @BeforeAll
    void twoReports() {
        Map<String, String> prose = Map.of("S1", "接口县本年公开 3 条。");
        accepted = shelving.shelve(AGENCY, null, 2023, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), prose);
        shelving.shelve(AGENCY, null, 2019, "B", ArchiveState.ACCEPTED, Shelving.figures("B"), prose);
        pending = shelving.shelve(AGENCY, null, 2024, "C", ArchiveState.PENDING, Shelving.figures("C"), prose);
    }

    private List<Route> routes() {
        return Route.all(mapping).stream().filter(route -> route.pattern().startsWith("/api/") && !route.pattern().equals("/api/openapi.json")).toList();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        Set<String> described = new TreeSet<>();
        Operations.ALL.forEach(operation -> described.add(operation.method() + " " + operation.path()));
        Set<String> real = new TreeSet<>();
        routes().forEach(route -> real.add(route.method() + " " + route.shown()));
        assertThat(described).isEqualTo(real).hasSizeGreaterThan(8);
    }

    @Test
    void theParametersAreThoseOfTheProgram() {
        for (Route route : routes()) {
            JsonNode operation = description.path("paths").path(route.shown()).path(route.method().name().toLowerCase(java.util.Locale.ROOT));
            Set<String> described = new TreeSet<>();
            operation.path("parameters").forEach(parameter -> described.add(parameter.path("name").asString("")));
            operation.path("requestBody").path("content").path("multipart/form-data").path("schema").path("properties").properties()
                    .forEach(property -> described.add(property.getKey()));
            Set<String> real = new TreeSet<>();
            for (Parameter parameter : route.handler().getMethod().getParameters()) {
                if (parameter.isAnnotationPresent(RequestParam.class) || parameter.isAnnotationPresent(PathVariable.class)
                        || parameter.getType() == MultipartFile.class) {
                    real.add(parameter.getName());
                }
            }
            assertThat(described).as(route.shown()).isEqualTo(real);
        }
    }

    @Test
    void realAnswersAreAsDescribed() throws Exception {
        byte[] report = ApiFilesTest.report("14070");
        answersAsDescribed("post", "/api/reports/audit", 200, multipart("/api/reports/audit").file(ApiFilesTest.file("file", "a.html", report)));
        answersAsDescribed("post", "/api/reports/audit", 422, multipart("/api/reports/audit").file(ApiFilesTest.file("file", "a.html", "无".getBytes(StandardCharsets.UTF_8))));
        answersAsDescribed("post", "/api/reports/extract", 200, multipart("/api/reports/extract").file(ApiFilesTest.file("file", "a.html", report)));
        answersAsDescribed("post", "/api/reports/compare", 200, multipart("/api/reports/compare?all=true")
                .file(ApiFilesTest.file("first", "a.html", report)).file(ApiFilesTest.file("second", "b.html", ApiFilesTest.report("1"))));
        answersAsDescribed("post", "/api/reports/export", 400, multipart("/api/reports/export").file(ApiFilesTest.file("file", "a.html", report)));
        answersAsDescribed("get", "/api/archive/reports", 200, get("/api/archive/reports").param("agency", AGENCY));
        answersAsDescribed("get", "/api/archive/reports", 200, get("/api/archive/reports").param("q", "接口县本年公开").param("size", "1"));
        answersAsDescribed("get", "/api/archive/reports", 400, get("/api/archive/reports").param("year", "二〇二三"));
        answersAsDescribed("get", "/api/archive/reports/{id}", 200, get("/api/archive/reports/" + accepted));
        answersAsDescribed("get", "/api/archive/reports/{id}", 404, get("/api/archive/reports/" + pending));
        answersAsDescribed("get", "/api/archive/cells", 200, get("/api/archive/cells?cell=c.t3.new.tot&year=2023"));
        answersAsDescribed("get", "/api/archive/cells", 400, get("/api/archive/cells?cell=x&year=2023"));
        assertThat(mvc.perform(get("/api/archive/cells?cell=c.t3.new.tot")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("year：缺少这个参数。");
        answersAsDescribed("get", "/api/archive/series", 200, get("/api/archive/series"));
        answersAsDescribed("get", "/api/archive/series/{id}", 200, get("/api/archive/series/reconsiderations").param("agency", AGENCY));
        answersAsDescribed("get", "/api/archive/series/{id}", 404, get("/api/archive/series/none"));
    }

    private JsonNode answersAsDescribed(String method, String path, int status, org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(status);
        JsonNode content = description.path("paths").path(path).path(method).path("responses").path(String.valueOf(status)).path("content");
        JsonNode schema = content.path(answer.getContentType().replaceAll(";.*", "")).path("schema");
        assertThat(schema.isMissingNode()).as("%s %s as %s is described", path, status, answer.getContentType()).isFalse();
        JsonNode json = JSON.readTree(answer.getContentAsByteArray());
        List<String> faults = new ArrayList<>();
        fits(json, schema, path, faults);
        assertThat(faults).isEmpty();
        return json;
    }

    /// As much of JSON Schema as the description uses.
    private void fits(JsonNode value, JsonNode schema, String at, List<String> faults) {
        if (schema.has("$ref")) {
            fits(value, description.at(schema.path("$ref").asString("").substring(1)), at, faults);
            return;
        }
        List<String> types = new ArrayList<>();
        (schema.path("type").isArray() ? schema.path("type") : JSON.createArrayNode().add(schema.path("type"))).forEach(type -> types.add(type.asString("")));
        String type = value.isNull() ? "null" : value.isObject() ? "object" : value.isArray() ? "array" : value.isBoolean() ? "boolean"
                : value.isString() ? "string" : value.isIntegralNumber() && types.contains("integer") ? "integer" : "number";
        if (!types.contains(type)) {
            faults.add(at + " is " + type + ", not " + types);
            return;
        }
        if (schema.has("enum") && !Arrays.asList(values(schema.path("enum"))).contains(value.asString(""))) {
            faults.add(at + " is " + value);
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString(""))) {
                faults.add(at + " lacks " + name);
            }
        });
        if (value.isArray()) {
            value.forEach(item -> fits(item, schema.path("items"), at + "[]", faults));
        }
        if (value.isObject() && (schema.has("properties") || schema.has("additionalProperties"))) {
            value.properties().forEach(property -> {
                JsonNode own = schema.path("properties").path(property.getKey());
                JsonNode other = schema.path("additionalProperties");
                if (!own.isMissingNode()) {
                    fits(property.getValue(), own, at + "." + property.getKey(), faults);
                } else if (other.isObject()) {
                    fits(property.getValue(), other, at + "." + property.getKey(), faults);
                } else {
                    faults.add(at + " has " + property.getKey() + ", which is not described");
                }
            });
        }
    }

    private static String[] values(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asString("")));
        return values.toArray(String[]::new);
    }

    @Test
    void onlyAcceptedReportsAreToldAlsoToAnOfficer() throws Exception {
        var officer = cast.officer(cast.county(), Role.SUPERVISOR);
        for (String address : List.of("/api/archive/reports?agency=", "/api/archive/reports.jsonl?agency=")) {
            String body = mvc.perform(get(URI.create(address + java.net.URLEncoder.encode(AGENCY, StandardCharsets.UTF_8))).with(SignedIn.as(officer)))
                    .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            assertThat(body).contains("\"id\":" + accepted + ",").doesNotContain("\"id\":" + pending + ",");
        }
    }

    @Test
    void theLinesOfTheStreamAreThoseOfThePages() throws Exception {
        MockHttpServletResponse stream = mvc.perform(get("/api/archive/reports.jsonl").param("agency", AGENCY)).andReturn().getResponse();
        assertThat(stream.getContentType()).startsWith("application/x-ndjson");
        List<JsonNode> lines = stream.getContentAsString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
        List<JsonNode> pages = new ArrayList<>();
        String next = "/api/archive/reports?size=1&agency=" + java.net.URLEncoder.encode(AGENCY, StandardCharsets.UTF_8);
        while (next != null) {
            JsonNode page = answersAsDescribed("get", "/api/archive/reports", 200, get(URI.create(next)));
            page.path("reports").forEach(pages::add);
            next = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(lines).hasSize(2).isEqualTo(pages);
    }

    @Test
    void whatIsNotThereIsAProblemAndAWrongMethodNamesTheRightOne() throws Exception {
        MockHttpServletResponse nothing = mvc.perform(get("/api/nothing")).andReturn().getResponse();
        assertThat(nothing.getStatus()).isEqualTo(404);
        assertThat(nothing.getContentType()).isEqualTo("application/problem+json");
        MockHttpServletResponse wrong = mvc.perform(get("/api/reports/audit")).andReturn().getResponse();
        assertThat(wrong.getStatus()).isEqualTo(405);
        assertThat(wrong.getHeader("Allow")).isEqualTo("POST");
        assertThat(mvc.perform(post("/api/archive/series")).andReturn().getResponse().getHeader("Allow")).isEqualTo("GET");
    }

    @Test
    void thePageTellsEveryOperationWithAnExample() throws Exception {
        String page = mvc.perform(get("/api")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        for (Operations.Operation operation : Operations.ALL) {
            assertThat(page).contains(operation.path(), operation.summary());
            assertThat(operation.example()).startsWith("curl ").contains("{host}" + operation.path().replaceAll("/\\{\\w+}", "/"));
        }
        assertThat(page).doesNotContain("<script src=\"/webjars/echarts");
    }
}
