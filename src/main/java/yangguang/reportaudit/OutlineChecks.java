package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportreading.Line;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.Sectioning;

/// Checks of the outline (提纲核对): the parts a preface announces are there, and no narrative part is empty.
final class OutlineChecks {

    private static final Pattern ANNOUNCED = Pattern.compile("(?:报告|年报)(?:全文)?(?:共)?(?:由|分为|包括|包含|分)([^。:]{6,300}?)(?:等)?([一二三四五六七八九十]|1?\\d) ?(?:个)?(?:大)?部分");
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{P}]*(?:无|没有|暂无|无内容|略)?[\\s\\p{P}]*");

    private OutlineChecks() {}

    static List<Finding> findings(PublishedReport report) {
        List<Finding> findings = new ArrayList<>();
        for (Line line : report.lines()) {
            Matcher announced = ANNOUNCED.matcher(line.text());
            if (!line.table() && announced.find()) {
                announced(report, line, announced, findings);
                break;
            }
        }
        for (PublishedReport.Part part : report.parts()) {
            boolean mustSay = part.section().id().equals("S1") || part.section().id().equals("S5");
            if (mustSay && part.present() && NOTHING.matcher(part.text()).matches()) {
                findings.add(Finding.at("TX-4", Severity.WARN, part.section().id(), "有内容", part.text().isBlank() ? "空" : part.text().strip(),
                        "“" + part.section().title() + "”没有内容，请如实写明。"));
            }
        }
        return findings;
    }

    private static void announced(PublishedReport report, Line line, Matcher announced, List<Finding> findings) {
        int number = announced.group(2).matches("\\d+") ? Integer.parseInt(announced.group(2)) : DIGITS.indexOf(announced.group(2)) + 1;
        List<String> headings = report.headings().stream().map(PublishedReport.Heading::text).toList();
        List<String> missing = new ArrayList<>();
        for (String name : Arrays.stream(announced.group(1).split("[、,;和]")).map(String::strip).filter(n -> n.length() >= 2).toList()) {
            if (!covered(name, headings, report)) {
                missing.add(name);
            }
        }
        if (headings.size() >= number && missing.isEmpty() || headings.isEmpty()) {
            return;
        }
        if (!missing.isEmpty() || headings.size() + (hasAnnex(report) ? 1 : 0) < number) {
            String which = missing.isEmpty() ? "" : "，没有见到：" + String.join("、", missing);
            findings.add(Finding.at("OUTLINE", Severity.ERROR, line.where(), number + " 个部分", headings.size() + " 个部分",
                    "前言说报告有" + number + "个部分，正文只有" + headings.size() + "个标题" + which + "；请补齐，或改正前言。"));
        }
    }

    private static boolean hasAnnex(PublishedReport report) {
        return report.format().tables().stream().anyMatch(report::has);
    }

    private static boolean covered(String name, List<String> headings, PublishedReport report) {
        if (name.contains("附表") || name.contains("统计表")) {
            return hasAnnex(report);
        }
        return headings.stream().anyMatch(heading -> heading.contains(name) || Sectioning.similar(name, heading) >= 0.5);
    }
}
