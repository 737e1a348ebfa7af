package yangguang.reportaudit;

import java.math.BigDecimal;

/// A number of the text with its counter (正文中的数): `47条`, `约3.5万元`, `占44%`, `十二件`.
///
/// @param value   the number, in the counter's unit; its scale is the author's
/// @param counter `件`, `条`, `万元`, `%`, or "" where none is written
/// @param degree  whether the author means it exactly
/// @param from    offset of its first character in the paragraph
/// @param to      offset behind the counter
record Figure(BigDecimal value, String counter, Degree degree, int from, int to) {

    /// How exactly a number is meant (约数).
    enum Degree { EXACT, ABOUT, MORE, LESS }

    private static final String PIECES = "件 件次 条 份 宗 起 次 个 例 批 封";

    boolean exact() {
        return degree == Degree.EXACT;
    }

    boolean percent() {
        return counter.equals("%");
    }

    boolean money() {
        return counter.endsWith("元");
    }

    /// Whether the counter can count requests, cases and documents.
    boolean pieces() {
        return counter.isEmpty() || (" " + PIECES + " ").contains(" " + counter + " ");
    }

    boolean is(long number) {
        return value.compareTo(BigDecimal.valueOf(number)) == 0;
    }

    /// As a sentence writes it.
    String written() {
        return value.toPlainString() + counter;
    }
}
