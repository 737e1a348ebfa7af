package yangguang.reportform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import yangguang.statute.Article;

@Article("50")
class RelationChecksTest {

    private final ReportFormat format = ReportFormats.shipped().get("C");
    private final RelationChecks checks = new RelationChecks(format);

    @Test
    void theGoldenReportFillsEveryCellAndBreaksNothing() {
        assertThat(GoldenReport.figures().keySet()).containsExactlyInAnyOrderElementsOf(format.places().keySet());
        assertThat(new RelationChecks(format).findings(GoldenReport.cells())).isEmpty();
    }

    /// Every cell of tables three and four stands in at least one hard equality: no slip of one figure passes.
    @Test
    void everySingleChangedFigureOfTablesThreeAndFourIsCaught() {
        Map<String, Cell> golden = GoldenReport.cells();
        for (String id : golden.keySet()) {
            if (!id.startsWith("c.t2.")) {
                for (int change : new int[] {-1, 1, 1000}) {
                    assertThat(errorsWith(golden, id, change)).as(id + " " + change).isNotEmpty()
                            .allSatisfy(finding -> assertThat(finding.cells()).contains(id));
                }
            }
        }
    }

    private List<Finding> errorsWith(Map<String, Cell> golden, String id, int change) {
        Map<String, Cell> cells = new HashMap<>(golden);
        cells.put(id, Cell.of(id, golden.get(id).value().add(BigDecimal.valueOf(change)), "件"));
        return checks.findings(cells).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    }

    @Test
    void moreIssuedThanInForceAndRepealedIsAWarning() {
        Map<String, Cell> cells = new HashMap<>(GoldenReport.cells());
        cells.put("c.t2.normative.valid", Cell.of("c.t2.normative.valid", BigDecimal.ZERO, "件"));
        cells.put("c.t2.normative.repealed", Cell.of("c.t2.normative.repealed", BigDecimal.ZERO, "件"));
        assertThat(new RelationChecks(format).findings(cells)).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARN))
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("T2C-2"));
    }

    @Test
    void everyRelationThatIsAFormulaStandsInTheFiles() {
        Map<String, String> relations = new HashMap<>();
        for (ReportFormat each : ReportFormats.shipped().all()) {
            relations.put(each.generation(), each.relations().stream().map(Relation::id).distinct().sorted().toList().toString());
        }
        assertThat(relations).containsEntry("A", "[GA-1, GA-10, GA-11, GA-12, GA-13, GA-2, GA-3, GA-4, GA-5, GA-6, GA-7, GA-8, GA-9, UNIT-SLIP]")
                .containsEntry("B", "[AGG-2, T2B-1, T2B-2, T2B-3, T2C-4, T3-1, T3-2, T3-3, T3-5, T3-7, T4-1, T4-2, T4-3, UNIT-SLIP]")
                .containsEntry("C", "[AGG-2, T2C-1, T2C-2, T2C-3, T2C-4, T2C-5, T3-1, T3-2, T3-3, T3-5, T3-7, T4-1, T4-2, T4-3]");
    }

    @Test
    void aRelationLooksIntoOneOtherPlaceAtMost() {
        assertThat(Formula.of("carry_in = last.carry_out").scope()).isEqualTo(Formula.Scope.LAST);
        assertThatThrownBy(() -> Formula.of("carry_in = last.carry_out + register.clarifications").scope()).isInstanceOf(IllegalStateException.class);
        for (String broken : List.of("a", "a =", "= a", "a ~x b", "a = = b", "")) {
            assertThatThrownBy(() -> Formula.of(broken)).as(broken).hasMessageContaining("写得不完整");
        }
    }

    @Test
    void aFigureInYuanIsComparedWithOneInTenThousands() {
        Cell cell = Cell.of("c", new BigDecimal("1112"), "万元");
        assertThat(cell.valueIn("元")).isEqualByComparingTo("11120000");
        assertThat(cell.valueIn("亿元")).isEqualByComparingTo("0.1112");
        assertThat(cell.valueIn("件")).isEqualByComparingTo("1112");
    }

    @Test
    void aMissingFigureIsNotAWrongSum() {
        Map<String, Cell> cells = new HashMap<>(GoldenReport.cells());
        cells.remove("c.t3.new.tot");
        cells.put("c.t3.carry_in.np", Cell.missing("c.t3.carry_in.np"));
        assertThat(new RelationChecks(format).findings(cells)).isEmpty();
    }

    @Test
    void theSentenceShowsBothSidesAndTheDifference() {
        Map<String, Cell> cells = new HashMap<>(GoldenReport.cells());
        cells.put("c.t4.rev.total", Cell.of("c.t4.rev.total", BigDecimal.valueOf(791), "件"));
        assertThat(new RelationChecks(format).findings(cells)).singleElement().extracting(Finding::message).asString()
                .contains("“行政复议”").contains("总计 791").contains("结果维持 376＋结果纠正 97＋其他结果 196＋尚未审结 121＝790").contains("相差 1");
    }

    @Test
    void projectsWithoutMoneyContradictThemselves() {
        ReportFormat b = ReportFormats.shipped().get("B");
        Map<String, Cell> cells = Map.of("b.t2.procurement.projects", Cell.of("b.t2.procurement.projects", BigDecimal.TEN, "个"),
                "b.t2.procurement.amount", Cell.of("b.t2.procurement.amount", BigDecimal.ZERO, "元"));
        assertThat(new RelationChecks(b).findings(cells)).extracting(Finding::rule).containsExactly("T2B-3");
    }
}
