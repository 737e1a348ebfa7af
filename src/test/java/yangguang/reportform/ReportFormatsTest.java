package yangguang.reportform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFormatsTest {

    private final ReportFormats formats = ReportFormats.shipped();

    @ParameterizedTest
    @CsvSource({"2008,A", "2018,A", "2019,B", "2020,B", "2021,C", "2035,C"})
    void aReportYearHasOneGeneration(int year, String generation) {
        assertThat(formats.forYear(year).orElseThrow().generation()).isEqualTo(generation);
        assertThat(formats.all().stream().filter(format -> format.years().contains(year))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"B,22,161,15", "C,10,175,15"})
    void tablesHaveAsManyCellsAsTheForm(String generation, int t2, int t3, int t4) {
        ReportFormat format = formats.get(generation);
        assertThat(format.table("t2").orElseThrow().cellIds()).hasSize(t2);
        assertThat(format.table("t3").orElseThrow().cellIds()).hasSize(t3);
        assertThat(format.table("t4").orElseThrow().cellIds()).hasSize(t4);
    }

    @Test
    void cellIdsSayGenerationTableRowAndColumn() {
        assertThat(formats.get("B").places()).containsKeys("b.t2.normative.made", "b.t2.procurement.amount", "b.t3.new.np",
                "b.t3.r6_other.tot", "b.t4.rev.upheld", "b.t4.aft.total");
        assertThat(formats.get("C").places()).containsKeys("c.t2.rules.issued", "c.t2.fee.amount_wan",
                "c.t3.r6_1_nocorrect.tot", "c.t4.dir.pending");
        assertThat(formats.get("A").places()).containsKeys("A1.1", "A3.3.4.f", "A9.3", "A3.1.own");
    }

    @Test
    void noCellIdIsGivenTwice() {
        for (ReportFormat format : formats.all()) {
            List<String> ids = format.tables().stream().flatMap(table -> table.cellIds().stream()).toList();
            assertThat(new HashSet<>(ids)).as(format.generation()).hasSameSizeAs(ids);
        }
    }

    @Test
    void aCellIsNamedAsAnOfficerNamesIt() {
        assertThat(formats.get("C").places().get("c.t3.new.np").name()).isEqualTo("本年新收·自然人");
        assertThat(formats.get("C").places().get("c.t4.dir.upheld").name()).isEqualTo("未经复议直接起诉的行政诉讼·结果维持");
        assertThat(formats.get("C").places().get("c.t2.fee.amount_wan").unit()).isEqualTo("万元");
    }

    @Test
    void generationCHasFortyTwoHardEqualities() {
        assertThat(new RelationChecks(formats.get("C")).count(Severity.ERROR)).isEqualTo(42);
    }

    @Test
    void aFormatFileWithAGapSaysWhere() {
        assertThatThrownBy(() -> ReportFormats.read("x.yaml", new ByteArrayInputStream("generation: X\n".getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("x.yaml").hasMessageContaining("years");
    }
}
