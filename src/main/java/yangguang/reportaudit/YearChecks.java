package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;

/// Checks of the years in the text (年份、统计期限核对): the period counted is the report year to its last day, the preface
/// speaks of this report, and last year's text was not left standing.
final class YearChecks {

    private static final Wanted RANGE = new Wanted("(?<from>20\\d\\d) ?年 ?0?1 ?月 ?0?1 ?日 ?起? ?(?:至|到|-|—|~|–){1,2} ?(?:(?<to>20\\d\\d) ?年 ?)?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?日");
    private static final Wanted END = new Wanted("(?:截至|截止)(?:到)? ?(?<to>20\\d\\d) ?年 ?12 ?月 ?31 ?日");
    private static final Wanted EARLY_END = new Wanted("(?:截至|截止)(?:到)? ?(?<to>20\\d\\d) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?日");
    private static final Wanted ABOUT_PERIOD = new Wanted("统计|数据|期限|时限|起止|区间|本报告|本年报|报告期|涵盖");
    private static final Wanted OF_REPORT = new Wanted("(?<year>20\\d\\d) ?年?度?(?:政府)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度报告|年报)");
    private static final Pattern TITLE = Pattern.compile("(?<year>20\\d\\d) ?年度?.{0,30}信息公开.{0,8}(?:年度报告|年报)$");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(20\\d\\d) ?年");
    private static final Set<Quantity> TELLING = EnumSet.of(Quantity.RECEIVED, Quantity.HANDLED, Quantity.REVIEWS, Quantity.NORMATIVE_ISSUED);
    private static final Pattern OPENS_WITH = Pattern.compile("20\\d\\d ?年度?(?:,(?!为|获|被|因|荣|经|由)|(?:我|本|全)[局县市区镇乡委办厅院街])");
    private static final int AROUND = 40;
    private static final int OPENING = 10;

    private final Prose prose;
    private final int year;
    private final List<Finding> findings = new ArrayList<>();

    private YearChecks(Prose prose, int year) {
        this.prose = prose;
        this.year = year;
    }

    static List<Finding> findings(Prose prose) {
        Optional<Integer> year = prose.report().year();
        if (year.isEmpty() || prose.report().head().year().get().how().startsWith("由日期")) {
            return List.of();
        }
        YearChecks checks = new YearChecks(prose, year.get());
        for (Paragraph paragraph : prose.paragraphs()) {
            checks.period(paragraph);
            checks.preface(paragraph);
        }
        checks.titles();
        checks.lastYearsStatements();
        checks.lastYearsText();
        return checks.findings;
    }

    private void period(Paragraph paragraph) {
        String text = NameChecks.blankTitles(paragraph.text());
        Matcher range = RANGE.first(text);
        if (range != null && ABOUT_PERIOD.in(around(text, range.start(), range.end()))) {
            int from = Integer.parseInt(range.group("from"));
            int to = range.group("to") == null ? from : Integer.parseInt(range.group("to"));
            boolean lastDay = range.group("month").equals("12") && range.group("day").equals("31");
            if (from != year || to != year) {
                wrongYear(paragraph, range.start(), range.end());
            } else if (!lastDay) {
                early(paragraph, range.start(), range.end());
            }
            return;
        }
        Matcher end = END.first(text);
        boolean bothYears = text.contains(year + "年");
        if (end != null && Integer.parseInt(end.group("to")) != year && (!bothYears || ABOUT_PERIOD.in(around(text, end.start(), end.end())))) {
            wrongYear(paragraph, end.start(), end.end());
            return;
        }
        Matcher early = EARLY_END.first(text);
        if (early != null && ABOUT_PERIOD.in(around(text, early.start(), early.end())) && Integer.parseInt(early.group("to")) == year
                && !(early.group("month").equals("12") && early.group("day").equals("31"))) {
            early(paragraph, early.start(), early.end());
        }
    }

    private static String around(String text, int from, int to) {
        return text.substring(Math.max(0, from - AROUND), Math.min(text.length(), to + AROUND / 2));
    }

    private void wrongYear(Paragraph paragraph, int from, int to) {
        String said = paragraph.text().substring(from, to);
        findings.add(Finding.said("TX-3", Severity.WARN, List.of(paragraph.words(from, to)), List.of(), year + "年12月31日", said,
                "报告是" + year + "年度的，正文的统计期限却写“" + said + "”。", "请核对年份。"));
    }

    private void early(Paragraph paragraph, int from, int to) {
        String said = paragraph.text().substring(from, to);
        findings.add(Finding.said("TX-5", Severity.WARN, List.of(paragraph.words(from, to)), List.of(), year + "年12月31日", said,
                "年度报告应统计到 " + year + "年12月31日，正文的统计期限是“" + said + "”。", "请核对日期，未到年底的应按全年数字重新填报。"));
    }

    /// 现公布某局2022年…年度报告 in the preface of the report of another year.
    private void preface(Paragraph paragraph) {
        boolean preface = paragraph.part().isEmpty() && paragraph.text().length() >= 30;
        Matcher of = preface ? OF_REPORT.first(NameChecks.blankTitles(paragraph.text())) : null;
        if (of != null && Integer.parseInt(of.group("year")) != year && !paragraph.text().contains(year + "年")) {
            findings.add(Finding.said("TX-3", Severity.WARN, List.of(paragraph.words(of.start(), of.end())), List.of(), year + "年", of.group("year") + "年",
                    "题名是" + year + "年的报告，前言说的却是" + of.group("year") + "年的年度报告。", "请核对年份。"));
        }
    }

    /// Two titles over one report with two years: the page's head contradicts the text.
    private void titles() {
        PublishedReport report = prose.report();
        String place = report.head().title().map(PublishedReport.Found::where).orElse("");
        String agency = report.agency().orElse("");
        for (Paragraph paragraph : prose.paragraphs()) {
            if (!paragraph.part().isEmpty()) {
                return;
            }
            Matcher title = TITLE.matcher(paragraph.text());
            boolean ours = agency.length() >= 4 && paragraph.text().contains(agency) && paragraph.text().length() <= AROUND + agency.length();
            if (!paragraph.where().equals(place) && ours && title.find() && Integer.parseInt(title.group("year")) != year) {
                findings.add(Finding.said("TX-3", Severity.WARN, List.of(paragraph.words(0, paragraph.text().length())), List.of(), year + "年", title.group("year") + "年",
                        "两处题名年份不同：一处是" + year + "年，一处是“" + paragraph.text() + "”。", "请核对是哪一年的报告。"));
                return;
            }
        }
    }

    /// A number the text gives last year, and this year's table holds, while the text says nothing of this year.
    private void lastYearsStatements() {
        for (Statement statement : prose.statements()) {
            if (statement.year() != year - 1 || !TELLING.contains(statement.quantity()) || statement.limit()) {
                continue;
            }
            List<Quantity.Reading> readings = statement.quantity().readings(prose.report());
            boolean thisYearToo = prose.statements().stream().anyMatch(other -> other.quantity() == statement.quantity() && other.year() == 0);
            boolean left = !thisYearToo && !readings.isEmpty() && readings.getFirst().sum().compareTo(statement.number()) == 0
                    && ANY_YEAR.matcher(sentenceOf(statement)).results().noneMatch(found -> found.group(1).equals(Integer.toString(year)));
            if (left) {
                findings.add(Finding.said("TX-3", Severity.WARN, List.of(statement.words()), readings.getFirst().cells(), year + "年", (year - 1) + "年",
                        "正文把" + statement.quantity().label() + " " + statement.written() + "说成" + (year - 1) + "年的，而这是表里" + year
                                + "年的数，正文又没有说" + year + "年的。", "请核对年份。"));
                return;
            }
        }
    }

    private static String sentenceOf(Statement statement) {
        String text = statement.paragraph().text();
        int at = Math.max(0, text.indexOf(statement.words().text()));
        return text.substring(Math.max(0, text.lastIndexOf('。', at)), Math.min(text.length(), at + statement.words().text().length() + AROUND));
    }

    /// Part one that opens with last year and never names this one: 2022年，我局…, the phrase a reused text forgets. 本年新收
    /// behind it does not help, for the year it means is the one the part opened with; 今年 tells the two apart.
    private void lastYearsText() {
        List<Paragraph> partOne = prose.paragraphs().stream().filter(paragraph -> paragraph.part().equals("S1")).toList();
        List<String> texts = partOne.stream().map(Paragraph::text).map(NameChecks::blankTitles).toList();
        boolean told = texts.stream().anyMatch(text -> text.contains("今年") || text.contains(Integer.toString(year)));
        boolean known = findings.stream().anyMatch(finding -> finding.rule().equals("TX-3") && finding.actual().contains(Integer.toString(year - 1)));
        if (partOne.isEmpty() || told || known) {
            return;
        }
        Paragraph first = partOne.stream().filter(paragraph -> paragraph.text().length() >= 20).findFirst().orElse(partOne.getFirst());
        Matcher opening = ANY_YEAR.matcher(first.text());
        if (!opening.find() || opening.start() > OPENING || !opening.group(1).equals(Integer.toString(year - 1)) || isBeside(first.text(), opening.start())) {
            return;
        }
        boolean thisYear = texts.stream().anyMatch(text -> text.contains("本年"));
        boolean once = texts.stream().mapToInt(text -> text.split(Integer.toString(year - 1), -1).length - 1).sum() == 1;
        if (!thisYear || once && OPENS_WITH.matcher(first.text()).region(opening.start(), first.text().length()).lookingAt()) {
            findings.add(Finding.said("TX-3", Severity.WARN, List.of(first.words(opening.start(), opening.end())), List.of(), year + "年", (year - 1) + "年",
                    "报告是" + year + "年度的，总体情况里只提到" + (year - 1) + "年。", "请核对是否沿用了上一年的文字。"));
        }
    }

    /// (2022年为10件), 与2022年相比: a year to compare with.
    private static boolean isBeside(String text, int year) {
        return year > 0 && "(较比与由从自".indexOf(text.charAt(year - 1)) >= 0;
    }
}
