package yangguang.reportaudit;

import java.util.regex.Matcher;

/// The time a number is about (所指时期): the report year, another year, or a part of a year. The last word of time
/// before the number in its sentence decides; where there is none, the report year is meant.
record Period(Kind kind, int year) {

    enum Kind { REPORT_YEAR, OTHER_YEAR, PART_OF_YEAR }

    private static final Wanted WORDS = new Wanted("(?<year>20\\d\\d) ?年(?<carry>度?(?:收到[、,]?并?)?结转)?|(?<last>去年(?!末?结转|度结转)|上年(?!度?(?:结转|转入|遗留|末结转))|上一年(?!度?(?:结转|转入))|前一年|同期)"
            + "|(?<long>往年|历年|近[两三四五几] ?年|以来|十[二三四]五)|(?<part>[上下]半年|第?[一二三四1-4] ?季度|截至目前)|(?<!\\d)(?<month>\\d{1,2}) ?月|(?<now>本年|今年|全年|年内|本报告期|当年)");
    private static final Period THIS = new Period(Kind.REPORT_YEAR, 0);

    /// The period of the figure at `at`, in the sentence that begins at `from`.
    static Period at(String text, int from, int at, int reportYear) {
        Period period = THIS;
        boolean named = false;
        Matcher word = WORDS.matcher(text);
        for (int next = from; WORDS.next(word, text, next, at); next = word.end()) {
            if (isAside(text, word.start(), word.end(), at) || isNote(text, word.start(), word.end(), at)) {
                continue;
            }
            if (word.group("year") != null) {
                int year = Integer.parseInt(word.group("year"));
                boolean carry = word.group("carry") != null || carriedTo(text, word.start());
                period = carry ? period : year == reportYear || reportYear == 0 ? THIS : new Period(Kind.OTHER_YEAR, year);
            } else if (word.group("last") != null) {
                period = carriedTo(text, word.start()) ? period : new Period(Kind.OTHER_YEAR, reportYear - 1);
            } else if (word.group("long") != null) {
                boolean thisYear = word.group("long").equals("以来") && named && period == THIS;
                period = thisYear ? period : new Period(Kind.OTHER_YEAR, 0);
            } else if (word.group("part") != null) {
                period = new Period(Kind.PART_OF_YEAR, 0);
            } else if (word.group("now") != null) {
                period = THIS;
            } else if (!word.group("month").equals("12") && !word.group("month").equals("1") && !word.group("month").equals("01")) {
                period = new Period(Kind.PART_OF_YEAR, 0);
            }
            named = true;
        }
        return period;
    }

    /// 较2022年的 460 件, 上年为 37 件: a comparison that does not move the sentence to another year.
    private static boolean isAside(String text, int from, int to, int at) {
        boolean compared = from > 0 && "较比与由从".indexOf(text.charAt(from - 1)) >= 0;
        boolean explained = text.startsWith("(20", to);
        boolean inserted = to < text.length() && "为是同的(".indexOf(text.charAt(to)) >= 0 && !text.startsWith("20", from) && !explained;
        String between = text.substring(to, at);
        return compared || inserted && (between.indexOf(',') >= 0 || between.indexOf(')') >= 0 || between.indexOf(';') >= 0);
    }

    /// (2022年10件): a note that speaks of another year speaks of it up to its bracket. A bracket with nothing but the year,
    /// 上一年(2022年), names the year of what follows.
    private static boolean isNote(String text, int from, int to, int at) {
        int close = text.indexOf(')', to);
        int open = close < 0 || close >= at ? -1 : text.lastIndexOf('(', from);
        boolean within = open >= 0 && text.lastIndexOf(')', from) < open;
        return within && close - open - 1 > to - from + 1;
    }

    /// 结转2024年, 结转至2024年: the year it goes to, not the year spoken of.
    private static boolean carriedTo(String text, int year) {
        String before = text.substring(Math.max(0, year - 4), year);
        return before.contains("结转") || before.endsWith("转至") || before.endsWith("转入") || before.endsWith("转到");
    }
}
