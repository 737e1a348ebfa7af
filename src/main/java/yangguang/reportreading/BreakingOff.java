package yangguang.reportreading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;

/// A text that breaks off (文字中断), as a copy that was kept only in part does: all parts behind some point are missing, and
/// at that point no sentence or table is at its end and nobody has signed. What lies behind was not seen, and is not judged.
///
/// @param last   the last part that is there
/// @param behind the parts behind it, all missing
/// @param at     the line in which the text ends
/// @param table  whether the table of the last part is not finished
public record BreakingOff(PublishedReport report, PublishedReport.Part last, List<PublishedReport.Part> behind, Line at, boolean table) {

    private static final String NUMBERS = "一二三四五六七八九十";
    private static final String CLOSING = "。!?;…)]》”\"'";
    private static final Pattern ITEM = Pattern.compile("[(（]?(?:[一二三四五六七八九十]{1,2}|\\d{1,2})[)）、.](?!\\d).*");
    private static final int PROSE = 40;
    private static final int SHOWN = 20;

    /// Empty for a text that comes to an end, whatever it lacks, and for a form whose parts are free.
    public static Optional<BreakingOff> of(PublishedReport report) {
        List<PublishedReport.Part> parts = report.parts();
        int there = 0;
        while (there < parts.size() && parts.get(there).present()) {
            there++;
        }
        if (there == 0 || there == parts.size() || parts.stream().anyMatch(part -> part.section().free())
                || parts.subList(there, parts.size()).stream().anyMatch(PublishedReport.Part::present)) {
            return Optional.empty();
        }
        PublishedReport.Part last = parts.get(there - 1);
        List<Line> lines = report.lines();
        int at = lines.size() - 1;
        while (at > 0 && lines.get(at).text().isBlank() && lines.get(at).pieces().stream().allMatch(Line.Piece::blank)) {
            at--;
        }
        Line end = lines.get(at);
        if (isSigned(report, last) || !end.where().equals(last.where()) && last.lines().stream().noneMatch(line -> line.where().equals(end.where()))) {
            return Optional.empty();
        }
        Optional<ReportFormat.Table> unfinished = unfinished(report, last);
        boolean cut = last.lines().isEmpty() || isCutShort(end) || unfinished.filter(table -> isOf(table, end) && !hasProse(last)).isPresent();
        return cut ? Optional.of(new BreakingOff(report, last, parts.subList(there, parts.size()), end, unfinished.isPresent()))
                : Optional.empty();
    }

    private static boolean isSigned(PublishedReport report, PublishedReport.Part last) {
        List<String> ends = Stream.of(report.head().signatory(), report.head().signed()).flatMap(Optional::stream).map(PublishedReport.Found::where).toList();
        return last.lines().stream().anyMatch(line -> ends.contains(line.where()));
    }

    /// Whether a sentence or an item is begun and not finished; the foot of a page is neither.
    private static boolean isCutShort(Line end) {
        String text = end.text().strip();
        long figures = end.pieces().stream().filter(piece -> CellText.isValue(piece.text())).count();
        if (end.table() || text.isEmpty() || 2 * figures > end.pieces().size() || CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0 || PageFoot.isOf(end)) {
            return false;
        }
        return text.length() > PROSE || ITEM.matcher(text).matches() || text.chars().anyMatch(c -> ",，、。:：".indexOf(c) >= 0) && text.indexOf('|') < 0;
    }

    /// The part's table, if its last row is still to come.
    private static Optional<ReportFormat.Table> unfinished(PublishedReport report, PublishedReport.Part part) {
        return report.format().tables().stream().filter(table -> table.section().equals(part.section().id()))
                .filter(table -> !isRead(report, table, table.blocks().getLast().leafRows().getLast())).findFirst();
    }

    /// Whether sentences stand where a table should: then later parts may only have titles nobody knows.
    private static boolean hasProse(PublishedReport.Part part) {
        return part.lines().stream().anyMatch(line -> !line.table() && line.text().length() > PROSE && line.text().endsWith("。"));
    }

    /// Whether the line is one of the table.
    private static boolean isOf(ReportFormat.Table table, Line line) {
        return line.table() || line.pieces().stream().anyMatch(piece -> CellText.isValue(piece.text())) || isLabel(table, line.pieces().getLast().text());
    }

    private static boolean isRead(PublishedReport report, ReportFormat.Table table, ReportFormat.Row row) {
        return table.blocks().stream().filter(block -> block.leafRows().contains(row)).flatMap(block -> block.valueColumns().stream())
                .map(column -> report.cells().get(table.cell(row, column))).anyMatch(cell -> cell != null && cell.state() != Cell.State.MISSING);
    }

    /// A label of the table, or what is left of one.
    private static boolean isLabel(ReportFormat.Table table, String text) {
        String key = Labels.key(text);
        return key.length() > 1 && table.blocks().stream().anyMatch(block -> Labels.key(block.title()).startsWith(key)
                || labels(block.rows(), ReportFormat.Row::rows).anyMatch(row -> Labels.key(row.label()).startsWith(key))
                || labels(block.columns(), ReportFormat.Column::columns).anyMatch(column -> Labels.key(column.label()).startsWith(key)));
    }

    private static <T> Stream<T> labels(List<T> siblings, java.util.function.Function<T, List<T>> below) {
        return siblings.stream().flatMap(one -> Stream.concat(Stream.of(one), labels(below.apply(one), below)));
    }

    /// Whether the section lies behind the point.
    public boolean isBehind(String sectionId) {
        return behind.stream().anyMatch(part -> part.section().id().equals(sectionId));
    }

    /// Whether the part is the one in which the text ends, so that its own end was not seen.
    public boolean isIn(String sectionId) {
        return last.section().id().equals(sectionId);
    }

    /// Whether the row stands at or behind the point: no later row of the table in which the text ends was read.
    public boolean isBehind(ReportFormat.Table of, ReportFormat.Row row) {
        if (!table || !isIn(of.section())) {
            return false;
        }
        List<ReportFormat.Row> rows = of.blocks().stream().flatMap(block -> block.leafRows().stream()).toList();
        return rows.subList(rows.indexOf(row) + 1, rows.size()).stream().noneMatch(later -> isRead(report, of, later));
    }

    /// The cell whose figure ends the text, and may be half a figure: it stands as it was read, but proves nothing.
    public Optional<Cell> torn() {
        return !table || at.text().strip().endsWith("|") ? Optional.empty()
                : report.cells().values().stream().filter(cell -> cell.state() != Cell.State.MISSING && cell.where().equals(at.where()))
                .reduce((one, next) -> next).filter(cell -> cell.raw().isEmpty() || cell.raw().equals(at.pieces().getLast().text()));
    }

    /// Whether the finding speaks of the sentence that was not finished: what it still would have said is not known.
    public boolean isUnfinished(Finding.Words words) {
        List<Line> lines = report.lines();
        int from = lines.lastIndexOf(at);
        while (from > 0 && !lines.get(from).table() && lines.get(from).text().indexOf('。') < 0 && !lines.get(from).where().equals(words.where())) {
            from--;
        }
        return lines.get(from).where().equals(words.where()) && words.to() > lines.get(from).text().lastIndexOf('。');
    }

    /// Whether the row is the one that is torn: nothing but its own figures stands behind its label.
    public boolean tears(TableReading.Unplaced row) {
        return table && behind(row.where()).allMatch(piece -> piece.blank() || CellText.isValue(piece.text()) || row.label().endsWith(piece.text()));
    }

    /// Whether nothing at all stands behind that place, so that a blank row there is only half a row.
    public boolean tears(String where) {
        return table && behind(where).allMatch(Line.Piece::blank);
    }

    private Stream<Line.Piece> behind(String where) {
        return report.lines().stream().dropWhile(line -> !line.where().equals(where)).skip(1).flatMap(line -> line.pieces().stream());
    }

    /// `第三至第六部分`.
    public String unseen() {
        int first = report.parts().size() - behind.size();
        int end = report.parts().size() - 1;
        return first == end ? "第" + NUMBERS.charAt(end) + "部分" : "第" + NUMBERS.charAt(first) + "至第" + NUMBERS.charAt(end) + "部分";
    }

    /// The last words before the point.
    public String words() {
        String text = at.text().strip();
        return text.length() <= SHOWN ? text : "……" + text.substring(text.length() - SHOWN);
    }
}
