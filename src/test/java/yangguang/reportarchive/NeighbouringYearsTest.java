package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.demo.MadeUpReport;
import yangguang.journal.Actor;
import yangguang.reportform.ReportFormats;

@OfficeTest
class NeighbouringYearsTest {

    @Autowired Archiving archiving;
    @Autowired ArchiveRegister register;
    @Autowired ArchiveSearch search;
    @Autowired CorrectingReport correcting;
    @Autowired DecidingReport deciding;
    @Autowired Cast cast;

    private final String agency = ReportPile.agency();

    private MadeUpReport report(int year, int carriedIn) {
        return MadeUpReport.of(agency, year, ReportFormats.shipped().get("C"), new Random(year), carriedIn);
    }

    private ArchivedReport archive(MadeUpReport report) {
        return register.find(archiving.archive(Incoming.single("报告.html", ReportPile.bytes(report), "", Actor.SYSTEM)).reportId()).orElseThrow();
    }

    private List<String> rules(int year) {
        return register.findings(register.find(agency, year).orElseThrow().currentId()).stream().map(ArchivedFinding::rule).toList();
    }

    @Test
    void carryOverThatDiffersFromLastYearsIsFoundInWhateverOrderTheYearsCome() {
        archive(report(2023, 9));
        assertThat(rules(2023)).as("nothing to hold it against").doesNotContain("T3-5");
        ArchivedReport last = archive(report(2022, 2));
        assertThat(rules(2023)).as("three carried over, nine carried in").contains("T3-5");
        ArchivedReport report = register.find(agency, 2023).orElseThrow();
        assertThat(report.across()).isPositive();
        assertThat(report.errors()).isPositive();
        assertThat(register.findings(new ArchiveFilter("", null, agency, "", null, 2023, "", null, false)))
                .anyMatch(found -> found.finding().rule().equals("T3-5"));
        assertThat(search.find(new ArchiveSearch.Question("", "T3-5", new ArchiveFilter("", null, agency, "", null, 2023, "", null, false)), 1, 10).hits())
                .as("searched for by a rule across years").extracting(hit -> hit.report().id()).containsExactly(report.id());

        Officer supervisor = cast.officer(cast.county(), Role.SUPERVISOR);
        ReportVersion version = register.version(last.id(), 1).orElseThrow();
        Correction same = Correction.nothing(version);
        Map<String, String> nine = Map.of("c.t3.carry_out.np", "9", "c.t3.carry_out.tot", "9");
        correcting.correct(supervisor, last, version, last.lock(), new Correction(same.agencyName(), same.year(), same.title(), same.publishedOn(),
                "", "", nine, "结转数读错了"));
        assertThat(rules(2023)).as("the year before was corrected").doesNotContain("T3-5");

        ArchivedReport corrected = register.find(agency, 2022).orElseThrow();
        deciding.reject(supervisor, corrected, register.version(last.id(), 2).orElseThrow(), corrected.lock(), "不是公布的报告");
        assertThat(register.find(agency, 2023).orElseThrow().across()).isZero();
    }

    @Test
    void theProblemsOfLastYearCopiedAreFound() {
        MadeUpReport last = report(2021, 2);
        archive(last);
        assertThat(rules(2021)).doesNotContain("TX-4");
        String problems = problems(last.page());
        String page = report(2022, 3).page();
        archiving.archive(Incoming.single("报告.html", page.replace(problems(page), problems).getBytes(StandardCharsets.UTF_8), "", Actor.SYSTEM));
        assertThat(rules(2022)).contains("TX-4");
        archive(report(2023, 4));
        assertThat(rules(2023)).as("other problems").doesNotContain("TX-4");
    }

    private static String problems(String page) {
        int from = page.indexOf("存在的主要问题：");
        return page.substring(from, page.indexOf("</p>", from));
    }
}
