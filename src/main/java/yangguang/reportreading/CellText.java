package yangguang.reportreading;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// What is written in a cell (单元格文字): `12`, `1,112`, `1112万元`, `+3/-1`, `/`, or nothing.
/// Text is expected as [PlainChinese] leaves it, with half-width digits.
final class CellText {

    private static final String UNITS = "万元|亿元|元|件次|件|条|个|项|份|次|宗|起|篇|批次|批|家|人次|人|名";
    private static final Pattern FIGURE = Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,8})?) ?(" + UNITS + ")?");
    private static final Pattern UP_DOWN = Pattern.compile("\\+?(\\d{1,9}) ?/ ?-(\\d{1,9})");
    private static final Set<String> PLACEHOLDERS = Set.of("/", "-", "--", "---", "——", "—", "–", "\\", "无", "无数据", "*", "x", "X", "×", "o", "O", "〇", Cell.NOT_SEEN,
            "未增未减", "不增不减", "无增减", "未增减", "无变化", "未变化", "不变", "持平", "不涉及");
    private static final int LONGEST_PLACEHOLDER = PLACEHOLDERS.stream().mapToInt(String::length).max().orElseThrow();
    private static final String FIGURE_SIGNS = "0123456789+-,./ ";
    private static final int LONGEST_UNIT = 4;
    private static final Pattern UNIT_WORD = Pattern.compile("\\(?(?:" + UNITS + ")\\)?");
    private static final Map<String, BigDecimal> IN_YUAN = Map.of("元", BigDecimal.ONE,
            "万元", BigDecimal.valueOf(10_000), "亿元", BigDecimal.valueOf(100_000_000));

    private CellText() {}

    /// Whether a piece of text stands for a cell's content rather than for a label.
    static boolean isValue(String text) {
        return isDigits(text) || text.length() <= LONGEST_PLACEHOLDER && PLACEHOLDERS.contains(text)
                || mayBeFigure(text) && (FIGURE.matcher(text).matches() || UP_DOWN.matcher(text).matches());
    }

    /// A first look: digits and signs, and behind them at most a unit.
    private static boolean mayBeFigure(String text) {
        int at = 0;
        while (at < text.length() && FIGURE_SIGNS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > 0 && text.length() - at <= LONGEST_UNIT;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() <= 18;
    }

    static boolean isUnit(String text) {
        return text.length() <= LONGEST_UNIT && UNIT_WORD.matcher(text).matches();
    }

    /// Something figure-like that is not a figure, such as `约20` or `100余`: content of a cell, not a label.
    static boolean isNearlyValue(String text) {
        return text.length() <= 12 && text.chars().anyMatch(Character::isDigit)
                && text.chars().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count() <= 3;
    }

    static Cell read(ReportFormat.Place place, String raw, String where) {
        return read(place, raw, where, "");
    }

    /// @param named the unit of money the header names, empty where it names none
    static Cell read(ReportFormat.Place place, String raw, String where, String named) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return new Cell(place.id(), "", null, Cell.State.BLANK, place.unit(), where);
        }
        if (text.equals(Cell.NOT_SEEN)) {
            return Cell.missing(place.id());
        }
        if (isDigits(text) && named.isEmpty()) {
            return new Cell(place.id(), text, BigDecimal.valueOf(Long.parseLong(text)), Cell.State.GIVEN, place.unit(), where);
        }
        Matcher figure = FIGURE.matcher(text);
        if (figure.matches()) {
            BigDecimal value = new BigDecimal(figure.group(1).replace(",", ""));
            boolean headed = place.kind().equals("money") && !named.isEmpty();
            String unit = figure.group(2) != null ? figure.group(2) : headed ? named : place.unit();
            if (place.unit().equals("万元") && IN_YUAN.containsKey(unit)) {
                value = value.multiply(IN_YUAN.get(unit)).divide(IN_YUAN.get("万元")).stripTrailingZeros();
                value = value.scale() < 0 ? value.setScale(0) : value;
                unit = "万元";
            }
            return new Cell(place.id(), text, value, Cell.State.GIVEN, unit, where);
        }
        Matcher change = UP_DOWN.matcher(text);
        if (place.kind().equals("change") && change.matches()) {
            BigDecimal value = new BigDecimal(change.group(1)).subtract(new BigDecimal(change.group(2)));
            return new Cell(place.id(), text, value, Cell.State.GIVEN, place.unit(), where);
        }
        return new Cell(place.id(), text, null, Cell.State.NOT_A_NUMBER, place.unit(), where);
    }
}
