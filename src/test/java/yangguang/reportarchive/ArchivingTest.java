package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.agencies.Agency;
import yangguang.agencies.Level;
import yangguang.demo.MadeUpReport;
import yangguang.journal.Actor;
import yangguang.reportform.Cell;
import yangguang.reportform.Severity;

@OfficeTest
class ArchivingTest {

    @Autowired Archiving archiving;
    @Autowired ArchiveRegister register;
    @Autowired Cast cast;
    @Autowired JdbcClient db;

    private Archived archive(String name, byte[] bytes) {
        return archiving.archive(Incoming.single(name, bytes, "", Actor.SYSTEM));
    }

    @Test
    void aReportOfEachGenerationIsKeptWithItsCellsPartsAndFindings() {
        for (int year : List.of(2016, 2020, 2023)) {
            String agency = ReportPile.agency();
            MadeUpReport report = ReportPile.report(agency, year);
            Archived archived = archive("年报/" + agency + ".html", ReportPile.bytes(report));
            assertThat(archived.outcome()).as(archived.sentence()).isEqualTo(ImportOutcome.IMPORTED);
            ArchivedReport kept = register.find(agency, year).orElseThrow();
            assertThat(kept.state()).isEqualTo(ArchiveState.PENDING);
            assertThat(kept.region()).isEqualTo("青禾县");
            assertThat(kept.level()).isEqualTo(Level.COUNTY);
            assertThat(kept.title()).isEqualTo(report.title());
            assertThat(kept.publishedOn()).isNotNull();
            Map<String, Cell> cells = register.cells(kept.currentId(), kept.generation());
            cells.values().stream().filter(cell -> cell.state() != Cell.State.MISSING).forEach(cell ->
                    assertThat(cell.value().toPlainString()).as(cell.id()).isEqualTo(report.figure(cell.id())));
            assertThat(cells.values().stream().filter(Cell::given).count()).isGreaterThan(40);
            List<ArchivedPart> parts = register.parts(kept.currentId());
            assertThat(parts).anyMatch(ArchivedPart::present);
            assertThat(parts.stream().anyMatch(part -> !part.text().isBlank())).as("the table of generation A stands alone, above its signature").isEqualTo(year > 2018);
            assertThat(register.findings(kept.currentId())).noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    @Test
    void blankIsNotZeroAndMissingHasNoRow() {
        String agency = ReportPile.agency();
        MadeUpReport report = ReportPile.report(agency, 2023).with("c.t3.r1_open.sci", "").with("c.t3.r1_open.oth", "/");
        archive("报告.html", ReportPile.bytes(report));
        ArchivedReport kept = register.find(agency, 2023).orElseThrow();
        Map<String, Cell> cells = register.cells(kept.currentId(), "C");
        assertThat(cells.get("c.t3.r1_open.sci").state()).isEqualTo(Cell.State.BLANK);
        assertThat(cells.get("c.t3.r1_open.oth")).satisfies(cell -> {
            assertThat(cell.state()).isEqualTo(Cell.State.NOT_A_NUMBER);
            assertThat(cell.raw()).isEqualTo("/");
        });
        assertThat(kept.errors()).isPositive();
        assertThat(register.findings(kept.currentId())).anyMatch(finding -> finding.cells().contains("c.t3.r1_open.oth"));
    }

    @Test
    void theSameBytesComeInOnce() {
        String agency = ReportPile.agency();
        byte[] bytes = ReportPile.bytes(ReportPile.report(agency, 2022));
        Archived first = archive("一.html", bytes);
        Archived second = archive("二.html", bytes);
        assertThat(second.outcome()).isEqualTo(ImportOutcome.ALREADY);
        assertThat(second.reportId()).isEqualTo(first.reportId());
        assertThat(second.sentence()).contains(agency + " 2022 年");
        assertThat(register.versions(first.reportId())).hasSize(1);
    }

    @Test
    void anotherFileOfTheSameAgencyAndYearIsAFurtherVersionToDecideOn() {
        String agency = ReportPile.agency();
        MadeUpReport report = ReportPile.report(agency, 2023);
        archive("一.html", ReportPile.bytes(report));
        Archived further = archive("二.html", ReportPile.bytes(report.with("c.t3.new.oth", "7")));
        assertThat(further.outcome()).isEqualTo(ImportOutcome.FURTHER);
        assertThat(further.sentence()).contains("有 1 个单元格与当前版本不同");
        ArchivedReport kept = register.find(agency, 2023).orElseThrow();
        assertThat(kept.number()).isEqualTo(1);
        assertThat(kept.waiting()).isEqualTo(1);
        assertThat(register.cells(kept.currentId(), "C").get("c.t3.new.oth").value()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void aReportOfAnAgencyOfThisPlatformIsTiedToIt() {
        Agency county = cast.county();
        Agency department = cast.department(county);
        String page = ReportPile.report("某局", 2023).page().replace("某局", department.name());
        Archived archived = archive("报告.html", page.getBytes(StandardCharsets.UTF_8));
        ArchivedReport kept = register.find(archived.reportId()).orElseThrow();
        assertThat(kept.agencyName()).isEqualTo(department.name());
        assertThat(kept.agencyId()).isEqualTo(department.id());
        assertThat(kept.level()).isEqualTo(Level.COUNTY);
    }

    @Test
    void whatIsNoReportLeavesNothingBehind() {
        long files = db.sql("select count(*) from stored_file").query(Long.class).single();
        long versions = db.sql("select count(*) from archived_version").query(Long.class).single();
        byte[] giant = new byte[21 * 1024 * 1024];
        Arrays.fill(giant, (byte) 'a');
        Map<String, byte[]> hostile = Map.of("空.html", new byte[0], "预算.txt", "2023年部门预算公开说明\n收入 12 万元".getBytes(StandardCharsets.UTF_8),
                "图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3}, "程序.exe", new byte[] {'M', 'Z', 0, 0, 1}, "巨大.txt", giant,
                "深.html", ("<html><body>" + "<table><tr><td>".repeat(10_000)).getBytes(StandardCharsets.UTF_8));
        hostile.forEach((name, bytes) -> {
            Archived archived = archive(name, bytes);
            assertThat(archived.outcome()).as(name).isEqualTo(ImportOutcome.UNREADABLE);
            assertThat(archived.sentence()).as(name).matches("(?s).*[一-龥].*。").doesNotContain("Exception");
        });
        assertThat(db.sql("select count(*) from stored_file").query(Long.class).single()).isEqualTo(files);
        assertThat(db.sql("select count(*) from archived_version").query(Long.class).single()).isEqualTo(versions);
    }

    @Test
    void aPageWithControlCharactersAndLongWordsIsKept() {
        String agency = ReportPile.agency();
        String page = ReportPile.report(agency, 2023).page().replace("</h2>\n<p>存在", "</h2>\n<p>\u0000\t\\N\\.\n" + "长".repeat(5000) + "存在");
        assertThat(archive("a\u0000\\b.html", page.getBytes(StandardCharsets.UTF_8)).outcome()).isIn(ImportOutcome.IMPORTED, ImportOutcome.UNREADABLE);
        String odd = ReportPile.report(agency, 2022).page().replace("</h2>\n<p>存在", "</h2>\n<p>\\N 反斜杠 \\. 与\"引号\"，{花括号}" + "长".repeat(5000));
        assertThat(archive("b.html", odd.getBytes(StandardCharsets.UTF_8)).outcome()).isEqualTo(ImportOutcome.IMPORTED);
        assertThat(register.parts(register.find(agency, 2022).orElseThrow().currentId()))
                .anySatisfy(part -> assertThat(part.text()).contains("\\N 反斜杠 \\. 与\"引号\",{花括号}"));
    }

    @Test
    void figuresOfManyReportsAreAddedUpAndListedByOneCell() {
        String one = ReportPile.agency();
        String two = ReportPile.agency();
        MadeUpReport first = ReportPile.report(one, 2021);
        MadeUpReport second = ReportPile.report(two, 2021);
        archive("1.html", ReportPile.bytes(first));
        archive("2.html", ReportPile.bytes(second));
        ArchiveFilter both = new ArchiveFilter(one.substring(0, 3), null, "", "青禾县", null, 2021, "C", null, false);
        List<ArchiveRegister.Figure> figures = register.figures(both, List.of("c.t3.new.tot"));
        assertThat(figures).filteredOn(figure -> figure.agencyName().equals(one)).singleElement()
                .satisfies(figure -> assertThat(figure.value().toPlainString()).startsWith(first.figure("c.t3.new.tot")));
        BigDecimal sum = register.sums(both, List.of("c.t3.new.tot")).getFirst().sum();
        assertThat(sum).isEqualByComparingTo(figures.stream().map(ArchiveRegister.Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(register.list(both, 1, 100)).extracting(ArchivedReport::agencyName).contains(one, two);
        assertThat(register.count(both)).isGreaterThanOrEqualTo(2);
        assertThat(register.agencies(both)).extracting(ArchiveRegister.Tally::value).contains(one, two);
    }
}
