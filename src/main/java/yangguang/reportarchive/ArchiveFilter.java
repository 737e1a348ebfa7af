package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import yangguang.agencies.Level;

/// Which archived reports are meant (筛选). Null or "" leaves a field open.
///
/// @param words    parts of the agency's name or the title, separated by blanks; all must occur
/// @param agencyId agency of this platform
@NamedInterface("facts")
public record ArchiveFilter(String words, Long agencyId, String agencyName, String region, Level level, Integer year,
        String generation, ArchiveState state, boolean withErrors) {

    public static final ArchiveFilter ALL = new ArchiveFilter("", null, "", "", null, null, "", null, false);
    /// What the public sees.
    public static final ArchiveFilter ACCEPTED = ALL.in(ArchiveState.ACCEPTED);

    public ArchiveFilter in(ArchiveState state) {
        return new ArchiveFilter(words, agencyId, agencyName, region, level, year, generation, state, withErrors);
    }

    public ArchiveFilter ofYear(Integer year) {
        return new ArchiveFilter(words, agencyId, agencyName, region, level, year, generation, state, withErrors);
    }

    public ArchiveFilter ofAgency(String agencyName) {
        return new ArchiveFilter(words, agencyId, agencyName, region, level, year, generation, state, withErrors);
    }

    /// A condition on the tables `r` (report) and `v` (its current version), with its values.
    record Condition(String sql, List<Object> values) {

        /// Reports with their current versions, and the beginning of what is asked of them. The database joins the versions
        /// only where something is asked of them: of every report there is one.
        static final String SHELF = "archived_report r left join archived_version v on v.id = r.current_id where r.current_id is not null";
    }

    Condition condition() {
        StringBuilder sql = new StringBuilder("true");
        List<Object> values = new ArrayList<>();
        Arrays.stream((words == null ? "" : words).strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(8).forEach(word ->
                add(sql, values, "strpos(r.agency_name || ' ' || v.title, ?) > 0", word));
        add(sql, values, "r.agency_id = ?", agencyId);
        add(sql, values, "r.agency_name = ?", agencyName);
        add(sql, values, "r.region = ?", region);
        add(sql, values, "r.level = ?", level == null ? null : level.name());
        add(sql, values, "r.year = ?", year);
        add(sql, values, "r.generation = ?", generation);
        add(sql, values, "r.state = ?", state == null ? null : state.name());
        if (withErrors) {
            sql.append(" and v.errors + r.across_errors > 0");
        }
        return new Condition(sql.toString(), values);
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null && !value.equals("")) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
    }
}
