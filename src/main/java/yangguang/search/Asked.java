package yangguang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a question asks for, once read: a number, or phrases of which every one must occur.
///
/// @param number  the number it consists of
/// @param phrases the phrases; for a number the number's own units
/// @param whole   the question as one piece
/// @param notes   what was left out
record Asked(Optional<String> number, List<Units> phrases, String whole, List<String> notes) {

    private static final int MOST_PHRASES = 16;

    static Asked read(String words) {
        List<String> notes = new ArrayList<>();
        String text = words.replace("\uFFFD", "");
        if (text.codePointCount(0, text.length()) > Query.MOST_CHARACTERS) {
            text = text.substring(0, text.offsetByCodePoints(0, Query.MOST_CHARACTERS));
            notes.add("检索词超过 " + Query.MOST_CHARACTERS + " 字，只按前 " + Query.MOST_CHARACTERS + " 字检索。");
        }
        Optional<String> number = Numbers.asked(text);
        if (number.isPresent()) {
            return new Asked(number, List.of(Units.of(number.get())), text, notes);
        }
        List<Units> phrases = new ArrayList<>();
        boolean marksOnly = false;
        for (String part : parts(text)) {
            Units units = Units.of(part);
            if (units.onlyMarks()) {
                marksOnly = marksOnly || units.count() > 0;
            } else if (phrases.size() < MOST_PHRASES) {
                phrases.add(units);
            } else {
                notes.add("检索词超过 " + MOST_PHRASES + " 个，只按前 " + MOST_PHRASES + " 个检索。");
                break;
            }
        }
        if (phrases.isEmpty() && marksOnly) {
            notes.add("只有标点或符号，无法检索。请输入字词、文号或索引号。");
        }
        return new Asked(number, phrases, text, notes);
    }

    boolean isNothing() {
        return phrases.isEmpty();
    }

    /// Parts between spaces; what stands in quotation marks is one part, provided that they open and close at spaces.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (isSpace(text, i)) {
                i++;
                continue;
            }
            int close = isQuote(text.charAt(i)) ? closing(text, i + 1) : -1;
            if (close > i + 1) {
                parts.add(text.substring(i + 1, close));
                i = close + 1;
                continue;
            }
            int end = i;
            while (end < text.length() && !isSpace(text, end)) {
                end++;
            }
            parts.add(text.substring(close < 0 && isLonelyQuote(text, i) ? i + 1 : i, end));
            i = end;
        }
        return parts;
    }

    private static int closing(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (isQuote(text.charAt(i)) && (i + 1 == text.length() || isSpace(text, i + 1))) {
                return i;
            }
        }
        return -1;
    }

    /// An opening mark that nobody closed is a slip, not a part of the words.
    private static boolean isLonelyQuote(String text, int at) {
        return isQuote(text.charAt(at)) && text.substring(at + 1).chars().noneMatch(c -> isQuote((char) c));
    }

    private static boolean isSpace(String text, int i) {
        return Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i));
    }

    private static boolean isQuote(char c) {
        return Units.foldMark(c) == '"' || c == '"';
    }
}
