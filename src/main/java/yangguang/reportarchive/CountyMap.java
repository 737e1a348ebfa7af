package yangguang.reportarchive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.reportarchive.SeriesFigures.Point;

/// The tree of agencies with a figure of one year (全域一览). What an office adds up to is the sum of its own report and of
/// those below it; a government's own report already contains the others and stands beside the sum, not in it. The sums
/// say which agencies are missing.
///
/// @param own      the agency's own figure; empty where its report is missing or lacks it
/// @param reportId its own report; null where there is none
/// @param rollUp   whether its own report contains those below it
/// @param sum      of all reports that count, here and below; empty where there is none
/// @param counted  how many reports are in the sum
/// @param missing  agencies here and below whose figure is not in the archive
public record CountyMap(Agency agency, Optional<BigDecimal> own, Long reportId, boolean rollUp, Optional<BigDecimal> sum, int counted,
        List<Agency> missing, List<CountyMap> below) {

    /// @param tree   the top agency and everything below it
    /// @param points figures of one year
    public static CountyMap of(Agency top, List<Agency> tree, List<Point> points) {
        Map<Long, Point> byAgency = new HashMap<>();
        points.stream().filter(point -> point.agencyId() != null).forEach(point -> byAgency.merge(point.agencyId(), point,
                (one, other) -> one.value().isPresent() ? one : other));
        Map<Long, List<Agency>> children = new HashMap<>();
        tree.stream().filter(agency -> agency.parentId() != null)
                .forEach(agency -> children.computeIfAbsent(agency.parentId(), _ -> new ArrayList<>()).add(agency));
        return of(top, children, byAgency);
    }

    private static CountyMap of(Agency agency, Map<Long, List<Agency>> children, Map<Long, Point> points) {
        List<CountyMap> below = children.getOrDefault(agency.id(), List.of()).stream().filter(CountyMap::reports)
                .map(child -> of(child, children, points)).toList();
        Point point = points.get(agency.id());
        Optional<BigDecimal> own = point == null ? Optional.empty() : point.value();
        boolean rollUp = agency.kind() == AgencyKind.GOVERNMENT && !below.isEmpty();
        boolean nothingBelow = below.stream().allMatch(child -> child.counted() == 0);
        boolean counts = own.isPresent() && (!rollUp || nothingBelow);
        List<Agency> missing = new ArrayList<>();
        if (!rollUp && own.isEmpty()) {
            missing.add(agency);
        }
        if (!(rollUp && counts)) {
            below.forEach(child -> missing.addAll(child.missing()));
        }
        List<BigDecimal> parts = new ArrayList<>();
        below.forEach(child -> child.sum().ifPresent(parts::add));
        if (counts) {
            parts.add(own.get());
        }
        return new CountyMap(agency, own, point == null ? null : point.reportId(), rollUp,
                parts.isEmpty() ? Optional.empty() : Optional.of(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                below.stream().mapToInt(CountyMap::counted).sum() + (counts ? 1 : 0), List.copyOf(missing), below);
    }

    /// Institutions under Article 55 make no annual report of this form; an agency that was closed makes none any more.
    private static boolean reports(Agency agency) {
        return agency.kind().takesRequests() && !agency.closed();
    }

    /// Own figure and sum differ although nothing is missing (汇总数不一致).
    public boolean disagrees() {
        return rollUp && own.isPresent() && sum.isPresent() && missing.isEmpty() && counted > 1 && own.get().compareTo(sum.get()) != 0;
    }
}
