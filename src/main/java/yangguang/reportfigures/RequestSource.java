package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import yangguang.requests.RequestFact;
import yangguang.requests.RequestRegister;
import yangguang.requests.RequestTally;
import yangguang.statute.Article;
import yangguang.reportform.ReportFormat;

/// The register of requests as a source: section three.
@Component
@Article("50")
class RequestSource implements Source {

    private final RequestRegister requests;

    RequestSource(RequestRegister requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "依申请公开台账";
    }

    @Override
    public boolean answers(ReportFormat.Place place) {
        return place.table().id().equals("t3");
    }

    @Override
    public Map<String, BigDecimal> figures(long agencyId, int year, ReportFormat format) {
        RequestTally tally = requests.tally(agencyId, year);
        Map<String, BigDecimal> figures = new HashMap<>();
        format.places().values().stream().filter(this::answers).forEach(place -> figures.put(place.id(),
                BigDecimal.valueOf(tally.figure(place.row().id(), place.column().id()))));
        return figures;
    }

    @Override
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        String row = place.row().id();
        String column = place.column().id();
        long total = requests.tally(agencyId, year).figure(row, column);
        return new Records(requests.behind(Set.of(agencyId), year, row, column, page, Records.PER_PAGE).stream()
                .map(RequestSource::line).toList(), total, page, Records.PER_PAGE);
    }

    static Records.Line line(RequestFact request) {
        String result = request.result();
        return new Records.Line(request.number(), "/desk/requests/" + request.number(),
                request.applicantKind().label() + (result.isEmpty() ? "，办理中" : "，" + result), request.receivedOn());
    }
}
