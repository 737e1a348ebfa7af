package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the numbers of a text (识数), in one pass. A number counts only with a counter, a percent sign, or where a
/// clause ends behind it; dates, document numbers, telephone numbers and ordinals are none.
final class FigureScanner {

    private static final List<String> COUNTERS = List.of("万元", "亿元", "人次", "件次", "条次", "元", "条", "件", "份", "期", "项", "次", "个",
            "名", "篇", "起", "宗", "部", "场", "户", "家", "则", "例", "批", "幅", "类", "册", "张", "封", "人");
    private static final Set<String> OF_NUMERALS = Set.of("条", "件", "份", "期", "次", "篇", "宗", "起", "例", "场", "人次", "件次", "项", "封");
    private static final List<String> NOT_COUNTED = List.of("个月", "个工作日", "个百分点", "个小时", "个部分", "个方面", "条例", "项规定",
            "人民", "人大", "个自然日", "部门", "期间", "次日", "家庭", "类似", "人均", "起至", "起到", "场所", "部分", "名称", "件事", "次性");
    private static final Set<String> MORE = Set.of("余", "多");
    private static final int LONGEST = 18;

    private final String text;
    private int at;

    private FigureScanner(String text) {
        this.text = text;
    }

    static List<Figure> figures(String text) {
        FigureScanner scanner = new FigureScanner(text);
        List<Figure> figures = new ArrayList<>();
        while (scanner.at < text.length()) {
            Figure figure = scanner.next();
            if (figure != null) {
                figures.add(figure);
            }
        }
        return figures;
    }

    /// The figure that begins here, or null; moves on in any case.
    private Figure next() {
        char c = text.charAt(at);
        if (isDigit(c)) {
            return digits();
        }
        if (Numerals.isNumeral(c)) {
            return numerals();
        }
        at++;
        return null;
    }

    private Figure digits() {
        int from = at;
        boolean free = from == 0 || isFree(text.charAt(from - 1));
        StringBuilder number = new StringBuilder();
        boolean point = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',' && !point && groupOfThree(from)) {
                at++;
            } else if (c == '.' && !point && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
                point = true;
                number.append(c);
                at++;
            } else if (isDigit(c)) {
                number.append(c);
                at++;
            } else {
                break;
            }
        }
        if (!free || number.length() > LONGEST || at < text.length() && isWord(text.charAt(at))) {
            return null;
        }
        return counted(from, new BigDecimal(number.toString()), false);
    }

    /// Whether a comma here parts thousands, `1,234`.
    private boolean groupOfThree(int from) {
        int digits = 0;
        while (at + 1 + digits < text.length() && digits < 4 && isDigit(text.charAt(at + 1 + digits))) {
            digits++;
        }
        int before = 0;
        while (at - 1 - before >= from && isDigit(text.charAt(at - 1 - before))) {
            before++;
        }
        return digits == 3 && before >= 1 && before <= 3;
    }

    private Figure numerals() {
        int from = at;
        while (at < text.length() && Numerals.isNumeral(text.charAt(at))) {
            at++;
        }
        String written = text.substring(from, at);
        boolean ordinal = from > 0 && "第其之每逐唯统任".indexOf(text.charAt(from - 1)) >= 0;
        long value = written.length() > 9 ? -1 : Numerals.value(written);
        if (from >= 3 && text.startsWith("百分之", from - 3) || written.startsWith("百") && text.startsWith("分之", at)) {
            return percentInWords(from, written);
        }
        return ordinal || value < 0 ? null : counted(from, BigDecimal.valueOf(value), true);
    }

    /// 百分之九十五; the scanner stands behind 百 of 百分之 or behind the number.
    private Figure percentInWords(int from, String written) {
        if (written.startsWith("百") && text.startsWith("分之", at)) {
            at += 2;
            return null;
        }
        long value = Numerals.value(written);
        return value < 0 ? null : new Figure(BigDecimal.valueOf(value), "%", before(from - 3), from - 3, at);
    }

    private Figure counted(int from, BigDecimal number, boolean inWords) {
        int behind = skipSpace(at);
        BigDecimal value = number;
        Figure.Degree degree = before(from);
        if (!inWords && behind < text.length() && text.charAt(behind) == '%') {
            at = behind + 1;
            return new Figure(value, "%", degree, from, at);
        }
        boolean wan = !inWords && startsWith(behind, "万") && !startsWith(behind, "万元");
        if (wan) {
            behind = skipSpace(behind + 1);
            value = value.movePointRight(4);
            degree = number.scale() > 0 || degree != Figure.Degree.EXACT ? Figure.Degree.ABOUT : degree;
        }
        if (behind < text.length() && MORE.contains(text.substring(behind, behind + 1))) {
            degree = Figure.Degree.MORE;
            behind = skipSpace(behind + 1);
            if (startsWith(behind, "万元")) {
                value = number;
            }
        }
        String counter = counter(behind, inWords);
        if (counter == null) {
            return null;
        }
        at = counter.isEmpty() ? at : behind + counter.length();
        if (startsWith(at, "左右") || startsWith(at, "上下")) {
            degree = Figure.Degree.ABOUT;
        } else if (startsWith(at, "以上") || startsWith(at, "之多") && degree != Figure.Degree.EXACT) {
            degree = Figure.Degree.MORE;
        }
        return new Figure(value, counter, degree, from, Math.max(at, from + 1));
    }

    /// The counter that stands at `behind`; "" where a clause ends after a bare number; null where it is no figure.
    private String counter(int behind, boolean inWords) {
        for (String not : NOT_COUNTED) {
            if (startsWith(behind, not)) {
                return null;
            }
        }
        for (String counter : COUNTERS) {
            if (startsWith(behind, counter)) {
                return inWords && !OF_NUMERALS.contains(counter) || inWords && isIdiom(counter) ? null : counter;
            }
        }
        boolean ends = behind >= text.length() || ",;。、)".indexOf(text.charAt(behind)) >= 0;
        return !inWords && ends ? "" : null;
    }

    /// 一条龙, 一次性, 一起, 一项项: the numeral one in a turn of speech.
    private boolean isIdiom(String counter) {
        boolean one = text.charAt(at - 1) == '一' && (at < 2 || !Numerals.isNumeral(text.charAt(at - 2)));
        return one && !counter.equals("件") && !counter.equals("份") && !counter.equals("宗") && !counter.equals("例");
    }

    private Figure.Degree before(int from) {
        int end = from;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        String lead = text.substring(Math.max(0, end - 3), end);
        if (lead.endsWith("约") || lead.endsWith("大概") || lead.endsWith("近") && !lead.endsWith("最近") || lead.endsWith("接近")) {
            return Figure.Degree.ABOUT;
        }
        return lead.endsWith("超") || lead.endsWith("超过") || lead.endsWith("逾") || lead.endsWith("多于") || lead.endsWith("不少于")
                ? Figure.Degree.MORE : lead.endsWith("不足") || lead.endsWith("不到") ? Figure.Degree.LESS : Figure.Degree.EXACT;
    }

    private boolean startsWith(int from, String word) {
        return text.startsWith(word, from);
    }

    private int skipSpace(int from) {
        int next = from;
        while (next < text.length() && text.charAt(next) == ' ' && next < from + 3) {
            next++;
        }
        return next;
    }

    private static boolean isFree(char before) {
        return !isWord(before) && "第〔[-./#@".indexOf(before) < 0;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '/' || c == '@' || c == '〕' || c == ']' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
