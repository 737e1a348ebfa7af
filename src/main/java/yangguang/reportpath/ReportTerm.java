package yangguang.reportpath;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yangguang.agencies.AgencyKind;
import yangguang.statute.Article;
import yangguang.statute.DatedValue;
import yangguang.statute.Periods;
import yangguang.statute.PeriodsInForce;

/// Term of the annual report (年度报告期限): the last day on which a kind of agency may hand it in, from the dated values.
@Component
@Article("49")
public class ReportTerm {

    private final PeriodsInForce periods;

    ReportTerm(PeriodsInForce periods) {
        this.periods = periods;
    }

    /// The last day for the report of a year. A day off is no excuse: the law names the day, and the text says nothing of
    /// its moving on.
    public LocalDate due(AgencyKind kind, int year) {
        return due(kind, year, periods.current());
    }

    static LocalDate due(AgencyKind kind, int year, Periods periods) {
        LocalDate newYear = LocalDate.of(year + 1, 1, 1);
        return periods.find(period(kind), newYear).map(DatedValue::monthDay).map(day -> day.atYear(year + 1))
                .orElse(newYear.withMonth(3).withDayOfMonth(31));
    }

    private static String period(AgencyKind kind) {
        return switch (kind) {
            case GOVERNMENT -> "report.government";
            case GOVERNMENT_OFFICE, DEPARTMENT -> "report.department";
            case TOWNSHIP, SUBDISTRICT -> "report.township";
            case DISPATCHED_BODY, VERTICAL, AUTHORISED_ORGANISATION, PUBLIC_INSTITUTION -> "report.other";
        };
    }
}
