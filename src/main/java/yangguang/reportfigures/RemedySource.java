package yangguang.reportfigures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.remedies.Outcome;
import yangguang.remedies.RemedyCase;
import yangguang.remedies.RemedyKind;
import yangguang.remedies.RemedyRegister;
import yangguang.statute.Article;
import yangguang.reportform.ReportFormat;

/// The register of cases as a source: section four, and items four and five of the table of 2014, which counts
/// concluded cases only.
@Component
@Article("50")
class RemedySource implements Source {

    private static final Set<RemedyKind> SUITS = EnumSet.of(RemedyKind.DIRECT_SUIT, RemedyKind.SUIT_AFTER);
    private static final Set<Outcome> CONCLUDED = EnumSet.complementOf(EnumSet.of(Outcome.PENDING));

    private final RemedyRegister cases;

    RemedySource(RemedyRegister cases) {
        this.cases = cases;
    }

    /// Which cases a cell counts.
    private record Counted(Set<RemedyKind> kinds, Set<Outcome> outcomes) {
    }

    @Override
    public String name() {
        return "复议诉讼台账";
    }

    @Override
    public boolean answers(ReportFormat.Place place) {
        return counted(place).isPresent();
    }

    @Override
    public Map<String, BigDecimal> figures(long agencyId, int year, ReportFormat format) {
        Map<RemedyKind, Map<Outcome, Integer>> tally = cases.tally(agencyId, year);
        Map<String, BigDecimal> figures = new HashMap<>();
        format.places().values().forEach(place -> counted(place).ifPresent(counted -> figures.put(place.id(),
                BigDecimal.valueOf(counted.kinds().stream().mapToInt(kind -> counted.outcomes().stream()
                        .mapToInt(outcome -> tally.getOrDefault(kind, Map.of()).getOrDefault(outcome, 0)).sum()).sum()))));
        return figures;
    }

    @Override
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        Counted counted = counted(place).orElseThrow();
        List<RemedyCase> behind = cases.behind(agencyId, year, null, null).stream()
                .filter(c -> counted.kinds().contains(c.kind())
                        && counted.outcomes().contains(c.outcomeAt(LocalDate.of(year, 12, 31)))).toList();
        return new Records(behind.stream().skip((long) (page - 1) * Records.PER_PAGE).limit(Records.PER_PAGE)
                .map(c -> new Records.Line(c.caseNumber(), "/desk/remedies/" + c.id(),
                        c.kind().label() + "，" + c.body() + "，" + c.outcome().label(), c.acceptedOn()))
                .toList(), behind.size(), page, Records.PER_PAGE);
    }

    private static Optional<Counted> counted(ReportFormat.Place place) {
        if (place.table().id().equals("t4")) {
            String group = place.column().path().substring(0, place.column().path().indexOf('.'));
            return Optional.of(new Counted(Set.of(Arrays.stream(RemedyKind.values())
                    .filter(kind -> kind.group().equals(group)).findFirst().orElseThrow()), outcomes(place)));
        }
        return switch (place.id()) {
            case "A4" -> Optional.of(new Counted(Set.of(RemedyKind.RECONSIDERATION), CONCLUDED));
            case "A4.1" -> Optional.of(new Counted(Set.of(RemedyKind.RECONSIDERATION), Set.of(Outcome.UPHELD)));
            case "A4.2" -> Optional.of(new Counted(Set.of(RemedyKind.RECONSIDERATION), Set.of(Outcome.CORRECTED)));
            case "A4.3" -> Optional.of(new Counted(Set.of(RemedyKind.RECONSIDERATION), Set.of(Outcome.OTHER)));
            case "A5" -> Optional.of(new Counted(SUITS, CONCLUDED));
            case "A5.1" -> Optional.of(new Counted(SUITS, Set.of(Outcome.UPHELD)));
            case "A5.2" -> Optional.of(new Counted(SUITS, Set.of(Outcome.CORRECTED)));
            case "A5.3" -> Optional.of(new Counted(SUITS, Set.of(Outcome.OTHER)));
            default -> Optional.empty();
        };
    }

    private static Set<Outcome> outcomes(ReportFormat.Place place) {
        return place.column().id().equals("total") ? EnumSet.allOf(Outcome.class) : Set.of(Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.column().equals(place.column().id())).findFirst().orElseThrow());
    }
}
