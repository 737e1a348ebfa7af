package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportreading.Line;
import yangguang.reportreading.PublishedReport;

/// A paragraph of the narrative (段落): its text, joined where the source broke it into lines, and its numbers.
final class Paragraph {

    private static final int LONG_LINE = 24;

    /// What holds more numbers than this is no narrative; the rest of it is not looked at.
    private static final int MOST_FIGURES = 600;

    private final String part;
    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private List<Figure> figures;
    private String whole;

    private Paragraph(String part) {
        this.part = part;
    }

    /// The paragraphs of all prose of the report, in order.
    static List<Paragraph> of(PublishedReport report) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Paragraph open = null;
        String part = "";
        String title = report.head().title().map(PublishedReport.Found::where).orElse("");
        Set<String> ofTables = ofTables(report);
        Map<String, String> openings = new HashMap<>();
        report.parts().stream().filter(PublishedReport.Part::present).forEach(present -> openings.putIfAbsent(present.where(), present.section().id()));
        for (Line line : report.lines()) {
            String opened = openings.get(line.where());
            if (opened != null) {
                part = opened;
                open = null;
            }
            if (line.table() || ofTables.contains(line.where())) {
                open = null;
            } else if (open != null && open.continues(line) && !title.equals(open.lines.getLast().where())) {
                open.add(line);
            } else {
                open = new Paragraph(part);
                open.add(line);
                paragraphs.add(open);
            }
        }
        return paragraphs;
    }

    /// Places from which cells were read.
    private static Set<String> ofTables(PublishedReport report) {
        Set<String> places = new HashSet<>();
        String last = "";
        for (Cell cell : report.cells().values()) {
            if (!cell.where().equals(last)) {
                last = cell.where();
                places.add(last);
            }
        }
        places.remove("");
        return places;
    }

    /// A line of a broken paragraph goes on where the one before stopped in the middle of a sentence.
    private boolean continues(Line line) {
        String before = lines.getLast().text();
        boolean middle = before.length() >= LONG_LINE && !before.endsWith("报告") && !before.endsWith("年报") && "。:!?".indexOf(before.charAt(before.length() - 1)) < 0;
        return middle && line.text().length() >= 2 && !startsAnew(line.text());
    }

    private static boolean startsAnew(String text) {
        char first = text.charAt(0);
        char second = text.charAt(1);
        boolean bracketed = first == '(' && text.length() > 2 && "一二三四五六七八九十1234567890".indexOf(second) >= 0 && text.indexOf(')') <= 3;
        return bracketed || first == '|' || "一二三四五六七八九十第附".indexOf(first) >= 0 && "、.是章部件表十一二三四五六七八九".indexOf(second) >= 0
                || Character.isDigit(first) && "、.".indexOf(second) >= 0 && !(text.length() > 2 && Character.isDigit(text.charAt(2)));
    }

    private void add(Line line) {
        starts.add(text.length());
        lines.add(line);
        text.append(line.text());
    }

    String part() {
        return part;
    }

    String text() {
        if (whole == null || whole.length() != text.length()) {
            whole = text.toString();
        }
        return whole;
    }

    String where() {
        return lines.getFirst().where();
    }

    List<Figure> figures() {
        if (figures == null) {
            List<Figure> all = FigureScanner.figures(text());
            figures = all.subList(0, Math.min(all.size(), MOST_FIGURES));
        }
        return figures;
    }

    /// Length of the text in which the numbers looked at stand.
    int reach() {
        return figures().size() < MOST_FIGURES ? text.length() : figures().getLast().to();
    }

    /// The words between two offsets, placed in their line; words that run over a line's end are cut there.
    Finding.Words words(int from, int to) {
        int line = starts.size() - 1;
        while (line > 0 && starts.get(line) > from) {
            line--;
        }
        int start = starts.get(line);
        int end = Math.min(to, start + lines.get(line).text().length());
        return new Finding.Words(part, lines.get(line).where(), from - start, end - start, text.substring(from, end));
    }

    /// A figure with the clause around it, at most 40 characters before.
    Finding.Words words(Figure figure) {
        int from = figure.from();
        while (from > Math.max(0, figure.from() - 40) && ",;。:".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        Finding.Words words = words(from, figure.to());
        return words.to() - words.from() < figure.to() - from ? words(figure.from(), figure.to()) : words;
    }
}
