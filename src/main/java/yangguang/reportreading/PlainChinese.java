package yangguang.reportreading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/// Plain characters (字符规范化): the same text in simplified characters, half-width digits and brackets, ordinary
/// spaces, without pinyin notes and invisible characters. Nothing is corrected; what was changed is counted,
/// so that a reader of the result can see it.
final class PlainChinese {

    private static final Pattern TONED = Pattern.compile("(?<=\\p{IsHan})\\([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zü]{0,5}\\)");
    private static final Pattern TONELESS = Pattern.compile("(?<=\\p{IsHan})\\([a-zü]{1,6}\\)");
    private static final String TRADITIONAL = "報開會國務認實歲總體處請議訴訟號條發佈機關辦區鄉鎮縣廳單標準規範動級進導領對業過這為與無數據類審訊";
    private static final int ENOUGH = 6;
    private static final boolean[] IS_TRADITIONAL = new boolean[Character.MAX_VALUE + 1];
    static {
        TRADITIONAL.chars().forEach(c -> IS_TRADITIONAL[c] = true);
    }

    /// What a character becomes by itself, whatever stands beside it; 0 for all that need a closer look.
    private static final char[] ALONE = alone();

    private final boolean traditional;
    private final boolean pinyin;
    private final Map<String, Integer> changes = new TreeMap<>();

    /// Looks at the whole text once to learn what it is written in.
    PlainChinese(String sample) {
        this.traditional = isTraditional(sample);
        this.pinyin = traditional && hasPinyin(Normalizer.normalize(sample, Normalizer.Form.NFKC));
    }

    private static boolean isTraditional(String sample) {
        int found = 0;
        for (int i = 0; i < sample.length() && found < ENOUGH; i++) {
            found += IS_TRADITIONAL[sample.charAt(i)] ? 1 : 0;
        }
        return found == ENOUGH;
    }

    private static boolean hasPinyin(String flat) {
        return flat.indexOf('(') >= 0 && TONED.matcher(flat).results().limit(ENOUGH).count() == ENOUGH;
    }

    /// Characters, Latin and Chinese punctuation, and the wide forms of Latin ones: nearly all of nearly every report.
    private static char[] alone() {
        char[] alone = new char[Character.MAX_VALUE + 1];
        for (char c = '\u4e00'; c <= '\u9fff'; c++) {
            alone[c] = c;
        }
        String others = "\t\n\u00a0\u3000、。〈〉《》「」『』【】〔〕〇○●·—–“”‘’";
        for (char c = ' '; c <= '~'; c++) {
            alone[c] = c;
            alone[c == ' ' ? c : c - '!' + '！'] = c;
        }
        for (char c : others.toCharArray()) {
            alone[c] = c == '\u00a0' || c == '\u3000' ? ' ' : c;
        }
        return alone;
    }

    String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        String plain = standsAlone(text) ? text : straighten(text);
        if (pinyin) {
            plain = count("去掉拼音注音", TONED.matcher(plain));
            plain = count("去掉拼音注音", TONELESS.matcher(plain));
        }
        if (traditional) {
            String simplified = Traditional.toSimple(plain);
            if (!simplified.equals(plain)) {
                changes.merge("繁体字转为简体字（行）", 1, Integer::sum);
            }
            plain = simplified;
        }
        return plain;
    }

    List<String> changes() {
        List<String> lines = new ArrayList<>();
        changes.forEach((what, times) -> lines.add(what + "：" + times));
        return lines;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e || text.charAt(i) < 0x20) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsAlone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALONE[text.charAt(i)] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String straighten(String text) {
        char[] plain = text.toCharArray();
        int wide = 0;
        int spaces = 0;
        for (int i = 0; i < plain.length; i++) {
            char c = plain[i];
            plain[i] = ALONE[c];
            if (plain[i] == 0) {
                return closely(text);
            }
            wide += c >= '０' && c <= '９' ? 1 : 0;
            spaces += c == '\u00a0' || c == '\u3000' ? 1 : 0;
        }
        note("不间断空格等转为普通空格", spaces);
        note("全角数字转为半角", wide);
        return new String(plain);
    }

    private String closely(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int wide = 0;
        int spaces = 0;
        int radicals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (Character.getType(c)) {
                case Character.FORMAT, Character.CONTROL, Character.PRIVATE_USE -> {
                    if (c == '\t' || c == '\n') {
                        kept.append(c);
                    }
                    continue;
                }
                case Character.SPACE_SEPARATOR -> {
                    spaces += c == ' ' ? 0 : 1;
                    kept.append(' ');
                    continue;
                }
                default -> {
                    wide += c >= '０' && c <= '９' ? 1 : 0;
                    radicals += c >= 0x2e80 && c <= 0x2fdf || c >= 0xf900 && c <= 0xfaff ? 1 : 0;
                }
            }
            c = Radicals.ordinary(c);
            kept.append(c == '│' || c == '┃' || c == '︱' ? '|' : c == '−' ? '-' : c);
        }
        note("不间断空格等转为普通空格", spaces);
        note("全角数字转为半角", wide);
        note("部首和兼容汉字转为通用汉字", radicals);
        return Normalizer.normalize(kept, Normalizer.Form.NFKC);
    }

    private String count(String what, Matcher matcher) {
        StringBuilder text = new StringBuilder();
        int times = 0;
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            times++;
        }
        note(what, times);
        return matcher.appendTail(text).toString();
    }

    private void note(String what, int times) {
        if (times > 0) {
            changes.merge(what, times, Integer::sum);
        }
    }

    /// Loaded only when a text in traditional characters comes along: its dictionaries take a moment.
    private static final class Traditional {
        static String toSimple(String text) {
            return ZhConverterUtil.toSimple(text);
        }
    }
}
