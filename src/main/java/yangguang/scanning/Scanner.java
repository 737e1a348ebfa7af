package yangguang.scanning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.agencies.CreditCode;
import yangguang.statute.Article;

/// Scans text for personal data and secrecy marks (内容筛查). Numbers are checked by their check digits and dates, so
/// that index numbers, credit codes, document numbers and time stamps do not raise an alarm; full-width digits
/// and the usual gaps inside a number do not hide it.
@Article({"14", "15", "17"})
public final class Scanner {

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final Pattern IDENTITY_CONTEXT = Pattern.compile("身份证|证件号|公民身份");
    private static final Pattern PERMIT_CONTEXT = Pattern.compile("通行证|回乡证|台胞证");
    private static final int CONTEXT = 24;

    /// @param test  further test of the digits found, given the text before them
    private record Recogniser(Sensitive kind, Severity severity, Pattern pattern, BiPredicate<String, String> test,
            UnaryOperator<String> mask) {
    }

    private static final List<Recogniser> RECOGNISERS = List.of(
            of(Sensitive.SECRECY_MARK, Severity.BLOCK, "(?:绝密|机密|秘密)\\s{0,3}[★☆]|密\\s{0,2}级\\s{0,2}[:：]\\s{0,3}(?:绝密|机密|秘密)",
                    (_, _) -> true, mark -> mark),
            of(Sensitive.SECRECY_WORD, Severity.WARN, "绝密|机密(?!性)|不得外传|注意保存|内部资料|内部文件|工作秘密",
                    (_, _) -> true, word -> word),
            of(Sensitive.IDENTITY_NUMBER, Severity.CONFIRM,
                    "(?<![\\dA-Za-z])[1-9]\\d{5}[ -]?(?:19|20)\\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}"
                            + "[\\dXx](?![\\dA-Za-z]|/\\d{4})",
                    (number, _) -> Checksums.date(number.substring(6, 14)) && Checksums.identityNumber(number),
                    number -> keep(number, 6, 4)),
            of(Sensitive.OLD_IDENTITY_NUMBER, Severity.WARN,
                    "(?<![\\dA-Za-z])[1-9]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}(?![\\dA-Za-z])",
                    (number, before) -> Checksums.date("19" + number.substring(6, 12))
                            && IDENTITY_CONTEXT.matcher(before).find(),
                    number -> keep(number, 6, 3)),
            of(Sensitive.BANK_CARD, Severity.CONFIRM,
                    "(?<![\\dA-Za-z])(?:62\\d{2}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?|(?:4\\d|5[1-5])\\d{2}(?:[ -]?\\d{4}){3})"
                            + "(?![\\dA-Za-z]|/\\d{4})",
                    (number, _) -> Checksums.luhn(number) && !CreditCode.valid(number), number -> keep(number, 0, 4)),
            of(Sensitive.MOBILE, Severity.WARN, "(?<![\\dA-Za-z])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![\\dA-Za-z])",
                    (_, _) -> true, number -> keep(number, 3, 4)),
            of(Sensitive.PASSPORT, Severity.WARN,
                    "(?<![\\dA-Za-z])(?:[EeGgDdSsPp]\\d{8}|[Ee][A-HJ-NP-Z]\\d{7})(?![\\dA-Za-z])",
                    (_, _) -> true, number -> keep(number, 1, 3)),
            of(Sensitive.PERMIT, Severity.WARN, "(?<![\\dA-Za-z])[HM]\\d{8,10}(?![\\dA-Za-z])",
                    (_, before) -> PERMIT_CONTEXT.matcher(before).find(), number -> keep(number, 1, 3)),
            of(Sensitive.PLATE, Severity.WARN, "[" + PROVINCES + "][A-HJ-NP-Z][·•. ]?"
                            + "(?:[A-HJ-K][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJ-K]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])"
                            + "(?![\\dA-Za-z])",
                    (plate, _) -> plate.chars().filter(Character::isDigit).count() >= 2, plate -> keep(plate, 2, 2)),
            of(Sensitive.EMAIL, Severity.INFO, "(?<![\\w.+-])[\\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}",
                    (_, _) -> true, address -> address.replaceFirst("^(.).*@", "$1***@")),
            of(Sensitive.LANDLINE, Severity.INFO, "(?<![\\dA-Za-z-])0\\d{2,3}-\\d{7,8}(?![\\dA-Za-z])",
                    (_, _) -> true, number -> number));

    private Scanner() {
    }

    /// What the text holds, in the order of the text; a number that two recognisers would take is reported once,
    /// by the graver.
    public static List<Finding> scan(String text) {
        return scan("", text);
    }

    /// The text as it may be shown to those who need not know the numbers in it.
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        scan(text).reversed().stream().filter(finding -> finding.kind() != Sensitive.SECRECY_MARK)
                .forEach(finding -> masked.replace(finding.start(), finding.end(), finding.masked()));
        return masked.toString();
    }

    /// @param where the part of the document the text is, for the finding's words
    public static List<Finding> scan(String where, String text) {
        String plain = halfWidth(text == null ? "" : text);
        List<Finding> findings = new ArrayList<>();
        for (Recogniser recogniser : RECOGNISERS) {
            Matcher matcher = recogniser.pattern().matcher(plain);
            while (matcher.find()) {
                String found = matcher.group();
                String value = recogniser.kind() == Sensitive.SECRECY_MARK ? found : found.replaceAll("[ -]", "");
                String before = plain.substring(Math.max(0, matcher.start() - CONTEXT), matcher.start());
                if (recogniser.test().test(value, before) && free(findings, matcher.start(), matcher.end())) {
                    String shown = recogniser.kind() == Sensitive.LANDLINE || recogniser.kind() == Sensitive.EMAIL
                            ? found : value;
                    findings.add(new Finding(recogniser.kind(), recogniser.severity(), matcher.start(), matcher.end(),
                            recogniser.mask().apply(shown), where));
                }
            }
        }
        findings.sort(Comparator.comparingInt(Finding::start));
        return findings;
    }

    private static boolean free(List<Finding> findings, int start, int end) {
        return findings.stream().noneMatch(other -> start < other.end() && other.start() < end);
    }

    private static Recogniser of(Sensitive kind, Severity severity, String pattern, BiPredicate<String, String> test,
            UnaryOperator<String> mask) {
        return new Recogniser(kind, severity, Pattern.compile(pattern), test, mask);
    }

    private static String keep(String value, int first, int last) {
        return value.substring(0, first) + "*".repeat(value.length() - first - last)
                + value.substring(value.length() - last);
    }

    /// Full-width letters and digits as their usual forms, character by character, so that places stay the same.
    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c >= '！' && c <= '～' && Character.isLetterOrDigit(c) ? (char) (c - 0xFEE0)
                    : c == '－' || c == '–' || c == '—' ? '-' : c == '　' || c == '\u00a0' ? ' ' : c);
        }
        return plain.toString();
    }
}
