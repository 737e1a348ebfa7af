package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Frozen figures (定格数据): what the registers said on the day of the freeze, and which register said it. Cells that a
/// person answers for are not among them; those stay open until the report is sent for signature.
///
/// @param figures by cell id
/// @param sources name of the register, by cell id
public record FrozenFigures(Map<String, BigDecimal> figures, Map<String, String> sources) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Kept(Map<String, String> figures, Map<String, String> sources) {
    }

    /// A cell of which the register says something else today (定格后有变化).
    public record Change(String cell, String name, BigDecimal frozen, BigDecimal now) {
    }

    public static FrozenFigures of(CompiledReport compiled) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        compiled.cells().keySet().forEach(id -> {
            if (compiled.origin(id) instanceof Origin.Computed computed) {
                figures.put(id, computed.figure());
                sources.put(id, computed.source());
            }
        });
        return new FrozenFigures(figures, sources);
    }

    public static FrozenFigures read(String json) {
        Kept kept = JSON.readValue(json, Kept.class);
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        kept.figures().forEach((id, figure) -> figures.put(id, new BigDecimal(figure)));
        return new FrozenFigures(figures, kept.sources());
    }

    public String json() {
        Map<String, String> plain = new LinkedHashMap<>();
        figures.forEach((id, figure) -> plain.put(id, figure.toPlainString()));
        return JSON.writeValueAsString(new Kept(plain, sources));
    }

    /// The cells of the report with the frozen figures in place of what the registers say now. What a person corrected stays
    /// as corrected.
    public Map<String, Cell> over(CompiledReport now) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<String, ReportFormat.Place> places = now.format().places();
        now.cells().forEach((id, cell) -> cells.put(id, figures.containsKey(id) && !now.corrections().containsKey(id)
                ? Cell.of(id, figures.get(id).signum() == 0 ? BigDecimal.ZERO : new BigDecimal(Correction.plain(figures.get(id))), places.get(id).unit()) : cell));
        return cells;
    }

    /// Where the registers have moved on since the freeze.
    public List<Change> changes(CompiledReport now) {
        List<Change> changes = new ArrayList<>();
        Map<String, ReportFormat.Place> places = now.format().places();
        figures.forEach((id, frozen) -> {
            now.computed(id).filter(figure -> figure.compareTo(frozen) != 0)
                    .ifPresent(figure -> changes.add(new Change(id, places.get(id).name(), frozen, figure)));
        });
        return changes;
    }
}
