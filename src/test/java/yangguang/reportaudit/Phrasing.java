package yangguang.reportaudit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The ways clerks put things (措辞), a dozen or more for each matter, from a file a clerk could have written.
final class Phrasing {

    private static final Path FILE = Path.of("src/test/cases/reportaudit/措辞.csv");
    private static final Map<String, List<String>> WAYS = ways();
    private final Random random;
    private final Map<String, String> names = new HashMap<>();

    Phrasing(Random random) {
        this.random = random;
    }

    private static Map<String, List<String>> ways() {
        Map<String, List<String>> ways = new HashMap<>();
        try {
            for (String line : Files.readAllLines(FILE).stream().skip(1).toList()) {
                int comma = line.indexOf(',');
                ways.computeIfAbsent(line.substring(0, comma), key -> new ArrayList<>()).add(line.substring(comma + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ways;
    }

    void name(String placeholder, Object value) {
        names.put("{" + placeholder + "}", value.toString());
    }

    /// One of the ways to say a matter, with the names filled in and `{n}` left.
    String way(String matter) {
        List<String> ways = WAYS.get(matter);
        return filled(ways.get(random.nextInt(ways.size())));
    }

    private String filled(String text) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    /// A way to say a matter with its number.
    String say(String matter, long number) {
        return number(way(matter), "{n}", number);
    }

    /// Puts a number into a text as clerks write them: plain, with commas, with blanks, in wide digits, in Chinese.
    String number(String text, String placeholder, long number) {
        int style = random.nextInt(40);
        String counted = placeholder + "件";
        if (style == 0 && number <= 20 && number >= 2 && text.contains(counted)) {
            return text.replace(placeholder, inChinese(number));
        }
        String digits = style < 6 && number >= 1000 ? "%,d".formatted(number) : Long.toString(number);
        String written = style == 39 ? wide(digits) : style >= 36 ? " " + digits + " " : digits;
        return text.replace(placeholder, written);
    }

    private static String inChinese(long number) {
        String digits = "零一二三四五六七八九";
        String ones = number % 10 == 0 ? "" : digits.substring((int) (number % 10), (int) (number % 10) + 1);
        return number < 10 ? number == 2 ? "两" : ones : (number >= 20 ? "二十" : "十") + ones;
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }

    String oneOf(String... texts) {
        return filled(texts[random.nextInt(texts.length)]);
    }
}
