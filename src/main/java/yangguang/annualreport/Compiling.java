package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.statute.Article;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Compiling the report (汇编年度报告): every figure is computed from the registers, now and each time it is asked
/// for; nothing keeps a counter.
@Component
@Article({"49", "50"})
public class Compiling {

    private final List<Source> sources;
    private final EnteredFigures entered;

    Compiling(List<Source> sources, EnteredFigures entered) {
        this.sources = sources;
        this.entered = entered;
    }

    /// The report of a year as it would stand if it were filed now.
    @Transactional(readOnly = true)
    public CompiledReport compile(long agencyId, int year, ReportFormat format) {
        Map<String, BigDecimal> figures = new HashMap<>();
        Map<String, String> origins = new HashMap<>();
        for (Source source : sources) {
            source.figures(agencyId, year, format).forEach((cell, figure) -> {
                figures.put(cell, figure);
                origins.put(cell, source.name());
            });
        }
        Map<String, EnteredFigure> byHand = entered.of(agencyId, year);
        Map<String, Cell> cells = new LinkedHashMap<>();
        format.places().forEach((id, place) -> {
            BigDecimal figure = origins.containsKey(id) ? figures.get(id)
                    : Optional.ofNullable(byHand.get(id)).map(EnteredFigure::value).orElse(null);
            cells.put(id, figure == null ? new Cell(id, "", null, Cell.State.BLANK, place.unit(), "")
                    : Cell.of(id, figure.signum() == 0 ? BigDecimal.ZERO : figure.stripTrailingZeros(), place.unit()));
        });
        return new CompiledReport(agencyId, year, format, cells, origins, Checking.findings(format, cells));
    }

    /// The records behind a cell; empty for a cell entered by hand.
    @Transactional(readOnly = true)
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        return sources.stream().filter(s -> s.answers(place)).findFirst()
                .map(s -> s.behind(agencyId, year, place, page)).orElse(Records.NONE);
    }

    /// The cells nobody but a person can answer for.
    public List<ReportFormat.Place> enteredPlaces(ReportFormat format) {
        return format.places().values().stream()
                .filter(place -> sources.stream().noneMatch(s -> s.answers(place))).toList();
    }
}
