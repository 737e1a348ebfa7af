package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

@Article({"46", "49"})
class BulletinTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

    private static Finding finding(String rule, Severity severity, String sentence) {
        return Finding.at(rule, severity, "第1行", "1", "2", sentence, "");
    }

    private static Bulletin.Judged judged(String agency, LocalDate published, Finding... findings) {
        return new Bulletin.Judged(agency, published, DUE, List.of(findings));
    }

    private static Bulletin bulletin() {
        return Bulletin.of(2025, List.of(
                judged("甲局", DUE),
                judged("乙局", DUE.plusDays(3), finding("T3-3", Severity.ERROR, "总计与各列之和差 1。"), finding("T3-3", Severity.ERROR, "又一处。"),
                        finding("T3-4", Severity.WARN, "写作“00”。"), finding("GA-11", Severity.INFO, "供参考。")),
                judged("丙局", DUE, finding("TX-2", Severity.WARN, "分项之和不等于总数。")),
                judged("丁局", DUE.plusDays(9), finding("T4-1", Severity.ERROR, "复议总计不符。"))),
                List.of("甲局", "乙局", "丙局", "丁局", "戊局"));
    }

    @Test
    void everyReportIsInExactlyOneOfCleanWarnedAndWrong() {
        Bulletin bulletin = bulletin();
        assertThat(bulletin.clean()).containsExactly("甲局");
        assertThat(bulletin.withErrors()).isEqualTo(2);
        assertThat(bulletin.withWarningsOnly()).isEqualTo(1);
        assertThat(bulletin.clean().size() + bulletin.withErrors() + bulletin.withWarningsOnly()).isEqualTo(bulletin.reports());
    }

    @Test
    void breachesOfOneRuleAreToldOnceWithTheirNumberAndInformationIsNotHeldAgainstAnybody() {
        Bulletin.Line worst = bulletin().lines().getFirst();
        assertThat(worst.agency()).isEqualTo("乙局");
        assertThat(worst.points()).extracting(Bulletin.Point::rule).containsExactly("T3-3", "T3-4");
        assertThat(worst.points().getFirst().count()).isEqualTo(2);
        assertThat(worst.points().getFirst().sentence()).isEqualTo("总计与各列之和差 1。");
    }

    @Test
    void whoPublishedNothingIsMissingAndWhoPublishedLaterThanItsDayIsLateLongestFirst() {
        assertThat(bulletin().missing()).containsExactly("戊局");
        assertThat(bulletin().late()).extracting(Bulletin.Late::agency).containsExactly("丁局", "乙局");
        assertThat(bulletin().late()).extracting(Bulletin.Late::days).containsExactly(9L, 3L);
    }

    @Test
    void theOpeningSaysWhatIsInOrderBeforeWhatIsNotAndNoMoreThanTheFiguresSay() {
        assertThat(bulletin().opening()).contains("共核对 4 份，1 份没有发现问题，1 份有需要核对或者说明的事项，2 份有错误。",
                "没有查到报告的机关有 1 个。", "逾期公布的有 2 份。").doesNotContain("多数");
        assertThat(Bulletin.of(2025, List.of(judged("甲局", DUE)), List.of("甲局")).opening())
                .contains("共核对 1 份，没有发现错误和需要说明的事项。", "各机关均已公布报告，没有发现逾期。");
        assertThat(Bulletin.of(2025, List.of(judged("甲局", DUE)), List.of()).opening()).as("nobody knows who had to publish").doesNotContain("各机关均已");
        assertThat(Bulletin.of(2025, List.of(), List.of("甲局")).opening()).contains("没有查到", "1 个");
    }

    @Test
    void kindsAreCountedInChineseHoweverManyThereAre() {
        assertThat(Bulletin.ordinal(1)).isEqualTo("一");
        assertThat(Bulletin.ordinal(10)).isEqualTo("十");
        assertThat(Bulletin.ordinal(11)).isEqualTo("十一");
    }

    @Test
    void everyRuleHasItsKind() {
        assertThat(ProblemKind.of("T3-4")).isEqualTo(ProblemKind.FORM);
        assertThat(ProblemKind.of("T3-5")).isEqualTo(ProblemKind.YEARS);
        assertThat(ProblemKind.of("T3-1")).isEqualTo(ProblemKind.TABLES);
        assertThat(ProblemKind.of("GA-12")).isEqualTo(ProblemKind.TABLES);
        assertThat(ProblemKind.of("T2C-3")).isEqualTo(ProblemKind.REGISTER);
        assertThat(ProblemKind.of("TABLE-MISSING")).isEqualTo(ProblemKind.FORM);
        assertThat(ProblemKind.of("TX-5")).isEqualTo(ProblemKind.TIME);
        assertThat(ProblemKind.of("AGG-1")).isEqualTo(ProblemKind.ROLL_UP);
        assertThat(ProblemKind.of("Z-9")).isEqualTo(ProblemKind.OTHER);
    }

    @Test
    void theWorkbookListsEveryPointAndWhatLooksLikeAFormulaIsText() throws Exception {
        byte[] file = BulletinWorkbook.of(Bulletin.of(2025, List.of(judged("=HYPERLINK(\"x\")", DUE, finding("T3-3", Severity.ERROR, "=1+1"))), List.of("戊局")));
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            assertThat(book.getSheet("按机关").getRow(1).getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(book.getSheet("按机关").getRow(1).getCell(7).getStringCellValue()).isEqualTo("=1+1");
            assertThat(book.getSheet("按机关").getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(book).as("each sheet as wide as its paper").allMatch(sheet -> sheet.getFitToPage() && sheet.getPrintSetup().getFitWidth() == 1);
            assertThat(book.getSheet("未公布和逾期").getRow(1).getCell(0).getStringCellValue()).isEqualTo("戊局");
        }
    }
}
