package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.requests.RequestCuts;
import yangguang.statute.Article;

/// Carry-over (结转): what a year takes over equals what the year before handed on, column by column (T3-5). Where it
/// does not, the requests that make the difference are named.
@Component
@Article("50")
class CarryOver {

    static final String RULE = "T3-5";
    private static final int NAMED = 20;

    private final AnnualReports reports;
    private final Corrections corrections;
    private final RequestCuts requests;

    CarryOver(AnnualReports reports, Corrections corrections, RequestCuts requests) {
        this.reports = reports;
        this.corrections = corrections;
        this.requests = requests;
    }

    List<Finding> findings(long agencyId, int year, ReportFormat format, Map<String, Cell> cells) {
        List<ReportFormat.Place> places = format.places().values().stream()
                .filter(place -> place.row().id().equals("carry_in")).toList();
        if (places.isEmpty()) {
            return List.of();
        }
        Map<String, BigDecimal> handedOn = handedOn(agencyId, year);
        List<Finding> findings = new ArrayList<>();
        for (ReportFormat.Place place : places) {
            Cell now = cells.get(place.id());
            BigDecimal before = handedOn.get(place.column().id());
            if (now.given() && before != null && before.compareTo(now.value()) != 0) {
                findings.add(Finding.on(RULE, Severity.ERROR, List.of(place.id()), before.toPlainString(),
                        now.value().toPlainString(), "“" + place.name() + "”是 " + now.value().toPlainString()
                                + "，上年度报告结转的是 " + before.toPlainString() + "。请核对有出入的申请，或者更正上年度报告。"));
            }
        }
        return findings;
    }

    /// What the year before handed on, by column: as it was published, else as it was corrected. Empty where neither
    /// says anything, since then both years count the same register.
    private Map<String, BigDecimal> handedOn(long agencyId, int year) {
        Optional<AnnualReport> published = reports.published(agencyId, year - 1);
        Optional<AnnualReport> before = published.or(() -> reports.find(agencyId, year - 1));
        ReportFormat format = before.map(report -> ReportFormats.shipped().get(report.generation()))
                .or(() -> ReportFormats.shipped().forYear(year - 1)).orElseGet(() -> ReportFormats.shipped().all().getLast());
        Map<String, BigDecimal> figures = new HashMap<>();
        if (published.isPresent()) {
            PublishingReport.frozen(published.get(), format).forEach((id, cell) ->
                    cell.figure().ifPresent(figure -> figures.put(id, figure)));
        } else {
            corrections.standing(agencyId, year - 1).forEach((id, correction) -> figures.put(id, correction.corrected()));
        }
        Map<String, BigDecimal> byColumn = new HashMap<>();
        format.places().values().stream().filter(place -> place.row().id().equals("carry_out")
                && figures.containsKey(place.id())).forEach(place -> byColumn.put(place.column().id(), figures.get(place.id())));
        return byColumn;
    }

    /// The requests that changed the carry-over after the year before was published.
    List<Records.Line> changed(long agencyId, int year) {
        return reports.published(agencyId, year - 1)
                .map(report -> requests.carryOverChangedSince(agencyId, year, report.publishedAt(), NAMED).stream()
                        .map(RequestSource::line).toList()).orElse(List.of());
    }
}
