package yangguang.reportaudit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A comparison for a terminal (对照结果的文字): series first, then the cells that differ, then the narrative.
final class ComparePrinter {

    private static final int NAME = 44;
    private static final int FIGURE = 16;
    private static final int WIDTH = 92;

    private final List<String> lines = new ArrayList<>();

    private ComparePrinter() {}

    /// @param all also cells and sentences that are the same
    static String text(Comparison comparison, boolean all) {
        ComparePrinter printer = new ComparePrinter();
        printer.lines.add("前者  " + comparison.first().name() + "（" + comparison.first().format().generation() + "代格式）");
        printer.lines.add("后者  " + comparison.second().name() + "（" + comparison.second().format().generation() + "代格式）");
        printer.pairs("各项合计", comparison.series(), true);
        printer.pairs(all ? "单元格" : "不同的单元格", comparison.cells(), all);
        comparison.prose().forEach(part -> printer.prose(part, all));
        printer.lines.add(comparison.differs() ? "两份报告有不同。" : "两份报告相同。");
        return String.join("\n", printer.lines) + "\n";
    }

    private void pairs(String title, List<Comparison.Pair> pairs, boolean all) {
        List<Comparison.Pair> shown = pairs.stream().filter(pair -> all || !pair.same()).toList();
        if (shown.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(AuditPrinter.pad(title, NAME + 2) + AuditPrinter.pad("前者", FIGURE) + AuditPrinter.pad("后者", FIGURE) + AuditPrinter.pad("差", FIGURE) + "倍数");
        for (Comparison.Pair pair : shown) {
            String end = pair.incomparable().isEmpty() ? AuditPrinter.pad(pair.difference().map(ComparePrinter::signed).orElse("—"), FIGURE)
                    + pair.ratio().map(ratio -> plain(ratio.setScale(2, RoundingMode.HALF_UP))).orElse("—") : "不可比：" + pair.incomparable();
            lines.add("  " + AuditPrinter.pad(pair.name() + (pair.unit().isEmpty() ? "" : "（" + pair.unit() + "）"), NAME)
                    + AuditPrinter.pad(figure(pair.one()), FIGURE) + AuditPrinter.pad(figure(pair.other()), FIGURE) + end);
        }
    }

    private void prose(Comparison.Prose part, boolean all) {
        lines.add("");
        lines.add(part.title() + "  相同 " + (int) Math.floor(part.texts().likeness() * 100) + "%");
        for (SideBySide.Passage passage : part.texts().passages()) {
            if (all || passage.kind() != SideBySide.Kind.SAME) {
                lines.add("  " + passage.kind().label());
                passage.first().ifPresent(sentence -> quote("前者", sentence));
                passage.second().ifPresent(sentence -> quote("后者", sentence));
            }
        }
    }

    private void quote(String whose, Sentence sentence) {
        List<String> quoted = AuditPrinter.wrap(sentence.text(), WIDTH - 10);
        for (int i = 0; i < quoted.size(); i++) {
            lines.add("    " + AuditPrinter.pad(i == 0 ? whose : "", 6) + quoted.get(i));
        }
    }

    private static String figure(Optional<BigDecimal> value) {
        return value.map(ComparePrinter::plain).orElse("没有数");
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
