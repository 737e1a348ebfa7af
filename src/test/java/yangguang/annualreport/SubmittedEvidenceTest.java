package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.files.TestFiles;
import yangguang.journal.Journal;
import yangguang.reportevidence.AttachingExhibits;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportevidence.Sent;
import yangguang.reportevidence.Subject;
import yangguang.reportevidence.WithdrawingExhibit;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.SubmittingReport;
import yangguang.statute.Article;

/// The office to which a report was submitted opens the files on which its figures rest; nobody else outside does.
@OfficeTest
@Article({"46", "50"})
class SubmittedEvidenceTest {

    private static final int YEAR = 2025;
    private static final String LICENSES = "c.t2.license.decisions";
    private static final byte[] PDF = TestFiles.pdf();

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ReportScenario scenario;
    @Autowired EnteringFigures entering;
    @Autowired AttachingExhibits attaching;
    @Autowired WithdrawingExhibit withdrawing;
    @Autowired SubmittingReport submitting;
    @Autowired Exhibits exhibits;
    @Autowired Journal journal;

    private Agency county;
    private Agency agency;
    private Officer head;
    private Officer supervisor;
    private String address;

    @BeforeEach
    void aFigureWithItsFile() {
        county = cast.county();
        agency = cast.department(county);
        head = cast.officer(agency, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        supervisor = cast.officer(county, Role.SUPERVISOR);
        address = "/desk/collection/2025/" + agency.slug() + "/exhibits";
        scenario.frozen(head, YEAR);
        enter("12", "统计表.pdf");
    }

    private void enter(String figure, String file) {
        ReportFormat.Place place = ReportFormats.shipped().get("C").places().get(LICENSES);
        scenario.in(YEAR, () -> entering.enter(head, YEAR, List.of(place), Map.of(LICENSES, figure), Map.of(), "审批系统导出", sent(file, PDF)));
    }

    private static List<Sent> sent(String name, byte[] content) {
        return List.of(new Sent(name, new ByteArrayResource(content)));
    }

    private void submit(String note) {
        scenario.signed(head, YEAR);
        scenario.in(YEAR, () -> submitting.submit(head, YEAR, note, null));
    }

    private ResultActions open(Officer officer, String url) throws Exception {
        return mvc.perform(officer == null ? get(url) : get(url).with(SignedIn.as(officer)));
    }

    private Exhibit first() {
        return exhibits.of(agency.id(), Subject.figure(YEAR, LICENSES)).getFirst();
    }

    @Test
    void theOfficeThatTakesTheReportInOpensItsFilesAndTheJournalKnows() throws Exception {
        String file = address + "/" + first().id();
        open(supervisor, address).andExpect(status().isNotFound());
        open(supervisor, file).andExpect(status().isNotFound());
        submit("");
        open(supervisor, "/desk/collection/2025/" + agency.slug()).andExpect(content().string(containsString(address)));
        open(supervisor, address).andExpect(status().isOk()).andExpect(content().string(containsString("统计表.pdf")))
                .andExpect(content().string(containsString("12件"))).andExpect(content().string(containsString(file)));
        open(supervisor, file).andExpect(status().isOk()).andExpect(content().bytes(PDF))
                .andExpect(header().string("X-Content-Type-Options", "nosniff")).andExpect(header().string("Content-Disposition", containsString("attachment")));
        assertThat(journal.about("年度报告", agency.id() + "/" + YEAR)).filteredOn(entry -> entry.verb().equals("查看报送的佐证材料")).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actorName()).isEqualTo(supervisor.name());
                    assertThat(entry.after()).contains("统计表.pdf " + first().sm3());
                });
    }

    @Test
    void anotherOfficeASiblingAndThePublicDoNot() throws Exception {
        submit("");
        String file = address + "/" + first().id();
        for (String url : List.of(address, file)) {
            open(null, url).andExpect(status().is3xxRedirection());
            open(cast.officer(cast.county(), Role.SUPERVISOR), url).andExpect(status().isNotFound());
            open(cast.officer(cast.department(county), Role.SUPERVISOR, Role.OFFICE_HEAD, Role.APPROVER), url).andExpect(status().isNotFound());
            open(cast.officer(cast.department(county), Role.OFFICE_HEAD, Role.REQUEST_OFFICER), url).andExpect(status().isForbidden());
            open(cast.officer(county, Role.OFFICE_HEAD, Role.APPROVER), url).andExpect(status().isForbidden());
            open(cast.officer(agency, Role.SUPERVISOR), url).andExpect(status().isNotFound());
        }
        Agency sibling = cast.department(county);
        Officer other = cast.officer(sibling, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        scenario.submitted(other, YEAR);
        open(supervisor, "/desk/collection/2025/" + sibling.slug() + "/exhibits/" + first().id()).andExpect(status().isNotFound());
        open(supervisor, "/desk/collection/2025/" + sibling.slug() + "/exhibits").andExpect(content().string(containsString("没有附佐证材料")));
    }

    @Test
    void aFileOfTheNextDraftIsNotShownBeforeItIsSubmittedNorOneThatWasWithdrawn() throws Exception {
        submit("");
        scenario.returned(head, supervisor, YEAR, LICENSES, "", "请核对。");
        Exhibit before = first();
        scenario.in(YEAR, () -> withdrawing.withdraw(head, before, "附错"));
        scenario.in(YEAR + 1, () -> attaching.attach(head, Subject.figure(YEAR, LICENSES), "12", sent("重新统计.png", TestFiles.png())));
        open(supervisor, address).andExpect(status().isOk()).andExpect(content().string(not(containsString("重新统计"))))
                .andExpect(content().string(not(containsString("统计表.pdf"))));
        open(supervisor, address + "/" + before.id()).andExpect(status().isNotFound());
        long next = exhibits.of(agency.id(), Subject.figure(YEAR, LICENSES)).getLast().id();
        open(supervisor, address + "/" + next).andExpect(status().isNotFound());
    }

    @Test
    void aFileAttachedForAnotherFigureIsMarkedAndNumbersInNamesAreMasked() throws Exception {
        enter("15", "联系人13800138000统计表.pdf");
        submit("");
        open(supervisor, address).andExpect(content().string(containsString("15件"))).andExpect(content().string(containsString("附时的数是 12")))
                .andExpect(content().string(containsString("不是报送的数"))).andExpect(content().string(containsString("138****8000")))
                .andExpect(content().string(not(containsString("13800138000"))));
        String disposition = open(supervisor, address + "/" + exhibits.of(agency.id(), Subject.figure(YEAR, LICENSES)).getLast().id())
                .andReturn().getResponse().getHeader("Content-Disposition");
        assertThat(java.net.URLDecoder.decode(disposition, StandardCharsets.UTF_8)).contains("138").doesNotContain("13800138000");
    }
}
