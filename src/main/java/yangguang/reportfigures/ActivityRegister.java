package yangguang.reportfigures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;

/// Register of activities (公开工作台账), read-only: interpretation, answers to the public, complaints, fees, staff,
/// meetings, training.
@Component
@Article("50")
public class ActivityRegister {

    private static final List<String> LASTING = Arrays.stream(ActivityKind.values()).filter(ActivityKind::lasting)
            .map(Enum::name).toList();

    private final Activities activities;

    ActivityRegister(Activities activities) {
        this.activities = activities;
    }

    public Optional<Activity> find(long agencyId, long id) {
        return activities.findById(id).filter(a -> a.agencyId() == agencyId);
    }

    /// What counts in the year, the latest first.
    public List<Activity> ofYear(long agencyId, int year) {
        return activities.counting(agencyId, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), LASTING);
    }

    /// Those of them that feed a cell of a report.
    public List<Activity> ofYear(long agencyId, int year, Collection<String> cells) {
        return ofYear(agencyId, year).stream().filter(a -> a.kind().feeds().stream().anyMatch(feed -> cells.contains(feed.cell()))).toList();
    }

    /// Whether there is an entry of a kind that feeds the cell.
    static boolean speaks(List<Activity> ofYear, String cell) {
        return ofYear.stream().anyMatch(a -> ActivityKind.feeding(cell).contains(a.kind()));
    }

    /// The entries behind a cell, of those that count in its year.
    static List<Activity> behind(List<Activity> ofYear, String cell) {
        List<ActivityKind> kinds = ActivityKind.feeding(cell);
        boolean onlyWithLeader = kinds.stream().flatMap(kind -> kind.feeds().stream())
                .anyMatch(feed -> feed.cell().equals(cell) && feed.measure() == ActivityKind.Measure.LEADER);
        return ofYear.stream().filter(a -> kinds.contains(a.kind()) && (!onlyWithLeader || a.leader())).toList();
    }

    /// The figure of a cell from the entries that count in its year.
    static BigDecimal figure(List<Activity> ofYear, String cell) {
        return behind(ofYear, cell).stream().map(a -> share(a, cell)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(Activity activity, String cell) {
        ActivityKind.Feed feed = activity.kind().feeds().stream().filter(f -> f.cell().equals(cell)).findFirst().orElseThrow();
        return switch (feed.measure()) {
            case ENTRIES, LEADER -> BigDecimal.ONE;
            case QUANTITY -> activity.quantity().divide(BigDecimal.valueOf(feed.per()), 6, RoundingMode.HALF_UP);
        };
    }
}
