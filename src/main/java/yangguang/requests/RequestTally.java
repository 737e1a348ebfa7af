package yangguang.requests;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Tally of a year's requests (申请情况统计), by kind of applicant: what section 3 of the annual report is made
/// of. Combinations without a request are absent and count 0.
///
/// @param received   received in the year, by day of receipt (本年新收)
/// @param carriedIn  received earlier and still open when the year began (上年结转)
/// @param results    closed in the year, by row of the form of 2021 (办理结果)
/// @param carriedOut received by the end of the year and open then (结转下年度)
@Article("50")
@NamedInterface("facts")
public record RequestTally(Map<ApplicantKind, Long> received, Map<ApplicantKind, Long> carriedIn,
                           Map<ResultRow, Map<ApplicantKind, Long>> results, Map<ApplicantKind, Long> carriedOut) {

    static RequestTally empty() {
        return new RequestTally(new EnumMap<>(ApplicantKind.class), new EnumMap<>(ApplicantKind.class),
                new EnumMap<>(ResultRow.class), new EnumMap<>(ApplicantKind.class));
    }

    /// The figure of a cell by the ids of the report's tables.
    ///
    /// @param rowId  `new`, `carry_in`, `carry_out`, `r7_total`, or the id of a [ResultRow] in the form of 2019 or 2021
    /// @param column `np`, `biz`, `sci`, `npo`, `law`, `oth` or `tot`
    public long figure(String rowId, String column) {
        return switch (rowId) {
            case "new" -> sum(received, column);
            case "carry_in" -> sum(carriedIn, column);
            case "carry_out" -> sum(carriedOut, column);
            case "r7_total" -> results.values().stream().mapToLong(row -> sum(row, column)).sum();
            default -> results.entrySet().stream()
                    .filter(row -> row.getKey().id().equals(rowId) || row.getKey().idOf2019().equals(rowId))
                    .mapToLong(row -> sum(row.getValue(), column)).sum();
        };
    }

    private static long sum(Map<ApplicantKind, Long> counts, String column) {
        return column.equals("tot") ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(ApplicantKind.ofColumn(column), 0L);
    }
}
