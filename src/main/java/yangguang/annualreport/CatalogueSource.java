package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.DocumentKind;
import yangguang.catalogue.EntryList;
import yangguang.catalogue.Figure;
import yangguang.catalogue.Figures;
import yangguang.statute.Article;
import yangguang.reportform.ReportFormat;

/// The catalogue as a source: rules and normative documents of section two (第二十条第（一）项).
@Component
@Article({"20(1)", "50"})
class CatalogueSource implements Source {

    private static final Map<String, DocumentKind> ROWS =
            Map.of("rules", DocumentKind.RULE, "normative", DocumentKind.NORMATIVE);

    private final CatalogueRegister catalogue;

    CatalogueSource(CatalogueRegister catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "主动公开目录";
    }

    @Override
    public boolean answers(ReportFormat.Place place) {
        return place.table().id().equals("t2") && ROWS.containsKey(place.row().id()) && figure(place).isPresent();
    }

    @Override
    public Map<String, BigDecimal> figures(long agencyId, int year, ReportFormat format) {
        Figures counted = catalogue.figures(agencyId, year);
        Map<String, BigDecimal> figures = new HashMap<>();
        format.places().values().stream().filter(this::answers).forEach(place -> figures.put(place.id(),
                BigDecimal.valueOf(counted.of(ROWS.get(place.row().id()), figure(place).orElseThrow()))));
        return figures;
    }

    @Override
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        EntryList entries = catalogue.entriesBehind(List.of(agencyId), year, ROWS.get(place.row().id()),
                figure(place).orElseThrow(), page, Records.PER_PAGE);
        return new Records(entries.entries().stream()
                .map(e -> new Records.Line(e.title(), "/documents/" + e.id(),
                        e.documentNumber() == null || e.documentNumber().isBlank() ? e.indexNumber() : e.documentNumber(),
                        e.formedOn()))
                .toList(), entries.total(), page, Records.PER_PAGE);
    }

    private static Optional<Figure> figure(ReportFormat.Place place) {
        String name = place.column().id().toUpperCase(Locale.ROOT);
        for (Figure figure : Figure.values()) {
            if (figure.name().equals(name)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
