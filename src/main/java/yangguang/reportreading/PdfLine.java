package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import yangguang.reportreading.PrintedPage.Glyph;

/// Words of one height on a page (版面一行), from left to right.
record PdfLine(double y, List<PdfWord> words) {

    /// Half a line's distance, by which a label of two lines stands beside its figures, must still part two lines.
    private static final double SAME = 0.25;
    private static final double MOST = 0.38;
    private static final int LONGEST_WORD = 60;

    static List<PdfLine> of(List<Glyph> glyphs, PdfRules rules) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<PdfLine> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).y() - sorted.get(i - 1).y() > SAME * sorted.get(i).size()
                    || sorted.get(i).y() - sorted.get(from).y() > MOST * sorted.get(from).size()) {
                List<Glyph> line = sorted.subList(from, i);
                double middle = line.get(line.size() / 2).y();
                line.sort(Comparator.comparingDouble(glyph -> glyph.x() - glyph.along() / 2));
                lines.add(new PdfLine(middle, PdfWord.of(line, rules)));
                from = i;
            }
        }
        return lines;
    }

    PdfLine moved(double down) {
        return new PdfLine(y + down, words.stream().map(word -> word.moved(down)).toList());
    }

    boolean isPageNumber(double height) {
        return (y > height * 0.88 || y < height * 0.08)
                && PdfPage.PAGE_NUMBER.matcher(words.stream().map(PdfWord::text).collect(Collectors.joining(" "))).matches();
    }

    double left() {
        return words.getFirst().left();
    }

    double right() {
        return words.getLast().right();
    }

    double size() {
        return words.getFirst().size();
    }

    /// Running text: a sentence, or one line from margin to margin.
    boolean prose(double width) {
        for (PdfWord word : words) {
            if (word.text().length() > LONGEST_WORD || word.text().indexOf('。') >= 0 || !word.value() && word.right() - word.left() > 0.62 * width) {
                return true;
            }
        }
        return false;
    }

    /// The figures of a row: its values, but for those that stand left of a label, such as row numbers.
    List<PdfWord> figures() {
        int last = words.size() - 1;
        while (last >= 0 && !words.get(last).value()) {
            last--;
        }
        int from = last;
        while (from > 0 && words.get(from - 1).value()) {
            from--;
        }
        return last < 0 ? List.of() : words.subList(from, last + 1);
    }
}
