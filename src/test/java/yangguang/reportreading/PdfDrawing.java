package yangguang.reportreading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

import yangguang.reportreading.Draft.C;

/// Draws a [Draft] on pages, glyph by glyph and line by line, as printers do: text broken by width, tables broken
/// between rows at the end of a page.
final class PdfDrawing {

    enum Borders { STROKED, BARS, NONE }

    private static final float SIZE = 9;
    private static final float LEADING = 12;
    private static final float MARGIN = 50;
    private static TrueTypeFont parsed;

    private final Borders borders;
    private final boolean turned;
    private final PDDocument document = new PDDocument();
    private PDFont font;
    private PdfUnnamedFigures figures;
    private String unnamed;
    private PDPageContentStream out;
    private float width;
    private float height;
    private float y;
    private int pages;

    PdfDrawing(Borders borders, boolean turned) {
        this.borders = borders;
        this.turned = turned;
    }

    private static synchronized TrueTypeFont parsed() throws IOException {
        if (parsed == null) {
            try (InputStream in = PdfDrawing.class.getClassLoader().getResourceAsStream("fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf")) {
                parsed = new TTFParser().parse(new RandomAccessReadBuffer(in));
            }
        }
        return parsed;
    }

    /// With these figures in a font that does not say what its codes mean.
    byte[] write(Draft draft, PdfUnnamedFigures.Lack lack, String which) throws IOException {
        unnamed = which;
        figures = new PdfUnnamedFigures(document, parsed(), lack);
        return write(draft);
    }

    byte[] write(Draft draft) throws IOException {
        font = PDType0Font.load(document, parsed(), true);
        newPage();
        for (Draft.Part part : draft.parts) {
            switch (part) {
                case Draft.Para para -> paragraph(para.text());
                case Draft.Tab tab -> table(tab);
            }
        }
        out.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (document) {
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private void newPage() throws IOException {
        if (out != null) {
            out.close();
        }
        PDRectangle a4 = PDRectangle.A4;
        PDPage page = new PDPage(a4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        width = turned ? a4.getHeight() : a4.getWidth();
        height = turned ? a4.getWidth() : a4.getHeight();
        if (turned) {
            page.setRotation(90);
            out.transform(new Matrix(0, 1, -1, 0, a4.getWidth(), 0));
        }
        pages++;
        text("— " + pages + " —", width / 2 - 15, 25);
        y = height - MARGIN;
    }

    private void text(String text, float x, float baseline) throws IOException {
        if (figures != null && text.matches(unnamed)) {
            figures.show(out, text, SIZE, x, baseline);
            return;
        }
        out.beginText();
        out.setFont(font, SIZE);
        out.newLineAtOffset(x, baseline);
        out.showText(text);
        out.endText();
    }

    private float widthOf(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    private List<String> wrapped(String text, float room) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String forced : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (char c : forced.toCharArray()) {
                char shown = c == '\u00a0' || c == '\u3000' ? ' ' : c;
                if (widthOf(line.toString() + shown) > room && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(shown);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private void paragraph(String text) throws IOException {
        String indented = text.length() > 40 ? "    " + text : text;
        for (String line : wrapped(indented, width - 2 * MARGIN)) {
            if (y < MARGIN + LEADING) {
                newPage();
            }
            y -= LEADING * 1.4f;
            text(line, MARGIN, y);
        }
        y -= 4;
    }

    private record Placed(C cell, int row, int column) {}

    private void table(Draft.Tab tab) throws IOException {
        y -= 8;
        int columns = tab.width();
        List<Placed> placed = placed(tab);
        float[] xs = columns(placed, columns);
        float[] heights = heights(tab, placed, xs);
        int from = 0;
        while (from < tab.rows().size()) {
            int to = from;
            float used = 0;
            while (to < tab.rows().size() && (used + heights[to] < y - MARGIN || to == from && y > height - MARGIN - 20)) {
                used += heights[to++];
            }
            if (to > from) {
                stretch(placed, xs, heights, from, to);
            }
            if (to < tab.rows().size()) {
                newPage();
            }
            from = to;
        }
        y -= 8;
    }

    private static List<Placed> placed(Draft.Tab tab) {
        List<Placed> placed = new ArrayList<>();
        int[] depth = new int[400];
        for (int row = 0; row < tab.rows().size(); row++) {
            int column = 0;
            for (C cell : tab.rows().get(row)) {
                while (depth[column] > 0) {
                    column++;
                }
                placed.add(new Placed(cell, row, column));
                for (int i = 0; i < cell.across; i++) {
                    depth[column + i] = cell.down;
                }
                column += cell.across;
            }
            for (int i = 0; i < depth.length; i++) {
                depth[i] = Math.max(0, depth[i] - 1);
            }
        }
        return placed;
    }

    /// Narrow where only merged labels stand, wide where most labels do.
    private float[] columns(List<Placed> placed, int columns) {
        float[] weights = new float[columns];
        java.util.Arrays.fill(weights, 1);
        for (Placed cell : placed) {
            if (!cell.cell.figure() && cell.cell.kind != yangguang.reportform.TableLayout.Kind.HEAD && cell.cell.across == 1 && cell.cell.down == 1 && cell.cell.text.length() > 3) {
                weights[cell.column] = columns > 12 ? 1 : 4;
            }
        }
        float all = 0;
        for (float weight : weights) {
            all += weight;
        }
        float[] xs = new float[columns + 1];
        xs[0] = MARGIN;
        for (int i = 0; i < columns; i++) {
            xs[i + 1] = xs[i] + (width - 2 * MARGIN) * weights[i] / all;
        }
        return xs;
    }

    private float[] heights(Draft.Tab tab, List<Placed> placed, float[] xs) throws IOException {
        float[] heights = new float[tab.rows().size()];
        java.util.Arrays.fill(heights, LEADING + 6);
        for (Placed cell : placed) {
            float needed = wrapped(cell.cell.text, xs[cell.column + cell.cell.across] - xs[cell.column] - 4).size() * LEADING + 6;
            int last = Math.min(heights.length, cell.row + cell.cell.down) - 1;
            float there = 0;
            for (int row = cell.row; row <= last; row++) {
                there += heights[row];
            }
            heights[last] += Math.max(0, needed - there);
        }
        return heights;
    }

    private void stretch(List<Placed> placed, float[] xs, float[] heights, int from, int to) throws IOException {
        for (Placed cell : placed) {
            int first = Math.max(from, cell.row);
            int last = Math.min(to, cell.row + cell.cell.down);
            if (first >= last) {
                continue;
            }
            float top = y;
            for (int row = from; row < first; row++) {
                top -= heights[row];
            }
            float bottom = top;
            for (int row = first; row < last; row++) {
                bottom -= heights[row];
            }
            float left = xs[cell.column];
            float right = xs[Math.min(xs.length - 1, cell.column + cell.cell.across)];
            border(left, bottom, right, top);
            if (cell.row >= from) {
                float baseline = top - LEADING;
                for (String line : wrapped(cell.cell.text, right - left - 4)) {
                    boolean figure = cell.cell.figure();
                    text(line, figure ? left + (right - left - widthOf(line)) / 2 : left + 2, baseline);
                    baseline -= LEADING;
                }
            }
        }
        for (int row = from; row < to; row++) {
            y -= heights[row];
        }
    }

    private void border(float left, float bottom, float right, float top) throws IOException {
        switch (borders) {
            case STROKED -> {
                out.addRect(left, bottom, right - left, top - bottom);
                out.stroke();
            }
            case BARS -> {
                out.addRect(left, bottom, right - left, 0.7f);
                out.addRect(left, top, right - left, 0.7f);
                out.addRect(left, bottom, 0.7f, top - bottom);
                out.addRect(right, bottom, 0.7f, top - bottom);
                out.fill();
            }
            case NONE -> { }
        }
    }
}
