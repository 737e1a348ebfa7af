package yangguang.reportedition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Fixed figures (送签时固定的数据): every cell of an edition as it was when the report was sent for signature.
public final class FixedFigures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FixedFigures() {
    }

    /// The figures as they are fixed and kept.
    public static Map<String, String> plain(CompiledReport compiled) {
        Map<String, String> figures = new LinkedHashMap<>();
        compiled.cells().forEach((id, cell) -> figures.put(id, cell.value().toPlainString()));
        return figures;
    }

    /// The figures of an edition.
    public static Map<String, Cell> of(AnnualReport report, ReportFormat format) {
        return cells(report.figures(), format);
    }

    public static Map<String, Cell> cells(String kept, ReportFormat format) {
        Map<?, ?> figures = JSON.readValue(kept, Map.class);
        Map<String, Cell> cells = new LinkedHashMap<>();
        Compiling.places(format).forEach((id, place) -> cells.put(id, figures.containsKey(id)
                ? Cell.of(id, new BigDecimal(figures.get(id).toString()), place.unit()) : Cell.missing(id)));
        return cells;
    }
}
