package yangguang.reportreading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Notes in brackets behind a label (标签附注): `规范性文件（指有正式文号的文件）`, `采购总金额（万元）`. They do not change
/// what the label means, but may name the unit of the figures under it.
final class LabelNotes {

    private static final Pattern NOTE = Pattern.compile("\\([^()]{1,80}\\)");
    private static final Pattern NUMBER = Pattern.compile("\\([一二三四五六七八九十\\d]{1,3}\\)");
    private static final Pattern UNIT = Pattern.compile("\\((?:计量)?(?:单位)? ?[:：]? ?(?:人民币)?(万元|亿元|元)\\)");

    private LabelNotes() {}

    /// Whether a piece is nothing but a note.
    static boolean isNote(String text) {
        return NOTE.matcher(text).matches() && !NUMBER.matcher(text).matches();
    }

    /// The key of a label without its notes; empty where it has none.
    static String keyWithout(String text) {
        String plain = NOTE.matcher(text).replaceAll(note -> NUMBER.matcher(note.group()).matches() ? Matcher.quoteReplacement(note.group()) : "");
        return plain.length() == text.length() ? "" : Labels.key(plain);
    }

    /// The unit of money a label names; empty where it names none.
    static String unit(String text) {
        if (text.indexOf('元') < 0 || text.indexOf('(') < 0) {
            return "";
        }
        Matcher unit = UNIT.matcher(text.replace(" ", ""));
        return unit.find() ? unit.group(1) : "";
    }
}
