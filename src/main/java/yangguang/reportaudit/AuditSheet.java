package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.reportform.Cell;
import yangguang.reportform.ChinesePunctuation;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.reportform.TableLayout;
import yangguang.reportreading.Line;
import yangguang.reportreading.PublishedReport;

/// An audited report as a page shows it (核对单): its head, its tables drawn again with what stands in them, and the
/// findings numbered, so that a cell can name the finding it fails and a finding its cells.
///
/// @param facts      label and text of what was read of the head
/// @param parts      sections, with the word for whether they are there
/// @param stated     figures the text states, for every generation; never cells of a table
/// @param normalised what was changed in reading characters
public record AuditSheet(String source, String agency, String generation, List<Fact> facts, List<PartLine> parts,
                         List<DrawnTable> tables, List<NumberedFinding> findings, List<StatedFigure> stated, List<String> normalised) {

    public record Fact(String label, String text) {}

    public record PartLine(String title, boolean present) {}

    /// A table; `rows` is empty where the source does not have it.
    public record DrawnTable(String id, String name, List<List<DrawnCell>> rows) {}

    /// A cell drawn. `mark` is what is wrong with it in a word, `错误 1`, or "" where nothing is.
    public record DrawnCell(TableLayout.Kind kind, String text, String id, int across, int down, Severity worst,
                            List<NumberedFinding> findings) {

        public String tone() {
            return worst == null ? "" : worst == Severity.ERROR ? " failing" : worst == Severity.WARN ? " doubtful" : "";
        }
    }

    /// A figure the text states (正文所述数字), with the words that state it.
    public record StatedFigure(String label, String number, String year, String where, String words) {}

    /// A finding with its number on the page. `excerpt` is the passage it is about, cut into plain and marked words;
    /// empty for cells.
    public record NumberedFinding(int number, Finding finding, List<Link> cells, List<Stretch> excerpt) {
        /// The excerpt without marks.
        public String passage() {
            return String.join("", excerpt.stream().map(Stretch::text).toList());
        }

        public String tone() {
            return switch (finding.severity()) {
                case ERROR -> "bad";
                case WARN -> "warn";
                case INFO -> "quiet";
            };
        }
    }

    /// A stretch of a passage; `marked` where it is the words the finding is about.
    public record Stretch(String text, boolean marked) {}

    /// A cell by id and name.
    public record Link(String id, String name) {}

    private static final int EXCERPT = 160;

    public static AuditSheet of(Auditing.Audited audited) {
        PublishedReport report = audited.report();
        List<NumberedFinding> findings = numbered(audited);
        Map<String, List<NumberedFinding>> byCell = new LinkedHashMap<>();
        findings.forEach(numbered -> numbered.finding().cells().forEach(id -> byCell.computeIfAbsent(id, key -> new ArrayList<>()).add(numbered)));
        return new AuditSheet(report.source(), report.agency().orElse(""), report.format().generation(), facts(report),
                report.covers().isPresent() ? List.of() : report.parts().stream().map(part -> new PartLine(part.section().title(), part.present())).toList(),
                report.format().tables().stream().map(table -> table(report, table, byCell)).toList(), findings, stated(report), report.normalised());
    }

    /// The findings alone, as the sheet numbers them.
    public static List<NumberedFinding> numbered(Auditing.Audited audited) {
        PublishedReport report = audited.report();
        List<NumberedFinding> findings = new ArrayList<>();
        for (Finding finding : audited.findings()) {
            findings.add(new NumberedFinding(findings.size() + 1, finding, links(report, finding), excerpt(report, finding)));
        }
        return findings;
    }

    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.finding().severity() == severity).count();
    }

    private static List<Link> links(PublishedReport report, Finding finding) {
        Map<String, ReportFormat.Place> places = report.format().places();
        return finding.cells().stream().map(id -> new Link(id, places.get(id).name())).toList();
    }

    /// The passage around the words, those of its first line marked; where no words are named, the line it stands in.
    private static List<Stretch> excerpt(PublishedReport report, Finding finding) {
        Optional<String> line = report.lines().stream().filter(found -> found.where().equals(finding.where()) && !found.table()).findFirst().map(Line::text);
        List<Finding.Words> words = finding.words().stream().filter(found -> found.where().equals(finding.where()))
                .sorted(Comparator.comparingInt(Finding.Words::from)).toList();
        if (line.isEmpty()) {
            return List.of();
        }
        String text = ChinesePunctuation.set(line.get());
        int from = words.isEmpty() ? 0 : Math.max(0, words.getFirst().from() - EXCERPT / 3);
        int to = Math.min(text.length(), Math.max(from + EXCERPT, words.isEmpty() ? 0 : Math.min(words.getLast().to(), from + 3 * EXCERPT)));
        List<Stretch> stretches = new ArrayList<>();
        stretches.add(new Stretch((from > 0 ? "……" : "") + text.substring(from, words.isEmpty() ? to : Math.min(to, words.getFirst().from())), false));
        for (int i = 0; i < words.size() && words.get(i).to() <= to; i++) {
            int next = i + 1 < words.size() ? Math.min(to, words.get(i + 1).from()) : to;
            stretches.add(new Stretch(text.substring(words.get(i).from(), words.get(i).to()), true));
            stretches.add(new Stretch(text.substring(words.get(i).to(), Math.max(next, words.get(i).to())), false));
        }
        stretches.add(new Stretch(to < text.length() ? "……" : "", false));
        return stretches.stream().filter(stretch -> !stretch.text().isEmpty()).toList();
    }

    private static List<StatedFigure> stated(PublishedReport report) {
        return Prose.of(report).statements().stream().map(statement -> new StatedFigure(statement.quantity().label(), statement.written(),
                statement.year() == 0 ? "" : statement.year() > 1 ? statement.year() + "年" : "往年", statement.words().where(), statement.words().text())).toList();
    }

    private static List<Fact> facts(PublishedReport report) {
        List<Fact> facts = new ArrayList<>();
        PublishedReport.Head head = report.head();
        head.title().ifPresent(title -> facts.add(fact("题名", title)));
        head.agency().ifPresent(agency -> facts.add(fact("机关", agency)));
        head.year().ifPresent(year -> facts.add(fact("年度", year)));
        report.covers().ifPresent(part -> facts.add(new Fact("统计期", part.name() + "，不是年度报告")));
        facts.add(new Fact("格式", report.format().name() + "，" + report.format().norm()
                + "（" + report.evidence() + "）"));
        head.published().ifPresent(date -> facts.add(fact("发布日期", date)));
        head.signed().ifPresent(date -> facts.add(fact("落款日期", date)));
        head.signatory().ifPresent(name -> facts.add(fact("落款", name)));
        return facts;
    }

    private static Fact fact(String label, PublishedReport.Found<?> found) {
        return new Fact(label, found.value() + "（" + found.where() + (found.how().equals(label) ? "" : "，" + found.how()) + "）");
    }

    private static DrawnTable table(PublishedReport report, ReportFormat.Table table, Map<String, List<NumberedFinding>> byCell) {
        if (!report.has(table)) {
            return new DrawnTable(table.id(), table.name(), List.of());
        }
        List<List<DrawnCell>> rows = new ArrayList<>();
        for (List<TableLayout.Drawn> row : TableLayout.of(table, report.cells()).rows()) {
            rows.add(row.stream().map(drawn -> cell(report, drawn, byCell)).toList());
        }
        return new DrawnTable(table.id(), table.name(), rows);
    }

    private static DrawnCell cell(PublishedReport report, TableLayout.Drawn drawn, Map<String, List<NumberedFinding>> byCell) {
        List<NumberedFinding> findings = byCell.getOrDefault(drawn.cell(), List.of());
        Severity worst = findings.stream().map(numbered -> numbered.finding().severity()).min(Severity::compareTo).orElse(null);
        return new DrawnCell(drawn.kind(), drawn.kind() == TableLayout.Kind.FIGURE ? text(report.cells().get(drawn.cell())) : drawn.text(),
                drawn.cell(), drawn.across(), drawn.down(), worst, findings);
    }

    private static String text(Cell cell) {
        return switch (cell.state()) {
            case GIVEN, NOT_A_NUMBER -> cell.raw();
            case BLANK, MISSING -> cell.state().label();
        };
    }
}
