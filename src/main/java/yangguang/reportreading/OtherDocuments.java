package yangguang.reportreading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import yangguang.reportform.ReportFormat;

/// Files that are no annual report, or more than one (不是一份年度报告的文件): recognised by their title, so that the
/// refusal can say what the file seems to be.
final class OtherDocuments {

    private static final int FIRST_LINES = 60;
    private static final int LONGEST_TITLE = 60;
    private static final int SHORTEST_OPENING = 30;
    private static final Map<String, Pattern> KINDS = kinds();

    private static final Pattern ABOUT = Pattern.compile("(?:年度报告|年报)[》”]?的?(?:政策|图文|文字)?(?:解读|图解)$|^(?:一图读懂|图解|解读)[:：]?[《“]?");

    private static final Pattern NOTICE = Pattern.compile("^.{0,30}(?:编制|公布|发布|报送).{0,8}工作的通知$|现就有关事项通知如下");

    private OtherDocuments() {}

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put("法治政府建设年度报告", Pattern.compile("法治政府建设.{0,12}(?:报告|总结)|依法行政.{0,8}(?:报告|总结)"));
        kinds.put("政府网站工作年度报表", Pattern.compile("政府网站.{0,6}年度报表|政府网站.{0,6}监管年度报表"));
        kinds.put("部门决算", Pattern.compile("决算(?:公开|说明|报告|情况|$)"));
        kinds.put("部门预算", Pattern.compile("预算(?:公开|说明|草案|报告|情况|执行|$)"));
        kinds.put("人事任免", Pattern.compile("任免|任职(?:通知|公示|前)|免职"));
        kinds.put("政府工作报告", Pattern.compile("^.{0,30}政府工作报告.{0,12}$"));
        kinds.put("政府信息公开指南", Pattern.compile("信息公开指南"));
        kinds.put("政府信息公开目录", Pattern.compile("信息公开.{0,6}目录"));
        kinds.put("政务公开工作要点", Pattern.compile("政务公开.{0,6}(?:工作要点|实施方案)"));
        kinds.put("采购或招标公告", Pattern.compile("(?:招标|采购|中标|成交).{0,6}公告"));
        return kinds;
    }

    /// What the file seems to be by the first title that tells.
    static Optional<String> kind(List<Line> lines) {
        Optional<String> about = about(lines);
        if (about.isPresent()) {
            return about;
        }
        for (Line line : lines.subList(0, Math.min(FIRST_LINES, lines.size()))) {
            if (line.text().length() <= LONGEST_TITLE && line.text().indexOf('。') < 0) {
                for (Map.Entry<String, Pattern> kind : KINDS.entrySet()) {
                    if (kind.getValue().matcher(line.text()).find()) {
                        return Optional.of(kind.getKey());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// What is written about a report: an explanation for the public, a notice how to write one.
    static Optional<String> about(List<Line> lines) {
        boolean notice = false;
        for (Line line : lines.subList(0, Math.min(FIRST_LINES, lines.size()))) {
            if (isAbout(line.text())) {
                return Optional.of("年度报告的解读");
            }
            notice |= line.text().contains("通知") && NOTICE.matcher(line.text()).find();
        }
        return notice ? Optional.of("编制年度报告的通知") : Optional.empty();
    }

    private static boolean isAbout(String text) {
        boolean may = text.length() <= LONGEST_TITLE + 20 && (text.contains("解读") || text.contains("图解") || text.contains("读懂"));
        return may && ABOUT.matcher(text).find();
    }

    /// Two reports in one file are refused: their tables cannot both be the one report's.
    static void refuseTwo(List<Line> lines, Sectioning sectioning) throws Unreadable {
        String first = null;
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> title = HeadReader.fullTitle(lines.get(i));
            if (title.isEmpty() || title.get().equals(first)) {
                continue;
            }
            if (first != null && isReport(sectioning, lines.subList(0, i)) && isReport(sectioning, lines.subList(i, lines.size()))) {
                throw new Unreadable("文件里有两份报告（" + first + "，" + title.get() + "）；请拆成两个文件，各送一份。");
            }
            first = first == null || !isReport(sectioning, lines.subList(0, i)) ? title.get() : first;
        }
        refuseRepeatedParts(lines, sectioning);
    }

    /// Titles broken over lines, or without a year, tell nothing; but a report has its first part once. A list of contents
    /// names it too, without its words, and a page may hold the same text twice.
    private static void refuseRepeatedParts(List<Line> lines, Sectioning sectioning) throws Unreadable {
        Line first = null;
        for (int i = 0; i < lines.size(); i++) {
            if (!sectioning.opensFirst(lines.get(i))) {
                continue;
            }
            if (first == null) {
                first = lines.get(i);
                continue;
            }
            String before = opening(sectioning, lines.subList(0, i));
            String after = opening(sectioning, lines.subList(i, lines.size()));
            if (Math.min(before.length(), after.length()) >= SHORTEST_OPENING && !before.equals(after)) {
                throw new Unreadable("文件里有两份报告（" + first.where() + "和" + lines.get(i).where() + "各有一份的“" + first.text() + "”）；请拆成两个文件，各送一份。");
            }
        }
    }

    /// The words of the first part, where the lines are a report; "" where they are none.
    private static String opening(Sectioning sectioning, List<Line> lines) {
        return isReport(sectioning, lines) ? sectioning.parts(lines).getFirst().text() : "";
    }

    private static boolean isReport(Sectioning sectioning, List<Line> lines) {
        List<PublishedReport.Part> parts = sectioning.parts(lines);
        long present = parts.stream().filter(PublishedReport.Part::present).count();
        boolean written = parts.stream().filter(part -> part.section().kind().equals("narrative") || part.section().free())
                .anyMatch(part -> part.text().length() >= 10);
        boolean fixed = parts.stream().map(PublishedReport.Part::section).noneMatch(ReportFormat.Section::free);
        return written && present >= (fixed ? 4 : 3);
    }
}
