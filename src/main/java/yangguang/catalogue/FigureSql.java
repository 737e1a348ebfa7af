package yangguang.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What each figure counts (指标口径), said once: the number and the list behind it use the same condition.
final class FigureSql {

    /// Entries of the agencies that had not been withdrawn by the end of the year.
    static final String STANDING =
            "e.agency_id in (:agencies) and (e.withdrawn_at is null or e.withdrawn_at >= :next)";

    private FigureSql() {
    }

    static String of(Figure figure) {
        return switch (figure) {
            case ISSUED, MADE -> "v.formed_on >= :first and v.formed_on < :next";
            case REPEALED -> "e.repealed_on >= :first and e.repealed_on < :next";
            case VALID -> """
                    v.formed_on < :next and catalogue_validity(:last, v.effective_from, v.effective_to, e.repealed_on,
                        e.amended_on) in ('IN_FORCE', 'AMENDED')""";
            case OPENED -> "e.published_at >= :first and e.published_at < :next";
            case TOTAL -> "e.published_at < :next";
        };
    }

    static String counts() {
        return Arrays.stream(Figure.values())
                .map(figure -> "count(*) filter (where " + of(figure) + ") as " + figure.name())
                .collect(Collectors.joining(", "));
    }

    static Map<String, Object> params(Collection<Long> agencies, int year) {
        Map<String, Object> params = new HashMap<>();
        params.put("agencies", agencies);
        params.put("first", LocalDate.of(year, 1, 1));
        params.put("last", LocalDate.of(year, 12, 31));
        params.put("next", LocalDate.of(year + 1, 1, 1));
        return params;
    }

    static Map<Figure, Long> read(ResultSet row) throws SQLException {
        Map<Figure, Long> counts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, row.getLong(figure.name()));
        }
        return counts;
    }
}
