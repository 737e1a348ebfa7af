package yangguang.reportfigures;

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

/// The catalogue as a source: rules and normative documents of section two (第二十条第（一）项), and what the table of
/// 2014 counts as published. This platform is the office's website: what is published here counts for that channel.
@Component
@Article({"20(1)", "50"})
class CatalogueSource implements Source {

    private static final Map<String, DocumentKind> ROWS =
            Map.of("rules", DocumentKind.RULE, "normative", DocumentKind.NORMATIVE);

    private final CatalogueRegister catalogue;

    CatalogueSource(CatalogueRegister catalogue) {
        this.catalogue = catalogue;
    }

    /// What a cell counts; every kind of document where `kind` is null.
    private record Counted(DocumentKind kind, Figure figure) {
    }

    @Override
    public String name() {
        return "主动公开目录";
    }

    @Override
    public boolean answers(ReportFormat.Place place) {
        return counted(place).isPresent();
    }

    @Override
    public Map<String, BigDecimal> figures(long agencyId, int year, ReportFormat format) {
        Map<String, BigDecimal> figures = new HashMap<>();
        Figures rules = catalogue.figures(agencyId, year);
        format.places().values().forEach(place -> counted(place).ifPresent(counted -> figures.put(place.id(),
                BigDecimal.valueOf(counted.kind() != null ? rules.of(counted.kind(), counted.figure())
                        : catalogue.opened(List.of(agencyId), year)))));
        return figures;
    }

    @Override
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        Counted counted = counted(place).orElseThrow();
        EntryList entries = catalogue.entriesBehind(List.of(agencyId), year, counted.kind(), counted.figure(), page,
                Records.PER_PAGE);
        return new Records(entries.entries().stream()
                .map(e -> new Records.Line(e.title(), "/documents/" + e.id(),
                        e.documentNumber() == null || e.documentNumber().isBlank() ? e.indexNumber() : e.documentNumber(),
                        e.formedOn()))
                .toList(), entries.total(), page, Records.PER_PAGE);
    }

    @Override
    public String note(ReportFormat.Place place) {
        return place.id().equals("A1.2.2") ? "在本平台发布的，计为政府网站公开。" : "";
    }

    private static Optional<Counted> counted(ReportFormat.Place place) {
        return switch (place.id()) {
            case "A1.1", "A1.2.2" -> Optional.of(new Counted(null, Figure.OPENED));
            case "A1.1.a" -> Optional.of(new Counted(DocumentKind.NORMATIVE, Figure.OPENED));
            case "A1.1.b" -> Optional.of(new Counted(DocumentKind.NORMATIVE, Figure.MADE));
            default -> place.table().id().equals("t2") && ROWS.containsKey(place.row().id())
                    ? figure(place).map(figure -> new Counted(ROWS.get(place.row().id()), figure)) : Optional.empty();
        };
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
