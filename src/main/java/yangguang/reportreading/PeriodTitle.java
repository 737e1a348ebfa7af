package yangguang.reportreading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import yangguang.reportform.PartOfYear;
import yangguang.reportreading.PublishedReport.Found;

/// Title of a table that covers less than a year (季度统计表题名), such as 青禾县民政局2016年第三季度政府信息公开情况统计表. Pages name other
/// documents around the one they show: where a year's report is named too, a quarter's title counts only right above the
/// table, with no text of a report between.
///
/// @param agency "" where the title names none
/// @param year   0 where it names none
record PeriodTitle(PartOfYear covers, String text, String agency, int year, String where) {

    private static final String COVERS = "(?:(?<!\\d)(?:第 ?)?(?<earliest>[一二三四1-4]) ?(?:季度?)? ?[-—–~～至到] ?(?:第 ?)?(?<latest>[一二三四1-4]) ?季度?|(?:第 ?(?=[一二三四1-4] ?季)|(?=[一二三四1-4] ?季度))(?<quarter>[一二三四1-4]) ?季度?|(?<from>1[0-2]|[1-9]) ?月?(?:份)? ?[-—–~～至到] ?(?<to>1[0-2]|[1-9]) ?月(?:份)?"
            + "|(?<half>[上下])半年|前(?<first>[二两三]) ?个?季度|(?<month>1[0-2]|[1-9]) ?月(?:份)?(?! ?\\d))";
    private static final Pattern PERIOD = Pattern.compile("(?:(?<year>20[0-3]\\d) ?年? ?度? ?)?" + COVERS);
    private static final Pattern ALONE = Pattern.compile("[(（]? ?(?:统计期间?|报告期|期别|填报期间?|所属期|统计时间|时间)? ?[:：]? ?" + PERIOD.pattern() + " ?[)）]?");
    private static final Pattern TABLE = Pattern.compile("信息公开.{0,14}(?:统计表|报表|情况表|季报|月报|半年报)");
    private static final Pattern TITLE = Pattern.compile("信息公开.{0,14}(?:统计表|报表|情况表|季报|月报|半年报|情况|总结|汇报|报告|小结)");
    private static final Pattern NO_TITLE = Pattern.compile("^(?:根据|现将|按照|依据|当前位置|您|首页|[(（]?[一二三四五六七八九十]{1,2}[)）、.．]|\\d{1,2}[、．])|[。>]|年度报告|年报|(?:发布|公开|更新|发文)(?:日期|时间)");
    private static final Pattern OF_A_YEAR = Pattern.compile("信息公开.{0,14}(?:年度报告|年度工作报告|年度总结|年报)"
            + "|20[0-3]\\d ?年[^季月半]{0,24}信息公开[^季月半]{0,8}(?:报告|总结)");
    private static final Pattern UNIT = Pattern.compile("填报(?:单位|机关|部门)(?: ?[(（]盖章[)）])? ?[:：]? ?([\\p{IsHan}]{3,30})");
    private static final Pattern YEAR = Pattern.compile("(20[0-3]\\d) ?年");
    private static final int LONGEST = 70;
    private static final int FIRST_LINES = 400;
    private static final int WITHOUT_TABLE = 30;
    private static final int BELOW_TITLE = 4;
    private static final int OVER_TABLE = 12;

    static Optional<PeriodTitle> of(List<Line> lines) {
        int table = tableAt(lines);
        int end = table < 0 ? Math.min(lines.size(), WITHOUT_TABLE) : table;
        PeriodTitle found = null;
        int at = -1;
        int year = -1;
        for (int i = 0; i < end; i++) {
            Optional<PeriodTitle> title = at(lines, i, end);
            if (title.isPresent()) {
                found = title.get();
                at = i;
            } else if (isOfAYear(lines.get(i).text())) {
                year = i;
            }
        }
        boolean overTable = table >= 0 && table - at <= OVER_TABLE;
        boolean whole = year >= 0 && (year > at || !overTable || body(lines.subList(year + 1, at)));
        return found == null || whole ? Optional.empty() : Optional.of(found.completed(lines));
    }

    private static boolean isOfAYear(String text) {
        return text.length() <= LONGEST && text.contains("信息公开") && OF_A_YEAR.matcher(text).find();
    }

    /// Where the first table begins, -1 where none does.
    private static int tableAt(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), FIRST_LINES); i++) {
            if (lines.get(i).text().length() <= LONGEST && beginsTable(lines.get(i).text())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean beginsTable(String text) {
        return text.contains("统计指标") || text.contains("指标名称") || text.contains("新收政府信息公开申请")
                || text.startsWith("主动公开情况") || text.startsWith("一、主动公开情况");
    }

    private static boolean body(List<Line> between) {
        return between.stream().anyMatch(line -> line.text().length() > LONGEST);
    }

    /// A first look: what every name of a period has.
    private static boolean hasSign(String text) {
        return text.indexOf('季') >= 0 || text.indexOf('月') >= 0 || text.indexOf('半') >= 0;
    }

    /// A title on one line, one that goes on in the next, or the period alone below the title.
    private static Optional<PeriodTitle> at(List<Line> lines, int i, int end) {
        String text = lines.get(i).text();
        if (text.length() > LONGEST || !hasSign(text) || NO_TITLE.matcher(text).find()) {
            return Optional.empty();
        }
        if (TITLE.matcher(text).find()) {
            return read(text, text, lines.get(i).where());
        }
        if (i + 1 < end && text.length() < LONGEST / 2 && TABLE.matcher(lines.get(i + 1).text()).find() && lines.get(i + 1).text().length() < LONGEST / 2
                && !NO_TITLE.matcher(lines.get(i + 1).text()).find()) {
            Optional<PeriodTitle> both = read(text + lines.get(i + 1).text(), text, lines.get(i).where());
            if (both.isPresent()) {
                return both;
            }
        }
        boolean alone = ALONE.matcher(text).matches() || UNIT.matcher(text).find();
        for (int above = i - 1; alone && above >= Math.max(0, i - BELOW_TITLE); above--) {
            String title = lines.get(above).text();
            if (TABLE.matcher(title).find() && title.length() <= LONGEST && !NO_TITLE.matcher(title).find()) {
                return read(title + " " + text, text, lines.get(above).where()).map(both -> new PeriodTitle(both.covers, title, "", both.year, both.where));
            }
        }
        return Optional.empty();
    }

    /// A single month beside a title may be the day of signing.
    ///
    /// @param words those in which the period must stand
    private static Optional<PeriodTitle> read(String title, String words, String where) {
        Matcher period = PERIOD.matcher(words);
        if (!period.find() || period.group("month") != null && (!words.equals(title) || title.contains("年度"))) {
            return Optional.empty();
        }
        Optional<PartOfYear> covers = covers(period);
        int year = period.group("year") == null ? 0 : Integer.parseInt(period.group("year"));
        return covers.map(part -> new PeriodTitle(part, title, agency(title, words, period), year, where));
    }

    /// What stands before the period, or between it and the words 政府信息公开.
    private static String agency(String title, String words, Matcher period) {
        String before = clean(words.substring(0, period.start()));
        String behind = clean(title.substring(Math.min(title.length(), period.end())).replaceFirst("(?:政府|政务)?信息公开.*", ""));
        return before.length() >= 3 ? before : behind.length() >= 3 ? behind : "";
    }

    private static String clean(String words) {
        return words.replaceAll("(?:政府|政务)?信息公开.*|^(?:附件?|附表) ?\\d{0,2} ?[:：]?|^关于|[《》\"“”:：()（）\\s]|20[0-3]\\d ?年?度?$", "");
    }

    private static Optional<PartOfYear> covers(Matcher period) {
        if (period.group("quarter") != null) {
            return Optional.of(PartOfYear.quarter(quarter(period, "quarter")));
        }
        if (period.group("latest") != null) {
            return months(3 * quarter(period, "earliest") - 2, 3 * quarter(period, "latest"));
        }
        if (period.group("half") != null) {
            return Optional.of(period.group("half").equals("上") ? new PartOfYear(1, 6) : new PartOfYear(7, 12));
        }
        if (period.group("first") != null) {
            return Optional.of(new PartOfYear(1, period.group("first").equals("三") ? 9 : 6));
        }
        int from = Integer.parseInt(period.group("month") != null ? period.group("month") : period.group("from"));
        int to = period.group("month") != null ? from : Integer.parseInt(period.group("to"));
        return months(from, to);
    }

    private static int quarter(Matcher period, String group) {
        return 1 + "一二三四1234".indexOf(period.group(group)) % 4;
    }

    /// Empty where they make a whole year.
    private static Optional<PartOfYear> months(int from, int to) {
        return from > to || to - from == 11 ? Optional.empty() : Optional.of(new PartOfYear(from, to));
    }

    /// With the agency and the year that stand beside the title where it names none.
    private PeriodTitle completed(List<Line> lines) {
        String named = agency;
        int in = year;
        for (Line line : lines) {
            Matcher unit = UNIT.matcher(line.text());
            named = named.isEmpty() && unit.find() ? unit.group(1) : named;
            Matcher written = YEAR.matcher(line.text());
            in = in == 0 && line.text().length() <= LONGEST && written.find() ? Integer.parseInt(written.group(1)) : in;
        }
        return new PeriodTitle(covers, text, named, in, where);
    }

    /// The head with what the title says.
    PublishedReport.Head in(PublishedReport.Head head) {
        return new PublishedReport.Head(Optional.of(new Found<>(text, where, "题名")),
                agency.isEmpty() ? head.signatory() : Optional.of(new Found<>(agency, where, "题名")),
                year == 0 ? head.year() : Optional.of(new Found<>(year, where, "题名")), head.published(), head.signed(), head.signatory(), head.contacts(),
                agency.isEmpty() ? head.level() : AgencyLevel.of(new Found<>(agency, where, "题名")), head.number(), head.index(), head.address());
    }

    /// `2016年第三季度`.
    String period() {
        return (year == 0 ? "" : year + "年") + covers.name();
    }
}
