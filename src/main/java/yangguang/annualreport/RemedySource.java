package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yangguang.remedies.Outcome;
import yangguang.remedies.RemedyCase;
import yangguang.remedies.RemedyKind;
import yangguang.remedies.RemedyRegister;
import yangguang.statute.Article;
import yangguang.reportform.ReportFormat;

/// The register of cases as a source: section four.
@Component
@Article("50")
class RemedySource implements Source {

    private static final String TOTAL = "total";

    private final RemedyRegister cases;

    RemedySource(RemedyRegister cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "复议诉讼台账";
    }

    @Override
    public boolean answers(ReportFormat.Place place) {
        return place.table().id().equals("t4");
    }

    @Override
    public Map<String, BigDecimal> figures(long agencyId, int year, ReportFormat format) {
        Map<RemedyKind, Map<Outcome, Integer>> tally = cases.tally(agencyId, year);
        Map<String, BigDecimal> figures = new HashMap<>();
        format.places().values().stream().filter(this::answers).forEach(place -> {
            Map<Outcome, Integer> outcomes = tally.getOrDefault(kind(place), Map.of());
            Outcome outcome = outcome(place);
            int count = outcome == null ? outcomes.values().stream().mapToInt(Integer::intValue).sum()
                    : outcomes.getOrDefault(outcome, 0);
            figures.put(place.id(), BigDecimal.valueOf(count));
        });
        return figures;
    }

    @Override
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        List<RemedyCase> behind = cases.behind(agencyId, year, kind(place), outcome(place));
        return new Records(behind.stream().skip((long) (page - 1) * Records.PER_PAGE).limit(Records.PER_PAGE)
                .map(c -> new Records.Line(c.caseNumber(), "/desk/remedies/" + c.id(),
                        c.kind().label() + "，" + c.body() + "，" + c.outcome().label(), c.acceptedOn()))
                .toList(), behind.size(), page, Records.PER_PAGE);
    }

    private static RemedyKind kind(ReportFormat.Place place) {
        String group = place.column().path().substring(0, place.column().path().indexOf('.'));
        return Arrays.stream(RemedyKind.values()).filter(k -> k.group().equals(group)).findFirst().orElseThrow();
    }

    /// The outcome a column counts; null for the column of totals.
    private static Outcome outcome(ReportFormat.Place place) {
        return place.column().id().equals(TOTAL) ? null : Arrays.stream(Outcome.values())
                .filter(o -> o.column().equals(place.column().id())).findFirst().orElseThrow();
    }
}
