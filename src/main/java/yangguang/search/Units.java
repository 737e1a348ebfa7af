package yangguang.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;

/// Units of a text (检索单元): what search compares. A Chinese character is a unit, a run of digits is one, a
/// run of letters is one, every other visible character is one. Width, case, compatibility forms (a Kangxi radical
/// out of a PDF, a ligature), kinds of bracket, quotation mark and dash are folded; white space, control and format
/// characters separate runs or vanish. A text *contains* another if its units contain the other's in sequence: that
/// is SQL `LIKE '%…%'` on normalised text in which a number or a Latin word is whole (`12号` is not in `112号`).
///
/// Every unit knows where it stood in the source, so that what was found can be marked there.
final class Units {

    /// A longer run of digits or letters is cut, so that no text can produce a term the index refuses.
    static final int LONGEST_RUN = 64;

    private static final byte HAN = 1;
    private static final byte DIGIT = 2;
    private static final byte LETTER = 3;
    private static final byte MARK = 4;
    private static final byte SPACE = 5;
    private static final byte NOTHING = 6;

    private final String source;
    private char[] folded;
    private int length;
    private int count;
    private int[] at = new int[64];
    private int[] from = new int[64];
    private int[] to = new int[64];
    private byte[] kind = new byte[64];
    private boolean open;

    private Units(String source) {
        this.source = source;
        this.folded = new char[source.length() + 16];
    }

    static Units of(String text) {
        Units units = new Units(text == null ? "" : text);
        units.read();
        return units;
    }

    int count() {
        return count;
    }

    /// Where unit `i` begins in the source, in UTF-16 positions.
    int start(int i) {
        return from[i];
    }

    /// Where unit `i` ends in the source, exclusive.
    int end(int i) {
        return to[i];
    }

    /// A number or a Latin word, as opposed to one character.
    boolean isRun(int i) {
        return kind[i] == DIGIT || kind[i] == LETTER;
    }

    /// Punctuation or another symbol.
    boolean isMark(int i) {
        return kind[i] == MARK;
    }

    boolean onlyMarks() {
        for (int i = 0; i < count; i++) {
            if (!isMark(i)) {
                return false;
            }
        }
        return true;
    }

    char[] folded() {
        return folded;
    }

    /// Where unit `i` begins in [#folded()].
    int foldedStart(int i) {
        return at[i];
    }

    int foldedEnd(int i) {
        return i + 1 < count ? at[i + 1] : length;
    }

    String text(int i) {
        return new String(folded, at[i], foldedEnd(i) - at[i]);
    }

    /// The first `limit` units as a piece of the source.
    String sourceOfFirst(int limit) {
        return count <= limit ? source : source.substring(0, to[limit - 1]);
    }

    /// Position of the first occurrence of `wanted` at or after unit `start`, or -1.
    int indexOf(Units wanted, int start) {
        for (int i = start; i + wanted.count <= count; i++) {
            if (matchesAt(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matchesAt(Units wanted, int i) {
        for (int k = 0; k < wanted.count; k++) {
            if (!Arrays.equals(folded, at[i + k], foldedEnd(i + k),
                    wanted.folded, wanted.at[k], wanted.foldedEnd(k))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < count; i++) {
            joined.append(i == 0 ? "" : "|").append(text(i));
        }
        return joined.toString();
    }

    private void read() {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c >= 0x4E00 && c <= 0x9FFF && !markFollows(i + 1)) {
                take(c, HAN, i, i + 1);
                i++;
            } else if (c < 0x80 && !markFollows(i + 1)) {
                takeFolded(c, i, i + 1);
                i++;
            } else {
                int next = clusterEnd(i);
                takeCluster(source.substring(i, next), i, next);
                i = next;
            }
        }
    }

    /// A character with the combining marks behind it is folded as one, as Unicode composition needs it.
    private int clusterEnd(int i) {
        int end = i + Character.charCount(source.codePointAt(i));
        while (end < source.length() && isCombining(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return end;
    }

    private boolean markFollows(int i) {
        return i < source.length() && source.charAt(i) >= 0x300 && isCombining(source.codePointAt(i));
    }

    private static boolean isCombining(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private void takeCluster(String cluster, int start, int end) {
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
        for (int k = 0; k < composed.length(); ) {
            int codePoint = composed.codePointAt(k);
            takeFolded(codePoint, start, end);
            k += Character.charCount(codePoint);
        }
    }

    private void takeFolded(int codePoint, int start, int end) {
        int lower = Character.toLowerCase(foldMark(codePoint));
        take(lower, kindOf(lower), start, end);
    }

    private void take(int codePoint, byte as, int start, int end) {
        if (as == NOTHING) {
            return;
        }
        if (as == SPACE) {
            open = false;
            return;
        }
        boolean run = as == DIGIT || as == LETTER;
        if (run && open && kind[count - 1] == as && length - at[count - 1] < LONGEST_RUN) {
            append(codePoint);
            to[count - 1] = end;
            return;
        }
        if (count == at.length) {
            at = Arrays.copyOf(at, count * 2);
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            kind = Arrays.copyOf(kind, count * 2);
        }
        at[count] = length;
        from[count] = start;
        to[count] = end;
        kind[count] = as;
        count++;
        append(codePoint);
        open = run;
    }

    private void append(int codePoint) {
        if (length + 2 > folded.length) {
            folded = Arrays.copyOf(folded, folded.length * 2);
        }
        length += Character.toChars(codePoint, folded, length);
    }

    /// Marks that people use for one another, after Unicode compatibility folding: all brackets of a document
    /// number are one bracket, all quotation marks one, all dashes one.
    static int foldMark(int codePoint) {
        return switch (codePoint) {
            case '[', '{', '〔', '【', '〖', '〘', '〚' -> '(';
            case ']', '}', '〕', '】', '〗', '〙', '〛' -> ')';
            case '“', '”', '„', '‟', '″', '「', '」', '『', '』', '〝', '〞' -> '"';
            case '‘', '’', '‚', '‛', '′' -> '\'';
            case '〈', '«' -> '《';
            case '〉', '»' -> '》';
            case '‐', '‑', '‒', '–', '—', '―', '−', '─' -> '-';
            case '〜', '∼' -> '~';
            case '・', '•', '‧', '∙' -> '·';
            default -> codePoint;
        };
    }

    private static byte kindOf(int codePoint) {
        if (codePoint < 0x80) {
            if (codePoint >= '0' && codePoint <= '9') {
                return DIGIT;
            }
            if (codePoint >= 'a' && codePoint <= 'z') {
                return LETTER;
            }
            return codePoint > ' ' && codePoint < 0x7F ? MARK
                    : Character.isWhitespace(codePoint) ? SPACE : NOTHING;
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return SPACE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.SURROGATE -> NOTHING;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.LETTER_NUMBER,
                    Character.COMBINING_SPACING_MARK -> isSingle(codePoint) ? HAN : LETTER;
            default -> MARK;
        };
    }

    /// Scripts written without spaces between words.
    private static boolean isSingle(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, TANGUT -> true;
            default -> false;
        };
    }
}
