package yangguang.reportaudit;

import java.util.BitSet;

/// Chinese numerals (汉字数字): `十二`, `两百零三`, `一千二百`, `二〇二三`.
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private static final BitSet NUMERALS = numerals();

    private Numerals() {}

    private static BitSet numerals() {
        BitSet numerals = new BitSet();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            numerals.set(c, digit(c) >= 0 || unit(c) > 0);
        }
        return numerals;
    }

    static boolean isNumeral(char c) {
        return NUMERALS.get(c);
    }

    /// The number, or -1 where the characters make none.
    static long value(String text) {
        if (text.chars().noneMatch(c -> unit((char) c) > 0)) {
            return plain(text);
        }
        long total = 0;
        long section = 0;
        int digit = -1;
        for (char c : text.toCharArray()) {
            long unit = unit(c);
            if (unit == 0) {
                digit = digit(c);
            } else if (unit == 10_000) {
                total = (total + section + Math.max(digit, 0)) * unit;
                section = 0;
                digit = -1;
            } else {
                section += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            }
        }
        return total + section + Math.max(digit, 0);
    }

    private static long plain(String text) {
        long value = 0;
        for (char c : text.toCharArray()) {
            value = value * 10 + digit(c);
        }
        return text.isEmpty() || text.length() > 9 ? -1 : value;
    }

    private static int digit(char c) {
        return c == '零' || c == '○' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 0;
        };
    }
}
