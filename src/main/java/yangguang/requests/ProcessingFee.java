package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import yangguang.statute.Article;
import yangguang.statute.CsvTable;

/// Processing fee (信息处理费) of one request, by one of the two tariffs, never both. The tariff is dated data
/// (`statute/fee-tariffs.csv`); where none is in force the fee is 0. Charging is allowed, not required.
///
/// @param tariff the tariff applied
/// @param yuan   the fee, in yuan
/// @param lines  how it adds up, for the fee notice; empty where nothing is charged
@Article("42")
public record ProcessingFee(Tariff tariff, long yuan, List<Line> lines) {

    private static final List<Tier> TIERS = CsvTable.resource("/statute/fee-tariffs.csv").rows().stream().map(Tier::read)
            .sorted(Comparator.comparing(Tier::first)).toList();

    /// Way of charging (计收方式).
    public enum Tariff {
        /// By the number of requests of one applicant at one agency in one calendar month (按件计收).
        BY_REQUEST("按件计收", "件"),
        /// By the pages given on one request (按量计收).
        BY_PAGE("按量计收", "页");

        private final String label;
        private final String unit;

        Tariff(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        public String label() {
            return label;
        }

        public String unit() {
            return unit;
        }
    }

    /// One line of the calculation (计费明细): so many units at one price.
    public record Line(int first, int last, long price) {

        public int count() {
            return last - first + 1;
        }

        public long yuan() {
            return count() * price;
        }
    }

    private record Tier(Tariff tariff, int first, int last, long price, int every, long more, LocalDate from, LocalDate to) {

        static Tier read(CsvTable.Row row) {
            return new Tier(Tariff.valueOf(row.get("tariff").toUpperCase(Locale.ROOT)), Integer.parseInt(row.get("first")),
                    row.get("last").isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(row.get("last")), Long.parseLong(row.get("price")),
                    row.get("every").isEmpty() ? 0 : Integer.parseInt(row.get("every")),
                    row.get("more").isEmpty() ? 0 : Long.parseLong(row.get("more")),
                    LocalDate.parse(row.get("from")), row.get("to").isEmpty() ? null : LocalDate.parse(row.get("to")));
        }

        boolean inForceOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        /// The lines for the units `low` to `high` as far as they lie in this tier.
        List<Line> lines(int low, int high) {
            List<Line> lines = new ArrayList<>();
            int at = Math.max(first, low);
            int end = Math.min(last, high);
            while (at <= end) {
                int block = every == 0 ? 0 : (at - first) / every;
                int blockEnd = every == 0 ? end : Math.min(end, first + (block + 1) * every - 1);
                lines.add(new Line(at, blockEnd, price + block * more));
                at = blockEnd + 1;
            }
            return lines;
        }
    }

    /// The fee of the `nth` request of the same applicant in a calendar month.
    ///
    /// @param nth counted from 1
    public static ProcessingFee byRequest(int nth, LocalDate day) {
        return of(Tariff.BY_REQUEST, nth, nth, day);
    }

    /// The fees of the first `count` requests of the same applicant in a calendar month together.
    public static ProcessingFee ofMonth(int count, LocalDate day) {
        return of(Tariff.BY_REQUEST, 1, count, day);
    }

    /// The fee for so many pages given on one request.
    public static ProcessingFee byPages(int pages, LocalDate day) {
        return of(Tariff.BY_PAGE, 1, pages, day);
    }

    private static ProcessingFee of(Tariff tariff, int low, int high, LocalDate day) {
        if (low < 1 || high < 0) {
            throw new IllegalArgumentException(tariff.unit() + "数不能小于零：" + high);
        }
        List<Line> lines = TIERS.stream().filter(tier -> tier.tariff() == tariff && tier.inForceOn(day))
                .flatMap(tier -> tier.lines(low, high).stream()).toList();
        return new ProcessingFee(tariff, lines.stream().mapToLong(Line::yuan).sum(), lines);
    }

    public boolean isFree() {
        return yuan == 0;
    }
}
