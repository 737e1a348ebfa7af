package yangguang.reportfigures;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.requests.RequestCuts;
import yangguang.statute.Article;

/// Carry-over (结转): where what a year takes over is not what the year before handed on (T3-5), the requests that make
/// the difference are named.
@Component
@Article("50")
public class CarryOver {

    public static final String RULE = "T3-5";
    private static final int NAMED = 20;

    private final YearBefore yearBefore;
    private final RequestCuts requests;

    CarryOver(YearBefore yearBefore, RequestCuts requests) {
        this.yearBefore = yearBefore;
        this.requests = requests;
    }

    /// The requests that changed the carry-over after the year before was made known.
    public List<Records.Line> changed(long agencyId, int year) {
        return yearBefore.madeKnown(agencyId, year - 1).map(EarlierReport::madeKnownAt)
                .map(moment -> requests.carryOverChangedSince(agencyId, year, moment, NAMED).stream()
                        .map(RequestSource::line).toList()).orElse(List.of());
    }
}
