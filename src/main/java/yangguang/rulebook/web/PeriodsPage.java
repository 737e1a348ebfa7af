package yangguang.rulebook.web;

import java.time.LocalDate;
import java.util.List;
import yangguang.statute.DatedValue;
import yangguang.statute.Obstacle;
import yangguang.statute.Periods;
import yangguang.statute.PeriodsInForce.OwnValue;
import yangguang.web.Page;

/// All dated values with their source and how sure they are (期限与参数).
public record PeriodsPage(Periods periods, List<OwnValue> own, LocalDate today, List<Obstacle> obstacles) implements Page {

    /// One value and what holds of it.
    public record Entry(String id, String name, List<DatedValue> versions, DatedValue inForce, List<OwnValue> own) {
    }

    public List<Entry> entries() {
        return periods.list().stream().map(DatedValue::id).distinct().map(this::entry).toList();
    }

    private Entry entry(String id) {
        List<DatedValue> versions = periods.list().stream().filter(value -> value.id().equals(id) && !value.overridden())
                .sorted((a, b) -> b.from().compareTo(a.from())).toList();
        return new Entry(id, versions.getFirst().name(), versions, periods.find(id, today).orElse(null),
                own.stream().filter(each -> each.periodId().equals(id)).toList());
    }

    @Override
    public String template() {
        return "rulebook/periods";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
