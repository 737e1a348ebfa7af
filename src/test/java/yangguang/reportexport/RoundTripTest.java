package yangguang.reportexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.ReportReader;

/// Round trip (回读): any valid report, put out in any form and read like a stranger's, has the same cells.
class RoundTripTest {

    private static final Exporting EXPORTING = new Exporting();
    private static final ReportReader READER = new ReportReader(ReportFormats.shipped());
    private static final int REPORTS = Integer.getInteger("yangguang.roundtrips", 6);

    static Stream<Arguments> everyFormOfEveryGeneration() {
        return ReportFormats.shipped().all().stream().flatMap(format -> Stream.of(ExportFormat.values())
                .filter(form -> form != ExportFormat.JSON && form != ExportFormat.CSV).map(form -> Arguments.of(format.generation(), form)));
    }

    @ParameterizedTest
    @MethodSource("everyFormOfEveryGeneration")
    void aReportReadBackHasTheSameCells(String generation, ExportFormat form) throws Exception {
        ReportFormat format = ReportFormats.shipped().get(generation);
        RandomReports reports = new RandomReports(generation.hashCode() * 31L + form.ordinal());
        for (int i = 0; i < REPORTS; i++) {
            ReportDocument document = reports.next(format);
            PublishedReport read = READER.read("report." + form.extension(), EXPORTING.export(document, form).bytes());
            assertThat(read.format().generation()).isEqualTo(generation);
            assertThat(figures(read.cells())).as("%s %s %d", generation, form, i).containsExactlyInAnyOrderEntriesOf(figures(document.cells()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "DOCX", "PDF", "OFD", "XLSX"})
    void blankZeroWordAndMissingComeBackAsTheyWere(ExportFormat form) throws Exception {
        ReportFormat format = ReportFormats.shipped().get("C");
        ReportDocument whole = new RandomReports(17).next(format);
        Map<String, Cell> cells = new LinkedHashMap<>(whole.cells());
        cells.put("c.t3.new.np", Cell.of("c.t3.new.np", BigDecimal.ZERO, "件"));
        cells.put("c.t3.new.biz", new Cell("c.t3.new.biz", "", null, Cell.State.BLANK, "件", ""));
        cells.put("c.t3.new.sci", new Cell("c.t3.new.sci", "/", null, Cell.State.NOT_A_NUMBER, "件", ""));
        cells.put("c.t3.new.npo", Cell.missing("c.t3.new.npo"));
        cells.put("c.t4.rev.total", new Cell("c.t4.rev.total", "", null, Cell.State.BLANK, "件", ""));
        cells.put("c.t2.fee.amount_wan", new Cell("c.t2.fee.amount_wan", "无", null, Cell.State.NOT_A_NUMBER, "万元", ""));
        ReportDocument document = ReportDocument.of("青禾县水务局", 2025, format, whole.prose(), cells).signed(LocalDate.of(2026, 1, 12));
        PublishedReport read = READER.read("report." + form.extension(), EXPORTING.export(document, form).bytes());
        assertThat(figures(read.cells())).containsExactlyInAnyOrderEntriesOf(figures(cells));
        assertThat(read.cells().get("c.t2.fee.amount_wan").raw()).isEqualTo("无");
        assertThat(read.tables().unplaced()).isEmpty();
        assertThat(read.head().title().orElseThrow().value()).isEqualTo("青禾县水务局2025年政府信息公开工作年度报告");
        assertThat(read.agency()).contains("青禾县水务局");
        assertThat(read.year()).contains(2025);
        assertThat(read.head().date().orElseThrow().value()).isEqualTo(LocalDate.of(2026, 1, 12));
    }

    /// Figure and unit by cell id; `1.50` and `1.5` are one figure. Cells without figures by their state.
    private static Map<String, String> figures(Map<String, Cell> cells) {
        Map<String, String> figures = new LinkedHashMap<>();
        cells.forEach((id, cell) -> figures.put(id, cell.given()
                ? cell.value().stripTrailingZeros().toPlainString() + cell.unit() : cell.state().label()));
        return figures;
    }
}
