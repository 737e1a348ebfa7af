package yangguang.reportarchive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.reportarchive.SeriesFigures.Point;

/// The tree of agencies with a figure of one year (全域一览). A government's own report already contains those below it:
/// which of the two makes its sum is the reader's choice, never both unawares. The sums say which agencies are missing.
///
/// @param own      the agency's own figure; empty where its report is missing or lacks it
/// @param reportId its own report; null where there is none
/// @param rollUp   whether its own report contains those below it
/// @param sum      of all reports that count, here and below; empty where there is none
/// @param counted  how many reports are in the sum
/// @param missing  agencies here and below whose figure is not in the archive and not contained in a report that is
/// @param stoodFor agencies below whose figure is not in the archive either, but for which the report of their government stands in
///                 the sum
/// @param parts    what the reports that its own must contain come to, and who of them is missing
public record CountyMap(Agency agency, Optional<BigDecimal> own, Long reportId, boolean rollUp, Optional<BigDecimal> sum, int counted,
        List<Agency> missing, List<Agency> stoodFor, Parts parts, List<CountyMap> below) {

    /// The reports below, added up, each once (所属各机关相加).
    public record Parts(Optional<BigDecimal> sum, int counted, List<Agency> missing) {
    }

    /// @param tree   the top agency and everything below it
    /// @param points figures of one year
    public static CountyMap of(Agency top, List<Agency> tree, List<Point> points, Counting counting) {
        Map<Long, Point> byAgency = new HashMap<>();
        points.stream().filter(point -> point.agencyId() != null).forEach(point -> byAgency.merge(point.agencyId(), point,
                (one, other) -> one.value().isPresent() ? one : other));
        Map<Long, List<Agency>> children = new HashMap<>();
        tree.stream().filter(agency -> agency.parentId() != null)
                .forEach(agency -> children.computeIfAbsent(agency.parentId(), _ -> new ArrayList<>()).add(agency));
        return of(top, children, byAgency, counting);
    }

    private static CountyMap of(Agency agency, Map<Long, List<Agency>> children, Map<Long, Point> points, Counting counting) {
        List<CountyMap> below = children.getOrDefault(agency.id(), List.of()).stream().filter(CountyMap::reports)
                .map(child -> of(child, children, points, counting)).toList();
        Point point = points.get(agency.id());
        Optional<BigDecimal> own = point == null ? Optional.empty() : point.value();
        boolean rollUp = agency.kind() == AgencyKind.GOVERNMENT && !below.isEmpty();
        boolean takesOwn = counting.takes(agency) && (!rollUp || counting != Counting.PARTS || below.stream().allMatch(child -> child.counted() == 0));
        boolean countsOwn = takesOwn && own.isPresent();
        boolean once = counting == Counting.TOPMOST || counting == Counting.PARTS;
        List<CountyMap> added = rollUp && countsOwn && once
                ? below.stream().filter(child -> !Counting.rolledUp(child.agency())).toList() : below;
        List<Agency> missing = new ArrayList<>();
        if (counting.takes(agency) && own.isEmpty() && !(rollUp && once)) {
            missing.add(agency);
        }
        added.forEach(child -> missing.addAll(child.missing()));
        List<BigDecimal> figures = new ArrayList<>();
        added.forEach(child -> child.sum().ifPresent(figures::add));
        if (countsOwn) {
            figures.add(own.get());
        }
        return new CountyMap(agency, own, point == null ? null : point.reportId(), rollUp, sum(figures),
                added.stream().mapToInt(CountyMap::counted).sum() + (countsOwn ? 1 : 0), List.copyOf(missing),
                stoodFor(rollUp && countsOwn && once ? below.stream().flatMap(CountyMap::without) : added.stream().flatMap(child -> child.stoodFor().stream()), missing),
                rollUp ? parts(below) : own(agency, own, below), below);
    }

    private static Parts parts(List<CountyMap> below) {
        List<CountyMap> contained = below.stream().filter(child -> Counting.rolledUp(child.agency())).toList();
        List<Parts> each = contained.stream().map(CountyMap::part).toList();
        return new Parts(sum(each.stream().flatMap(part -> part.sum().stream()).toList()), each.stream().mapToInt(Parts::counted).sum(),
                each.stream().flatMap(part -> part.missing().stream()).toList());
    }

    /// What it adds to the government above: a government's own report stands for all it contains.
    private Parts part() {
        return rollUp && own.isPresent() ? new Parts(own, 1, List.of()) : parts;
    }

    /// An agency that is no government: itself and those below it.
    private static Parts own(Agency agency, Optional<BigDecimal> own, List<CountyMap> below) {
        Parts parts = parts(below);
        List<BigDecimal> figures = new ArrayList<>(parts.sum().stream().toList());
        own.ifPresent(figures::add);
        List<Agency> missing = new ArrayList<>(own.isPresent() ? List.of() : List.of(agency));
        missing.addAll(parts.missing());
        return new Parts(sum(figures), parts.counted() + (own.isPresent() ? 1 : 0), List.copyOf(missing));
    }

    private static Optional<BigDecimal> sum(List<BigDecimal> figures) {
        return figures.stream().reduce(BigDecimal::add);
    }

    /// Institutions under Article 55 make no annual report of this form; an agency that was closed makes none any more.
    private static boolean reports(Agency agency) {
        return agency.kind().takesRequests() && !agency.closed();
    }

    private static List<Agency> stoodFor(Stream<Agency> agencies, List<Agency> missing) {
        return agencies.filter(agency -> !missing.contains(agency)).toList();
    }

    /// Agencies here and below without a figure of their own.
    private Stream<Agency> without() {
        return Stream.concat(own.isPresent() ? Stream.empty() : Stream.of(agency), below.stream().flatMap(CountyMap::without));
    }

    /// Agencies here and below of which the archive has no report with this figure (缺报), whether or not a report above them
    /// stands for them in the sum.
    public List<Agency> absent() {
        return Stream.concat(missing.stream(), stoodFor.stream()).toList();
    }

    /// Own figure and the reports below it differ although none of them is missing (汇总数不一致).
    public boolean disagrees() {
        return rollUp && own.isPresent() && parts.sum().isPresent() && parts.missing().isEmpty() && own.get().compareTo(parts.sum().get()) != 0;
    }

    /// The reports below come to more than its own already, although some of them are missing.
    public boolean exceeded() {
        return rollUp && own.isPresent() && parts.sum().isPresent() && !parts.missing().isEmpty() && own.get().compareTo(parts.sum().get()) < 0;
    }
}
