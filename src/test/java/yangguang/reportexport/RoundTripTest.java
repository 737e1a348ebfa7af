package yangguang.reportexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
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
            PublishedReport read = READER.read("report." + form.extension(), readable(EXPORTING.export(document, form)));
            assertThat(read.format().generation()).isEqualTo(generation);
            assertThat(figures(read.cells())).as("%s %s %d", generation, form, i).containsExactlyInAnyOrderEntriesOf(figures(document.cells()));
        }
    }

    /// What the reader takes; of an OFD, the text that the library of others reads out of it, less the page numbers.
    private static byte[] readable(Exported file) throws Exception {
        if (file.format() != ExportFormat.OFD) {
            return file.bytes();
        }
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(file.bytes()))) {
            return new ContentExtractor(reader).extractAll().stream().filter(text -> !text.matches("— \\d+ —"))
                    .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// Figure and unit by cell id; `1.50` and `1.5` are one figure. Cells without figures by their state.
    private static Map<String, String> figures(Map<String, Cell> cells) {
        Map<String, String> figures = new LinkedHashMap<>();
        cells.forEach((id, cell) -> figures.put(id, cell.given()
                ? cell.value().stripTrailingZeros().toPlainString() + cell.unit() : cell.state().label()));
        return figures;
    }
}
