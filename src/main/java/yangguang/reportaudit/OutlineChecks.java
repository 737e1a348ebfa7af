package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.reportreading.BreakingOff;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.Sectioning;

/// Checks of the outline (提纲核对): the parts a preface announces are there, and no narrative part is empty.
final class OutlineChecks {

    private static final Wanted ANNOUNCED = new Wanted("(?:报告|年报)(?:全文)?(?:共)?(?:由|分为|包括|包含|分)([^。:]{6,300}?)(?:等)?(?:共计?)?([一二三四五六七八九十]|1?\\d) ?(?:个)?(?:大)?部分");
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{P}]*(?:无|没有|暂无|无内容|略)?[\\s\\p{P}]*");

    private static final Pattern NO_PROBLEM = Pattern.compile("(?:不存在|没有|无|暂无|未发现|未存在)(?:明显|突出|主要|重大|其他|什么)?(?:的)?问题");
    private static final int FEWEST = 16;
    private static final int MOST_OF_A_DENIAL = 60;
    private static final int SHORTEST_LABEL = 4;
    private static final int LONGEST_TITLE = 40;
    private static final int LONGER = 8;
    private static final Pattern NUMBERED = Pattern.compile("(?:第)?(十?[一二三四五六七八九]|十)(?:部分|[、.,])");

    private OutlineChecks() {}

    static List<Finding> findings(Prose prose) {
        PublishedReport report = prose.report();
        List<Finding> findings = new ArrayList<>();
        Optional<BreakingOff> broken = BreakingOff.of(report);
        for (Paragraph paragraph : broken.isPresent() ? List.<Paragraph>of() : prose.paragraphs()) {
            Matcher announced = ANNOUNCED.first(paragraph.text());
            if (announced != null) {
                announced(report, paragraph, announced, findings);
                break;
            }
        }
        for (PublishedReport.Part part : report.parts()) {
            if (broken.filter(off -> off.isIn(part.section().id())).isPresent()) {
                continue;
            }
            boolean mustSay = part.section().id().equals("S1") || part.section().id().equals("S5");
            if (mustSay && part.present() && NOTHING.matcher(part.text()).matches()) {
                findings.add(Finding.at("TX-4", Severity.WARN, part.section().id(), "有内容", part.text().isBlank() ? "空" : part.text().strip(),
                        "“" + part.section().title() + "”没有内容。", "请如实写明。"));
            } else if (part.section().id().equals("S5") && part.present()) {
                perfunctory(part, findings);
            }
        }
        return findings;
    }

    /// Problems and measures in a dozen characters, or problems said not to exist.
    private static void perfunctory(PublishedReport.Part part, List<Finding> findings) {
        String text = part.text().strip();
        int characters = characters(text, MOST_OF_A_DENIAL);
        boolean none = characters < MOST_OF_A_DENIAL && NO_PROBLEM.matcher(text).find();
        if (none || characters < FEWEST) {
            findings.add(Finding.at("TX-4", Severity.WARN, part.where(), "存在的问题和改进措施", text, "“" + part.section().title() + "”只写了“" + text
                    + "”。", "请写明存在的问题和改进的措施，上一年的问题改得怎样也应交代。"));
        }
    }

    /// How many Chinese characters the text has, counted to `enough`.
    private static int characters(String text, int enough) {
        int characters = 0;
        for (int i = 0; i < text.length() && characters < enough; i = text.offsetByCodePoints(i, 1)) {
            characters += Character.isIdeographic(text.codePointAt(i)) ? 1 : 0;
        }
        return characters;
    }

    private static void announced(PublishedReport report, Paragraph paragraph, Matcher announced, List<Finding> findings) {
        int number = announced.group(2).matches("\\d+") ? Integer.parseInt(announced.group(2)) : DIGITS.indexOf(announced.group(2)) + 1;
        Set<String> rows = new HashSet<>();
        report.format().tables().forEach(table -> table.blocks().forEach(block -> block.rows().forEach(row -> labels(row, rows))));
        List<String> headings = report.headings().stream().map(PublishedReport.Heading::text).filter(heading -> rows.stream().noneMatch(plain(heading)::startsWith)).toList();
        List<String> openings = openings(report).stream().filter(opening -> rows.stream().noneMatch(plain(opening)::startsWith)).toList();
        List<String> missing = new ArrayList<>();
        for (String name : Arrays.stream(announced.group(1).split("[、,;和]")).map(String::strip).filter(n -> n.length() >= 2).toList()) {
            if (!covered(name, headings, report) && openings.stream().noneMatch(opening -> opens(opening, name))) {
                missing.add(name);
            }
        }
        long present = report.parts().stream().filter(PublishedReport.Part::present).count();
        long numbered = openings.stream().map(NUMBERED::matcher).filter(Matcher::lookingAt).map(opening -> opening.group(1)).distinct().count();
        long there = Math.max(Math.max(headings.size(), numbered), report.format().sections().stream().anyMatch(ReportFormat.Section::free) ? 0 : present);
        boolean fewer = there + (hasAnnex(report) && headings.size() == there ? 1 : 0) < number;
        if (headings.isEmpty() || missing.isEmpty()) {
            return;
        }
        String names = "没有见到：" + String.join("、", missing);
        Finding.Words words = paragraph.words(announced.start(), announced.end());
        if (fewer) {
            findings.add(Finding.said("OUTLINE", Severity.ERROR, List.of(words), List.of(), number + " 个部分", there + " 个部分",
                    "前言说报告有" + number + "个部分，正文只有" + there + "个标题，" + names + "。", "请补齐，或改正前言。"));
        } else {
            findings.add(Finding.said("OUTLINE", Severity.INFO, List.of(words), List.of(), String.join("、", missing), "没有见到",
                    "前言提到的部分在正文的标题里" + names + "。", "请核对标题与前言是否一致。"));
        }
    }

    /// How the lines of the text begin that may open a part: with a number, or so short that they are titles.
    private static List<String> openings(PublishedReport report) {
        return report.lines().stream().filter(line -> !line.table()).map(line -> line.text().split("[。:;]", 2)[0])
                .filter(opening -> opening.length() <= LONGEST_TITLE && (NUMBERED.matcher(opening).lookingAt() || opening.indexOf(',') < 0)).toList();
    }

    /// Whether a line so opened is the part's: without a number it must be about as long as the title.
    private static boolean opens(String opening, String name) {
        boolean title = NUMBERED.matcher(opening).lookingAt() || opening.length() <= name.length() + LONGER;
        return title && (opening.contains(name) || Sectioning.similar(name, opening) >= 0.5);
    }

    /// Labels of the table, which look like headings where the table is flattened.
    private static void labels(ReportFormat.Row row, Set<String> labels) {
        if (plain(row.label()).length() >= SHORTEST_LABEL) {
            labels.add(plain(row.label()));
        }
        row.rows().forEach(below -> labels(below, labels));
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{P}（）]", "");
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
