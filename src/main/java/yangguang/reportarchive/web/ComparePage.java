package yangguang.reportarchive.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportaudit.Comparison;
import yangguang.reportaudit.SideBySide;
import yangguang.web.Page;

/// One report against another (报告对照). `comparison` is null while the second is being chosen from `choices`, and `left`
/// while the first is.
///
/// @param commonOnly whether only the passages are shown that stand in both
public record ComparePage(Reader reader, ArchivedReport left, ArchivedReport right, Comparison comparison, String words,
        List<ArchivedReport> choices, boolean commonOnly) implements Page {

    @Override
    public String template() {
        return "reportarchive/compare";
    }

    /// Where choosing this one leads.
    public String choosing(ArchivedReport one) {
        return left == null ? reader.at("/compare", "left", one.id()) : reader.at("/compare", "left", left.id(), "right", one.id());
    }

    public boolean sameForm() {
        return left.generation().equals(right.generation());
    }

    public List<Comparison.Pair> differing() {
        return comparison.cells().stream().filter(pair -> !pair.same()).toList();
    }

    public long equal() {
        return comparison.cells().stream().filter(pair -> pair.same() && pair.one().isPresent()).count();
    }

    /// A figure; what is not there is said, never left to be taken for zero.
    public String figure(Optional<BigDecimal> value) {
        return value.map(ComparePage::plain).orElse("没有");
    }

    /// Difference with its sign, `+12`.
    public String difference(Comparison.Pair pair) {
        return pair.difference().map(value -> (value.signum() > 0 ? "+" : "") + plain(value)).orElse("");
    }

    /// Growth in percent, `+3.4%`; "" where there is no base or nothing changed.
    public String growth(Comparison.Pair pair) {
        if (pair.ratio().isEmpty() || pair.same() || pair.one().get().signum() <= 0) {
            return "";
        }
        BigDecimal percent = pair.ratio().get().subtract(BigDecimal.ONE).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + "%";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /// The passages to be shown: all, or those that stand in both, only figures or names changed.
    public List<SideBySide.Passage> passages(Comparison.Prose part) {
        return commonOnly ? part.texts().common() : part.texts().passages();
    }

    /// `83`: how far the texts are alike, in percent; 100 only where nothing differs.
    public int likeness(Comparison.Prose part) {
        return (int) Math.floor(part.texts().likeness() * 100);
    }

    public String css(SideBySide.Passage passage) {
        return switch (passage.kind()) {
            case SAME -> "same";
            case FIGURES -> "";
            case CHANGED -> "changed";
            case ONLY_FIRST -> "first";
            case ONLY_SECOND -> "second";
        };
    }

    /// Name of a side, short where both are the same agency's.
    public String label(ArchivedReport report) {
        return right != null && left.agencyName().equals(right.agencyName()) && report.year() != null ? report.year() + " 年" : report.name();
    }
}
