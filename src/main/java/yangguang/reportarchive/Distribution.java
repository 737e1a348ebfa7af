package yangguang.reportarchive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Distribution of a figure over agencies (分布): how many agencies lie in which range, and the order of the agencies.
///
/// @param points  agencies that have the figure, the largest first
/// @param without agencies whose report does not have it
/// @param ranges  from 0 upwards, each with the number of agencies in it
public record Distribution(List<SeriesFigures.Point> points, List<SeriesFigures.Point> without, List<Range> ranges) {

    private static final int[] STEPS = {0, 1, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000, 1_000_000};

    /// A range (区间), `10—19`; the last is open.
    public record Range(String label, long agencies) {
    }

    public static Distribution of(List<SeriesFigures.Point> all) {
        List<SeriesFigures.Point> points = all.stream().filter(point -> point.value().isPresent())
                .sorted(Comparator.comparing((SeriesFigures.Point point) -> point.value().get()).reversed()
                        .thenComparing(SeriesFigures.Point::agencyName)).toList();
        return new Distribution(points, all.stream().filter(point -> point.value().isEmpty()).toList(), ranges(points));
    }

    private static List<Range> ranges(List<SeriesFigures.Point> points) {
        List<Range> ranges = new ArrayList<>();
        if (points.isEmpty()) {
            return ranges;
        }
        long below = points.stream().filter(point -> point.value().get().signum() < 0).count();
        if (below > 0) {
            ranges.add(new Range("0 以下", below));
        }
        boolean whole = points.stream().allMatch(point -> point.value().get().stripTrailingZeros().scale() <= 0);
        BigDecimal most = points.getFirst().value().get();
        for (int i = 0; i < STEPS.length && most.compareTo(BigDecimal.valueOf(STEPS[i])) >= 0; i++) {
            BigDecimal from = BigDecimal.valueOf(STEPS[i]);
            BigDecimal to = i + 1 < STEPS.length ? BigDecimal.valueOf(STEPS[i + 1]) : null;
            ranges.add(new Range(label(STEPS[i], to == null ? -1 : STEPS[i + 1], whole), points.stream().map(point -> point.value().get())
                    .filter(value -> value.compareTo(from) >= 0 && (to == null || value.compareTo(to) < 0)).count()));
        }
        return ranges.subList((int) ranges.stream().takeWhile(range -> range.agencies() == 0).count(), ranges.size());
    }

    private static String label(int from, int to, boolean whole) {
        return to < 0 ? from + " 以上" : !whole ? from + " 至不足 " + to : to == from + 1 ? String.valueOf(from) : from + "—" + (to - 1);
    }

    /// The value in the middle; half the agencies have no more, half no less.
    public BigDecimal median() {
        int size = points.size();
        BigDecimal both = points.get((size - 1) / 2).value().get().add(points.get(size / 2).value().get());
        return SeriesFigures.plain(both.divide(BigDecimal.TWO, 2, RoundingMode.HALF_UP));
    }
}
