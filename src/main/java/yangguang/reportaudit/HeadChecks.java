package yangguang.reportaudit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import yangguang.reportreading.PublishedReport.Found;
import yangguang.statute.Article;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;

/// Checks of title, agency, year and dates (题名、机关、年度、日期核对).
@Article("49")
final class HeadChecks {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|二[〇○零]");
    private static final Pattern RULE_MAKER = Pattern.compile("省|自治区|(?<!县)市(?:人民)?政府|国务院|部$|总局|委员会$");
    private static final Pattern ABOVE = Pattern.compile(".*(?:省|自治区|市)(?=.)");
    private static final Pattern BELOW_RULES = Pattern.compile("(?:镇|乡|街道|县|(?<!自治|新)区)(?:人民政府|办事处)?(?:党政)?(?:综合)?(?:办公室?)?$|街道办事处$|(?:镇|乡|县|(?<!自治|新)区)人民政府$|街道$|局$");

    private static final Pattern OWN_TOWNSHIP = Pattern.compile("[我本](?:镇|乡|街道)(?!镇|乡|街|村|企|域|办)");

    private HeadChecks() {}

    static List<Finding> findings(PublishedReport report, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        title(report, findings);
        dates(report, today, findings);
        order(report, findings);
        rules(report, findings);
        return findings;
    }

    private static void title(PublishedReport report, List<Finding> findings) {
        if (report.head().title().isEmpty()) {
            findings.add(Finding.at("TX-3", Severity.WARN, "题名", "机关全称＋年份＋年政府信息公开工作年度报告", "没有读到",
                    "没有读到报告的题名。", "题名应为“机关全称＋年份＋年政府信息公开工作年度报告”。"));
            return;
        }
        Found<String> title = report.head().title().get();
        if (!YEAR.matcher(title.value()).find()) {
            String year = report.year().map(y -> y + "年").orElse("年份");
            findings.add(Finding.at("TX-3", Severity.WARN, title.where(), year, "没有年份",
                    "题名“" + title.value() + "”没有年份。", "请写明是哪一年的报告" + report.year().map(y -> "（正文说的是" + y + "年）").orElse("") + "。"));
        }
        if (report.head().agency().isEmpty()) {
            findings.add(Finding.at("TX-3", Severity.WARN, title.where(), "机关全称", "没有机关名称",
                    "题名“" + title.value() + "”没有写明是哪个机关的报告。", "请写上机关全称。"));
        }
    }

    private static void dates(PublishedReport report, LocalDate today, List<Finding> findings) {
        if (report.year().isEmpty() || report.head().date().isEmpty() || report.head().year().get().how().startsWith("由日期")) {
            return;
        }
        int year = report.year().get();
        Found<LocalDate> date = report.head().date().get();
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate last = LastDay.of(report.format(), report.agency().orElse(""), year);
        if (!date.value().isAfter(end)) {
            boolean sure = report.head().year().get().sure() == PublishedReport.Sureness.CERTAIN;
            findings.add(Finding.at("TX-5", sure ? Severity.ERROR : Severity.WARN, date.where(), "晚于 " + end, date.value(),
                    "报告的" + date.how() + "是 " + date.value() + "，而统计期到 " + end + " 才结束，不可能有全年的数字。", "请核对日期，或按全年数字重新填报。"));
        } else if (date.value().isAfter(today)) {
            findings.add(Finding.at("TX-5", Severity.WARN, date.where(), "不晚于 " + last, date.value(),
                    "报告的" + date.how() + "是 " + date.value() + "，这一天还没有到。", "请核对年月日是否写错。"));
        } else if (date.value().isAfter(last)) {
            findings.add(Finding.at("TX-5", Severity.WARN, date.where(), "不晚于 " + last, date.value(),
                    "报告的" + date.how() + "是 " + date.value() + "，晚于规定的最后一日 " + last + "。", "请核对日期，确属迟报的应说明原因。"));
        }
    }

    /// A report cannot have been published before it was signed.
    private static void order(PublishedReport report, List<Finding> findings) {
        if (report.head().published().isEmpty() || report.head().signed().isEmpty()) {
            return;
        }
        Found<LocalDate> published = report.head().published().get();
        Found<LocalDate> signed = report.head().signed().get();
        if (signed.value().isAfter(published.value()) && signed.value().getYear() - published.value().getYear() <= 2) {
            findings.add(Finding.at("TX-5", Severity.WARN, signed.where(), "不晚于 " + published.value(), signed.value(),
                    "落款日期 " + signed.value() + " 晚于发布日期 " + published.value() + "。", "请核对这两个日期。"));
        }
    }

    /// What a report without a name calls itself; empty where it is no township's.
    private static String township(PublishedReport report) {
        return report.lines().stream().filter(line -> !line.table()).map(line -> OWN_TOWNSHIP.matcher(line.text())).filter(Matcher::find)
                .map(Matcher::group).findFirst().orElse("");
    }

    /// Only departments of the State Council, provinces and cities with districts make rules (规章).
    private static void rules(PublishedReport report, List<Finding> findings) {
        String agency = report.agency().orElseGet(() -> township(report));
        if (!BELOW_RULES.matcher(agency).find() || RULE_MAKER.matcher(ABOVE.matcher(agency).replaceAll("")).find()) {
            return;
        }
        List<String> filled = report.cells().values().stream()
                .filter(cell -> cell.given() && cell.value().signum() > 0 && cell.id().contains(".t2.rules.")).map(Cell::id).toList();
        if (!filled.isEmpty()) {
            findings.add(Finding.on("T2C-4", Severity.WARN, filled, "0", report.cells().get(filled.getFirst()).raw(),
                    "“" + agency + "”没有规章制定权，规章一行应为 0。", "请核对是否把规范性文件填在了规章里。"));
        }
    }
}
