package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.reportaudit.Auditing;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Reimporting;
import yangguang.reportexport.ReportDocument;
import yangguang.reportfigures.Compiling;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.Freezing;

/// Published reports are downloaded in every form at an address that stays; drafts by those who write them, marked as drafts.
@OfficeTest
class ReportDownloadTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Compiling compiling;
    @Autowired EnteringFigures entering;
    @Autowired DraftingReport drafting;
    @Autowired Freezing freezing;
    @Autowired ReportScenario reporting;

    static final ReportFormat C = ReportFormats.shipped().get("C");

    Agency agency;
    Officer head;

    @BeforeEach
    void aReport() {
        agency = cast.department(cast.county());
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        Map<String, String> typed = new HashMap<>();
        compiling.enteredPlaces(C).forEach(place -> typed.put(place.id(), "0"));
        entering.enter(head, 2025, compiling.enteredPlaces(C), typed, "业务系统查询，没有发生");
        drafting.write(head, 2025, "C", "本年没有收到申请。", "一是人手不足。", "无其他需要报告的事项。", null);
    }

    private void publish() {
        reporting.in(2025, () -> freezing.freeze(head, 2025));
        reporting.publish(head, 2025);
    }

    private String address(String extension) {
        return "/a/" + agency.slug() + "/reports/2025." + extension;
    }

    @Test
    void everyFormOfAPublishedReportIsDownloaded() throws Exception {
        publish();
        for (ExportFormat format : ExportFormat.values()) {
            MockHttpServletResponse file = mvc.perform(get(address(format.extension()))).andExpect(status().isOk())
                    .andExpect(header().string("Content-Type", startsWith(format.mediaType().replaceFirst(";.*", ""))))
                    .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                    .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''"))).andReturn().getResponse();
            assertThat(file.getContentAsByteArray()).hasSizeGreaterThan(5_000);
            assertThat(file.getHeader("Last-Modified")).isEqualTo("Sun, 11 Jan 2026 16:00:00 GMT");
            mvc.perform(get(address(format.extension())).header("If-None-Match", file.getHeader("ETag"))).andExpect(status().isNotModified());
        }
    }

    @Test
    void thePageNamesEveryFormWithItsSize() throws Exception {
        publish();
        for (ExportFormat format : ExportFormat.values()) {
            mvc.perform(get(address(format.extension()))).andExpect(status().isOk());
        }
        String page = mvc.perform(get("/a/" + agency.slug() + "/reports/2025")).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (ExportFormat format : ExportFormat.values()) {
            if (format != ExportFormat.HTML) {
                assertThat(page).containsPattern("href=\"" + address(format.extension()) + "\" download>" + format.label() + "</a><span>约 [1-9]\\d* KB");
            }
        }
    }

    @Test
    void theDataAreThoseOfTheReport() throws Exception {
        publish();
        ReportDocument read = new Reimporting(ReportFormats.shipped()).json(mvc.perform(get(address("json"))).andReturn().getResponse().getContentAsByteArray());
        assertThat(read.agency()).isEqualTo(agency.name());
        assertThat(read.year()).contains(2025);
        assertThat(read.signedOn()).contains(LocalDate.of(2026, 1, 12));
        assertThat(read.cells().values()).allMatch(Cell::given);
        mvc.perform(get("/schemas/annual-report.schema.json")).andExpect(status().isOk()).andExpect(content().string(containsString("2020-12")));
    }

    @Test
    void aZeroThatDoesNotApplyIsToldFromACountedOneInEveryForm() throws Exception {
        publish();
        for (ExportFormat format : ExportFormat.values()) {
            byte[] file = mvc.perform(get(address(format.extension()))).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
            switch (format) {
                case JSON -> {
                    Map<String, Cell> cells = new Reimporting(ReportFormats.shipped()).json(file).cells();
                    assertThat(cells.get("c.t2.rules.issued").isInapplicable()).isTrue();
                    assertThat(cells.get("c.t2.license.decisions").isInapplicable()).isFalse();
                }
                case CSV -> assertThat(new String(file, StandardCharsets.UTF_8)).contains("c.t2.rules.issued,规章·本年制发件数,0,件,不适用\r\n")
                        .contains("c.t2.license.decisions,行政许可·本年处理决定数量,0,件,已填\r\n");
                case HTML, DOCX, PDF, OFD, XLSX -> {
                    Auditing.Audited audited = new Auditing(ReportFormats.shipped()).audit("报告." + format.extension(), file);
                    assertThat(audited.report().lines()).as(format.label()).anyMatch(line -> line.text().replace(" ", "").contains("“规章”不适用于本机关,按0填报"));
                    assertThat(audited.report().cells().get("c.t2.rules.issued").value()).as(format.label()).isZero();
                    assertThat(audited.hasErrors()).as(format.label()).isFalse();
                }
            }
        }
    }

    @Test
    void whatIsNotPublishedIsNotThere() throws Exception {
        mvc.perform(get(address("pdf"))).andExpect(status().isNotFound());
        publish();
        mvc.perform(get(address("exe"))).andExpect(status().isNotFound());
        mvc.perform(get("/a/" + agency.slug() + "/reports/2024.json")).andExpect(status().isNotFound());
    }

    @Test
    void aDraftIsDownloadedByItsOfficeOnlyAndSaysThatItIsOne() throws Exception {
        String json = mvc.perform(get("/desk/reports/2025/draft.json").with(SignedIn.as(head))).andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(json).contains("\"draft\":true");
        for (ExportFormat format : ExportFormat.values()) {
            mvc.perform(get("/desk/reports/2025/draft." + format.extension()).with(SignedIn.as(head))).andExpect(status().isOk())
                    .andExpect(header().string("Content-Disposition", containsString("%E8%8D%89%E7%A8%BF")));
        }
        mvc.perform(get("/desk/reports/2025/draft.json")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/desk/reports/2025/draft.json").with(SignedIn.as(cast.officer(agency, Role.AUDITOR)))).andExpect(status().isForbidden());
    }
}
