package yangguang.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.TableLayout;

/// Made-up report (虚构的年度报告): a web page as an agency's site shows its annual report, of any generation, with figures
/// that agree with each other. Nothing in it is real.
public final class MadeUpReport {

    private static final List<String> APPLICANTS = List.of("np", "biz", "sci", "npo", "law", "oth");
    private static final List<String> RESULTS = List.of("upheld", "corrected", "other", "pending");

    private static final List<String> PROBLEMS = List.of("部分栏目的内容更新不够及时，已经逐个栏目明确了责任人", "基层从事这项工作的人员变动较多，全年补训了新到岗的人员",
            "政策解读的形式比较单一，图解和问答用得不多，下一步改进", "个别答复的说理不够充分，已经组织评查并印发了范本",
            "历史文件的清理进度偏慢，计划分三批完成", "移动端查询还不方便，正在改造检索页面");
    private static final List<String> WORKS = List.of("全面梳理了主动公开目录，补齐了征地补偿和义务教育两个栏目的内容。", "完成了规范性文件的集中清理，公布了继续有效和废止的目录。",
            "开设了办事大厅的查阅点，配备了专人和自助查询设备。", "把政策文件和解读材料关联展示，方便群众对照查看。", "组织了两次培训和一次模拟答复评比，提高了答复质量。");

    private final String agency;
    private final int year;
    private final ReportFormat format;
    private final Map<String, String> figures;

    private MadeUpReport(String agency, int year, ReportFormat format, Map<String, String> figures) {
        this.agency = agency;
        this.year = year;
        this.format = format;
        this.figures = figures;
    }

    /// @param carriedIn requests carried over from the year before, all of natural persons
    public static MadeUpReport of(String agency, int year, ReportFormat format, Random chance, int carriedIn) {
        Map<String, String> figures = new LinkedHashMap<>();
        format.places().keySet().forEach(id -> figures.put(id, "0"));
        MadeUpReport report = new MadeUpReport(agency, year, format, figures);
        if (format.table("t3").isPresent()) {
            report.requests(chance, carriedIn);
            report.cases(chance);
            report.put("t2.normative." + (figures.containsKey("b.t2.normative.made") ? "made" : "issued"), 1 + chance.nextInt(9));
            report.put("t2.normative." + (figures.containsKey("b.t2.normative.total") ? "total" : "valid"), 20 + chance.nextInt(60));
            report.put("t2.license.decisions", 100 + chance.nextInt(4000));
            report.put("t2.penalty.decisions", chance.nextInt(900));
        } else {
            report.statistics(chance);
        }
        return report;
    }

    private void requests(Random chance, int carriedIn) {
        List<String> rows = format.table("t3").orElseThrow().blocks().getFirst().leafRows().stream().map(ReportFormat.Row::id).toList();
        List<String> answers = rows.stream().filter(row -> row.matches("r[1-6].*")).toList();
        for (String applicant : List.of("np", "biz", "law")) {
            int handled = 0;
            for (int i = 0; i < 6; i++) {
                String answer = answers.get(i < 2 ? i : chance.nextInt(answers.size()));
                int more = 1 + chance.nextInt(applicant.equals("np") ? 9 : 3);
                put("t3." + answer + "." + applicant, number("t3." + answer + "." + applicant) + more);
                handled += more;
            }
            int in = applicant.equals("np") ? carriedIn : 0;
            int out = applicant.equals("np") ? carriedIn + 1 : 0;
            put("t3.r7_total." + applicant, handled);
            put("t3.carry_in." + applicant, in);
            put("t3.carry_out." + applicant, out);
            put("t3.new." + applicant, handled + out - in);
        }
        rows.forEach(row -> put("t3." + row + ".tot", APPLICANTS.stream().mapToInt(applicant -> number("t3." + row + "." + applicant)).sum()));
    }

    private void cases(Random chance) {
        for (String group : List.of("rev", "dir", "aft")) {
            RESULTS.forEach(result -> put("t4." + group + "." + result, chance.nextInt(3)));
            put("t4." + group + ".total", RESULTS.stream().mapToInt(result -> number("t4." + group + "." + result)).sum());
        }
    }

    private void statistics(Random chance) {
        int site = 200 + chance.nextInt(800);
        int requests = 5 + chance.nextInt(40);
        Map.of("A1.1", site, "A1.2.2", site, "A1.1.b", 3, "A1.1.a", 2, "A3.1", requests, "A3.1.3", requests, "A3.2", requests,
                "A3.2.1", requests, "A3.3", requests, "A3.3.1", requests).forEach((id, figure) -> figures.put(id, String.valueOf(figure)));
        Map.of("A8.3", 4, "A8.3.1", 1, "A8.3.2", 3, "A9.2", 2, "A9.3", 60).forEach((id, figure) -> figures.put(id, String.valueOf(figure)));
    }

    private void put(String id, int figure) {
        figures.put(format.prefix() + "." + id, String.valueOf(figure));
    }

    private int number(String id) {
        return Integer.parseInt(figures.get(format.prefix() + "." + id));
    }

    /// The same report with something else in a cell.
    public MadeUpReport with(String cell, String text) {
        if (!figures.containsKey(cell)) {
            throw new IllegalArgumentException("no cell " + cell);
        }
        Map<String, String> changed = new LinkedHashMap<>(figures);
        changed.put(cell, text);
        return new MadeUpReport(agency, year, format, changed);
    }

    public String figure(String cell) {
        return figures.get(cell);
    }

    public String title() {
        return agency + year + "年政府信息公开工作年度报告";
    }

    /// The page, with navigation and a script around it as pages have.
    public String page() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>").append(title())
                .append("</title><script>var menu = '首页';</script></head><body>\n<div class=\"nav\"><a href=\"/\">首页</a> <a href=\"/zwgk\">政务公开</a></div>\n<h1>")
                .append(title()).append("</h1>\n<p>发布日期：").append(year + 1).append("-01-2").append(Math.abs(agency.hashCode()) % 9).append("</p>\n");
        for (ReportFormat.Section section : format.sections()) {
            page.append("<h2>").append(section.title()).append("</h2>\n");
            if (!section.kind().equals("table")) {
                page.append("<p>").append(words(section)).append("</p>\n");
            }
            format.tables().stream().filter(table -> table.section().equals(section.id())).forEach(table -> page.append(table(table)));
        }
        return page.append("<p>").append(agency).append("</p>\n<p>").append(year + 1).append("年1月20日</p>\n</body></html>\n").toString();
    }

    private String words(ReportFormat.Section section) {
        return switch (section.id()) {
            case "S5" -> "存在的主要问题：一是" + PROBLEMS.get(Math.floorMod(agency.hashCode() + year, PROBLEMS.size())) + "；二是"
                    + PROBLEMS.get(Math.floorMod(agency.hashCode() + year + 2, PROBLEMS.size())) + "。";
            case "S6" -> "本年度没有收取信息处理费。没有其他需要报告的事项。";
            case "S1" -> year + "年，" + WORKS.get(Math.floorMod(agency.hashCode() + year, WORKS.size())) + requestsInWords();
            default -> WORKS.get(Math.floorMod(agency.hashCode() + year, WORKS.size()));
        };
    }

    private String requestsInWords() {
        String prefix = format.prefix() + ".t3.";
        return format.table("t3").isEmpty() ? "" : "本年新收政府信息公开申请 " + figures.get(prefix + "new.tot") + " 件，结转下年度继续办理 "
                + figures.get(prefix + "carry_out.tot") + " 件。";
    }

    private String table(ReportFormat.Table table) {
        StringBuilder html = new StringBuilder("<table>\n");
        for (List<TableLayout.Drawn> row : TableLayout.of(table).rows()) {
            html.append(row.stream().map(this::cell).collect(Collectors.joining("", "<tr>", "</tr>\n")));
        }
        return html.append("</table>\n").toString();
    }

    private String cell(TableLayout.Drawn cell) {
        String text = cell.kind() == TableLayout.Kind.FIGURE ? figures.get(cell.cell()) : cell.text();
        return "<td colspan=\"" + cell.across() + "\" rowspan=\"" + cell.down() + "\">" + text + "</td>";
    }
}
