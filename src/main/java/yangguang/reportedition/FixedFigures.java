package yangguang.reportedition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.statute.Article;

/// Fixed figures (送签时固定的数据): every cell of an edition as it was when the report was sent for signature, one row each,
/// so that the database can add them up. They are written just before the report moves on and taken away just after it
/// came back; in between the database keeps everybody from changing them.
@Repository
@Article("49")
public class FixedFigures {

    private final JdbcClient db;

    FixedFigures(JdbcClient db) {
        this.db = db;
    }

    /// The figures of an edition, in the order of its form.
    public Map<String, Cell> of(AnnualReport report, ReportFormat format) {
        Map<String, BigDecimal> figures = new HashMap<>();
        db.sql("select cell, value from report_cell where report_id = ?").param(report.id())
                .query((rows, _) -> figures.put(rows.getString("cell"), rows.getBigDecimal("value"))).list();
        return cells(figures, format);
    }

    /// Figures as the cells of a form; what is not among them is missing.
    public static Map<String, Cell> cells(Map<String, BigDecimal> figures, ReportFormat format) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Compiling.places(format).forEach((id, place) -> cells.put(id, figures.containsKey(id)
                ? Cell.of(id, figures.get(id), place.unit()) : Cell.missing(id)));
        return cells;
    }

    /// The figures of a report as they are fixed.
    public static Map<String, BigDecimal> figures(CompiledReport compiled) {
        return figures(compiled.cells());
    }

    public static Map<String, BigDecimal> figures(Map<String, Cell> cells) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        cells.forEach((id, cell) -> {
            if (cell.given()) {
                figures.put(id, cell.value());
            }
        });
        return figures;
    }

    public void fix(AnnualReport report, Map<String, BigDecimal> figures) {
        db.sql("insert into report_cell (report_id, cell, value) select ?, c, v from unnest(?, ?) as figure (c, v)")
                .params(report.id(), figures.keySet().toArray(String[]::new), figures.values().toArray(BigDecimal[]::new)).update();
    }

    /// Takes them away from a report that came back to those who write it.
    public void release(AnnualReport report) {
        db.sql("delete from report_cell where report_id = ?").param(report.id()).update();
    }
}
