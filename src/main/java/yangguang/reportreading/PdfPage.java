package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import yangguang.reportreading.PrintedPage.Glyph;

/// One printed page taken apart (PDF 一页): glyphs inside a drawn grid are its cells' text, the others lines of print.
final class PdfPage {

    static final Pattern PAGE_NUMBER = Pattern.compile("[-—–~·\\s]*(?:\\d{1,3}|第 ?\\d{1,3} ?页(?:[,，/ ]*共 ?\\d{1,3} ?页)?|\\d{1,3} ?/ ?\\d{1,3})[-—–~·\\s]*");

    private final int number;
    private final double height;
    private final List<Glyph> glyphs;
    private final List<PdfGrid> grids;
    private final List<Double> pictures;
    private final PdfRules rules;
    private final PrintedPage page;
    private final BareTables.Left before;
    private BareTables bare;

    /// @param before what the page before left of a table without lines
    PdfPage(int number, PrintedPage page, BareTables.Left before) {
        this.number = number;
        this.height = page.height();
        this.glyphs = page.glyphs();
        this.page = page;
        this.rules = new PdfRules(page.rules());
        this.before = before;
        this.grids = PdfGrid.all(rules, page.width());
        this.pictures = page.pictures();
    }

    PdfText.Page read() {
        List<Glyph> level = new ArrayList<>();
        List<Glyph> turned = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (!inGrid(glyph)) {
                (glyph.turn() == 0 ? level : turned).add(glyph);
            }
        }
        findBare(level, turned);
        List<PdfText.Content> content = new ArrayList<>(bare.content());
        print(bare.rest(), content);
        if (!turned.isEmpty()) {
            content.add(new PdfText.Content.Print(number, turned.getFirst().y(), 0, 0, turned.getFirst().size(), List.of(PdfCell.text(turned, 0)), List.of(Line.Span.UNKNOWN), true));
        }
        grids.forEach(grid -> content.add(new PdfText.Content.Grid(number, grid.top(), grid.xs(), grid.rows(), grid.full())));
        pictures.forEach(top -> content.add(new PdfText.Content.Picture(number, top)));
        content.sort(Comparator.comparingDouble(PdfPage::top));
        double left = content.stream().filter(PdfText.Content.Print.class::isInstance).mapToDouble(c -> ((PdfText.Content.Print) c).left()).min().orElse(0);
        double right = content.stream().filter(PdfText.Content.Print.class::isInstance).mapToDouble(c -> ((PdfText.Content.Print) c).right()).max().orElse(0);
        return new PdfText.Page(left, right, content);
    }

    /// A grid whose rows no lines divide is read as if it had none, if a table comes of it; else it stays a grid.
    private void findBare(List<Glyph> level, List<Glyph> turned) {
        List<PdfGrid> open = new ArrayList<>(grids.stream().filter(grid -> grid.holdsRows()
                || !grid.holdsFigures() && level.stream().anyMatch(glyph -> Character.isDigit(glyph.text().charAt(0)) && grid.justAbove(glyph))).toList());
        boolean again = true;
        while (again) {
            List<Glyph> all = new ArrayList<>(level);
            open.forEach(grid -> grid.glyphs().stream().filter(glyph -> glyph.turn() == 0).forEach(all::add));
            bare = new BareTables(all, rules, page, before);
            bare.find(number);
            Set<Glyph> left = Collections.newSetFromMap(new IdentityHashMap<>());
            left.addAll(bare.rest());
            again = open.removeIf(grid -> grid.glyphs().stream().filter(left::contains).count() * 2 > grid.glyphs().size());
        }
        grids.removeAll(open);
        open.forEach(grid -> grid.glyphs().stream().filter(glyph -> glyph.turn() != 0).forEach(turned::add));
    }

    private static double top(PdfText.Content content) {
        return switch (content) {
            case PdfText.Content.Print print -> print.top();
            case PdfText.Content.Grid grid -> grid.top();
            case PdfText.Content.Bare row -> row.top();
            case PdfText.Content.Picture picture -> picture.top();
        };
    }

    BareTables bare() {
        return bare;
    }

    private boolean inGrid(Glyph glyph) {
        for (PdfGrid grid : grids) {
            if (grid.take(glyph)) {
                return true;
            }
        }
        return false;
    }

    /// Glyphs of one height make a line; a gap wider than most of a character divides its words.
    private void print(List<Glyph> level, List<PdfText.Content> content) {
        level.sort(Comparator.comparingDouble(Glyph::y));
        int from = 0;
        for (int i = 1; i <= level.size(); i++) {
            if (i == level.size() || level.get(i).y() - level.get(i - 1).y() > level.get(i - 1).size() * 0.45
                    || level.get(i).y() - level.get(from).y() > level.get(from).size() * 0.9) {
                line(level.subList(from, i), content);
                from = i;
            }
        }
    }

    private void line(List<Glyph> line, List<PdfText.Content> content) {
        line.sort(Comparator.comparingDouble(glyph -> glyph.x() - glyph.along() / 2));
        List<String> words = new ArrayList<>();
        List<Line.Span> spans = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        Glyph first = line.getFirst();
        Glyph before = null;
        for (Glyph glyph : line) {
            if (before != null && before.text().equals(glyph.text()) && Math.abs(before.x() - glyph.x()) < before.along() * 0.25) {
                continue;
            }
            double gap = before == null ? 0 : glyph.x() - glyph.along() / 2 - before.x() - before.along() / 2;
            if (before != null && gap > 0.65 * Math.min(before.size(), glyph.size())) {
                words.add(word.toString());
                spans.add(span(first, before));
                word.setLength(0);
                first = glyph;
            } else if (before != null && gap > 0.18 * glyph.size() && ascii(before) && ascii(glyph)) {
                word.append(' ');
            }
            word.append(glyph.text());
            before = glyph;
        }
        words.add(word.toString());
        spans.add(span(first, line.getLast()));
        double y = line.getFirst().y();
        boolean margin = y > height * 0.88 || y < height * 0.08;
        if (margin && PAGE_NUMBER.matcher(String.join(" ", words)).matches()) {
            return;
        }
        content.add(new PdfText.Content.Print(number, y, line.getFirst().x() - line.getFirst().along() / 2,
                line.getLast().x() + line.getLast().along() / 2, line.getFirst().size(), words, spans, false));
    }

    private static Line.Span span(Glyph first, Glyph last) {
        return new Line.Span(first.x() - first.along() / 2, last.x() + last.along() / 2);
    }

    private static boolean ascii(Glyph glyph) {
        char c = glyph.text().charAt(0);
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
