package yangguang.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Document numbers (文号) and index numbers (索引号), read out of a question or a text and brought into the one form
/// in which the index keeps them, `川府规〔2026〕3号`: brackets, width, spaces and leading zeros do not matter.
///
/// Where in running text a document number begins cannot be told for sure (按照和政发〔2026〕1号: 和政发 or 政发?).
/// Reading: it begins after punctuation, a space or a word that leads up to a citation; where nothing of the kind
/// stands within eight characters, every beginning is kept, so that a citation is rather found twice than missed.
final class Numbers {

    private static final Pattern TAIL = Pattern.compile(
            "〔\\s*((?:19|20)\\d{2})\\s*〕\\s*第?\\s*0*(\\d{1,6})\\s*号|令\\s*第?\\s*0*(\\d{1,5})\\s*号");
    private static final Pattern WHOLE_DOCUMENT = Pattern.compile(
            "([\\p{IsHan}A-Z]{1,20})〔((?:19|20)\\d{2})〕第?0*(\\d{1,6})号?|([\\p{IsHan}]{0,19}令)第?0*(\\d{1,5})号");
    private static final String INDEX_NUMBER = "[0-9A-Z]{4,24}[-/]\\d{4,8}-\\d{3,7}";
    private static final Pattern WHOLE_INDEX = Pattern.compile(INDEX_NUMBER);
    private static final Pattern INDEX_IN_TEXT = Pattern.compile("(?<![0-9A-Z/-])" + INDEX_NUMBER + "(?![0-9A-Z/-])");

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_SYMBOL = 20;
    private static final int USUAL_SYMBOL = 8;
    private static final List<String> LEADING_UP = List.of(
            "根据", "依据", "按照", "依照", "参照", "遵照", "按", "照", "据", "依", "见", "详见", "参见", "以", "由", "及", "和", "与",
            "同", "对", "将", "原", "即", "在", "为", "是", "经", "的", "了", "至", "到", "于", "从", "自", "凭", "以及", "关于", "其中",
            "包括", "例如", "同意", "批准", "收到", "转发", "印发", "下发", "制发", "引用", "废止", "停止", "执行", "落实", "贯彻", "修改", "修订",
            "替代", "代替", "符合", "违反", "适用", "文件", "通知", "意见", "办法", "规定", "方案", "批复", "决定", "精神", "文号", "号");

    private Numbers() {
    }

    /// The number a question consists of, or nothing if it is an ordinary question.
    static Optional<String> asked(String question) {
        String plain = canonical(question);
        Matcher document = WHOLE_DOCUMENT.matcher(plain);
        if (document.matches()) {
            return Optional.of(document.group(1) != null
                    ? document.group(1) + "〔" + document.group(2) + "〕" + document.group(3) + "号"
                    : document.group(4) + "第" + document.group(5) + "号");
        }
        return WHOLE_INDEX.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }

    /// The form under which a number carried by a document is kept; an unusual one in its folded spelling.
    static String carried(String number) {
        return asked(number).orElseGet(() -> {
            String folded = canonical(number);
            return folded.length() <= LONGEST_NUMBER ? folded : folded.substring(0, LONGEST_NUMBER);
        });
    }

    /// Symbol and year of a document number, `川府规〔2026〕`, for looking around in the same series.
    static Optional<String> series(String canonical) {
        int year = canonical.indexOf('〕');
        return year < 0 ? Optional.empty() : Optional.of(canonical.substring(0, year + 1));
    }

    /// All numbers that a text cites.
    static Set<String> citedIn(String text) {
        Set<String> cited = new LinkedHashSet<>();
        if (text == null || text.isEmpty()) {
            return cited;
        }
        String folded = fold(text);
        Matcher tail = TAIL.matcher(folded);
        while (tail.find()) {
            boolean dated = tail.group(1) != null;
            String ending = dated
                    ? "〔" + tail.group(1) + "〕" + tail.group(2) + "号"
                    : "第" + tail.group(3) + "号";
            for (String symbol : symbolsBefore(folded, dated ? tail.start() : tail.start() + 1)) {
                cited.add(symbol + ending);
            }
        }
        Matcher index = INDEX_IN_TEXT.matcher(folded);
        while (index.find()) {
            cited.add(index.group());
        }
        return cited;
    }

    /// The symbols (机关代字) that may end at `end`.
    private static Set<String> symbolsBefore(String text, int end) {
        StringBuilder run = new StringBuilder();
        Set<Integer> afterSpace = new LinkedHashSet<>();
        int i = end;
        while (i > 0 && run.length() < LONGEST_SYMBOL) {
            int c = text.codePointBefore(i);
            if (Character.isWhitespace(c)) {
                afterSpace.add(run.length());
            } else if (isSymbol(c)) {
                run.append(new StringBuilder().appendCodePoint(c).reverse());
            } else {
                break;
            }
            i -= Character.charCount(c);
        }
        boolean bounded = run.length() < LONGEST_SYMBOL;
        String before = run.reverse().toString();
        Set<String> symbols = new LinkedHashSet<>();
        for (int start = 0; start < before.length(); start++) {
            String head = before.substring(0, start);
            int size = before.length() - start;
            if (start == 0 && bounded || afterSpace.contains(size) || LEADING_UP.stream().anyMatch(head::endsWith)) {
                symbols.add(before.substring(start));
            }
        }
        if (symbols.stream().noneMatch(symbol -> symbol.length() <= USUAL_SYMBOL)) {
            for (int size = 2; size <= Math.min(USUAL_SYMBOL, before.length()); size++) {
                symbols.add(before.substring(before.length() - size));
            }
        }
        return symbols;
    }

    private static boolean isSymbol(int c) {
        return c >= 'A' && c <= 'Z' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static String canonical(String number) {
        return number == null ? "" : fold(number).replaceAll("\\s+", "");
    }

    private static String fold(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(compatible.length());
        compatible.codePoints().forEach(c -> {
            if (Character.isIdentifierIgnorable(c) && !Character.isWhitespace(c)) {
                return;
            }
            int mark = Units.foldMark(c);
            folded.appendCodePoint(mark == '(' ? '〔' : mark == ')' ? '〕' : mark);
        });
        return folded.toString();
    }
}
