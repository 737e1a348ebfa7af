package yangguang.reportreading;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import yangguang.letters.DrawnPage;

/// Writes what a PDF draws as OFD, in the manners of programs that are not ours.
final class OfdWriting {

    /// Manner of writing.
    enum Manner {
        /// A text object for each character, in points under a scaled matrix, inside blocks; borders as thin filled areas.
        CHARACTERS,
        /// A text object for each stretch on a line, `g` runs of distances, and the pictures of the font for its characters.
        RUNS,
        /// Borders in a template, several runs in one object, text in a unit of the resources.
        FORM
    }

    private static final double MM = 25.4 / 72;
    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private record Glyph(String text, double x, double y, double width, double size, double[] way) {}

    private final Manner manner;
    private final List<String> parts = new ArrayList<>();
    private final StringBuilder pages = new StringBuilder();
    private final StringBuilder templates = new StringBuilder();
    private final StringBuilder units = new StringBuilder();
    private int number = 10;

    private OfdWriting(Manner manner) {
        this.manner = manner;
    }

    static byte[] of(byte[] pdf, Manner manner) throws IOException {
        OfdWriting writing = new OfdWriting(manner);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                Drawn drawn = new Drawn(page);
                drawn.processPage(page);
                writing.page(drawn, page.getMediaBox().getWidth() * MM, page.getMediaBox().getHeight() * MM);
            }
        }
        return writing.packed();
    }

    private byte[] packed() throws IOException {
        parts.add("OFD.xml");
        parts.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:OFD" + SPACE + " Version=\"1.1\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo>"
                + "<ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
        parts.add("Doc_0/Document.xml");
        parts.add("<ofd:Document" + SPACE + "><ofd:CommonData><ofd:MaxUnitID>" + number + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                + "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>" + templates + "</ofd:CommonData><ofd:Pages>" + pages + "</ofd:Pages></ofd:Document>");
        parts.add("Doc_0/DocumentRes.xml");
        parts.add("<ofd:Res" + SPACE + " BaseLoc=\"Res\"><ofd:CompositeGraphicUnits>" + units + "</ofd:CompositeGraphicUnits></ofd:Res>");
        return Writer.packed(parts.toArray(String[]::new));
    }

    private void page(Drawn drawn, double width, double height) {
        int page = ++number;
        StringBuilder lines = new StringBuilder();
        drawn.paths.forEach(path -> path(path, lines));
        StringBuilder text = new StringBuilder();
        switch (manner) {
            case CHARACTERS -> drawn.glyphs.forEach(glyph -> text.append(character(glyph)));
            case RUNS -> stretches(drawn.glyphs).forEach(run -> text.append(run(List.of(run), true)));
            case FORM -> stretches(drawn.glyphs).forEach(run -> text.append(run(halves(run), false)));
        }
        String below = "";
        if (manner == Manner.FORM) {
            templates.append("<ofd:TemplatePage ID=\"").append(page).append("9\" BaseLoc=\"Tpls/Tpl_").append(page).append("/Content.xml\"/>");
            parts.add("Doc_0/Tpls/Tpl_" + page + "/Content.xml");
            parts.add("<ofd:Page" + SPACE + "><ofd:Content><ofd:Layer ID=\"" + ++number + "\">" + lines + "</ofd:Layer></ofd:Content></ofd:Page>");
            below = "<ofd:Template TemplateID=\"" + page + "9\" ZOrder=\"Background\"/>";
            lines.setLength(0);
            units.append("<ofd:CompositeGraphicUnit ID=\"").append(page).append("8\" Width=\"").append(n(width)).append("\" Height=\"").append(n(height))
                    .append("\"><ofd:Content>").append(text).append("</ofd:Content></ofd:CompositeGraphicUnit>");
            text.setLength(0);
            text.append("<ofd:CompositeObject ID=\"").append(++number).append("\" Boundary=\"0 0 ").append(n(width)).append(' ').append(n(height))
                    .append("\" CTM=\"1 0 0 1 0 0\" ResourceID=\"").append(page).append("8\"/>");
        }
        pages.append("<ofd:Page ID=\"").append(page).append("\" BaseLoc=\"Pages/Page_").append(page).append("/Content.xml\"/>");
        parts.add("Doc_0/Pages/Page_" + page + "/Content.xml");
        parts.add("<ofd:Page" + SPACE + "><ofd:Area><ofd:PhysicalBox>0 0 " + n(width) + " " + n(height) + "</ofd:PhysicalBox></ofd:Area>" + below
                + "<ofd:Content><ofd:Layer ID=\"" + ++number + "\" Type=\"Body\"><ofd:PageBlock ID=\"" + ++number + "\">" + lines
                + "</ofd:PageBlock><ofd:PageBlock ID=\"" + ++number + "\">" + text + "</ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>");
    }

    /// Straight lines become thin areas where the manner has none but these.
    private void path(Path path, StringBuilder out) {
        boolean stroke = path.stroke && manner != Manner.CHARACTERS;
        StringBuilder steps = new StringBuilder();
        for (double[] step : path.steps) {
            if (manner == Manner.CHARACTERS && path.stroke) {
                if (step[0] == 1) {
                    steps.append(area(step[3], step[4], step[1], step[2]));
                }
            } else {
                steps.append(step[0] == 0 ? "M " : step[0] == 1 ? "L " : "C ").append(step[0] == 2 ? "" : n(step[1]) + " " + n(step[2]) + " ");
            }
        }
        out.append("<ofd:PathObject ID=\"").append(++number).append("\" Boundary=\"0 0 210 297\" LineWidth=\"0.18\"").append(stroke ? "" : " Stroke=\"false\" Fill=\"true\"")
                .append("><ofd:AbbreviatedData>").append(steps).append("</ofd:AbbreviatedData></ofd:PathObject>");
    }

    private static String area(double x1, double y1, double x2, double y2) {
        double left = Math.min(x1, x2) - 0.1;
        double top = Math.min(y1, y2) - 0.1;
        double right = Math.max(x1, x2) + 0.1;
        double bottom = Math.max(y1, y2) + 0.1;
        return "M " + n(left) + " " + n(top) + " L " + n(right) + " " + n(top) + " L " + n(right) + " " + n(bottom) + " L " + n(left) + " " + n(bottom) + " C ";
    }

    private String character(Glyph glyph) {
        double size = glyph.size / MM;
        double c = glyph.way[0] * MM;
        double s = glyph.way[1] * MM;
        return "<ofd:TextObject ID=\"" + ++number + "\" Boundary=\"" + n(glyph.x) + " " + n(glyph.y - glyph.size) + " " + n(glyph.width) + " " + n(glyph.size)
                + "\" CTM=\"" + n(c) + " " + n(s) + " " + n(-s) + " " + n(c) + " 0 " + n(glyph.size) + "\" Font=\"3\" Size=\"" + n(size) + "\"><ofd:FillColor Value=\"0 0 0\"/>"
                + "<ofd:TextCode X=\"0\" Y=\"0\">" + escaped(glyph.text) + "</ofd:TextCode></ofd:TextObject>\n";
    }

    /// Characters that follow each other on a line.
    private static List<List<Glyph>> stretches(List<Glyph> glyphs) {
        List<List<Glyph>> stretches = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : glyphs) {
            boolean follows = before != null && Math.abs(glyph.y - before.y) < 0.01 && Math.abs(glyph.x - before.x - before.width) < 0.2 * glyph.size
                    && before.size == glyph.size && glyph.way[0] > 0.9;
            if (!follows) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(glyph);
            before = glyph;
        }
        return stretches;
    }

    private static List<List<Glyph>> halves(List<Glyph> run) {
        return run.size() < 4 ? List.of(run) : List.of(run.subList(0, run.size() / 2), run.subList(run.size() / 2, run.size()));
    }

    private String run(List<List<Glyph>> runs, boolean pictures) {
        Glyph first = runs.getFirst().getFirst();
        StringBuilder xml = new StringBuilder("<ofd:TextObject ID=\"").append(++number).append("\" Boundary=\"").append(n(first.x)).append(' ').append(n(first.y - first.size))
                .append(" 100 5\"").append(first.way[0] > 0.9 ? "" : " CTM=\"" + n(first.way[0]) + " " + n(first.way[1]) + " " + n(-first.way[1]) + " " + n(first.way[0]) + " 0 0\"")
                .append(" Font=\"3\" Size=\"").append(n(first.size)).append("\">");
        if (pictures) {
            StringBuilder glyphs = new StringBuilder();
            runs.getFirst().forEach(glyph -> glyphs.append(glyph.text.codePointAt(0) % 6000).append(' '));
            xml.append("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"").append(runs.getFirst().size()).append("\" GlyphCount=\"").append(runs.getFirst().size())
                    .append("\"><ofd:Glyphs>").append(glyphs).append("</ofd:Glyphs></ofd:CGTransform>");
        }
        for (List<Glyph> run : runs) {
            StringBuilder text = new StringBuilder();
            StringBuilder distances = new StringBuilder();
            for (int i = 0; i < run.size(); i++) {
                text.append(run.get(i).text);
                distances.append(i == 0 ? "" : i % 3 == 0 ? n(run.get(i).x - run.get(i - 1).x) + " " : "g 1 " + n(run.get(i).x - run.get(i - 1).x) + " ");
            }
            double x = run.getFirst().x - first.x;
            xml.append("<ofd:TextCode X=\"").append(n(x)).append("\" Y=\"").append(n(first.way[0] > 0.9 ? first.size : 0)).append('"')
                    .append(run.size() > 1 ? " DeltaX=\"" + distances.toString().strip() + "\"" : "").append('>').append(escaped(text.toString())).append("</ofd:TextCode>");
        }
        return xml.append("</ofd:TextObject>\n").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.4f", number).replaceAll("\\.?0+$", "");
    }

    /// Steps `0` to move, `1` to draw a line (with where it begins), `2` to close; millimetres from the upper left corner.
    private record Path(List<double[]> steps, boolean stroke) {}

    /// A page's drawing, as it is seen.
    private static final class Drawn extends DrawnPage {
        private final List<Glyph> glyphs = new ArrayList<>();
        private final List<Path> paths = new ArrayList<>();
        private final double height;

        Drawn(PDPage page) {
            super(page);
            height = page.getMediaBox().getHeight();
        }

        @Override
        protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            String text = font.toUnicode(code);
            double size = Math.hypot(place.getScaleX(), place.getShearY()) * MM;
            double[] way = {place.getScaleX() * MM / size, -place.getShearY() * MM / size};
            glyphs.add(new Glyph(text, place.getTranslateX() * MM, (height - place.getTranslateY()) * MM, displacement.getX() * size, size, way));
        }

        @Override
        protected void draw(boolean stroke, boolean fill) {
            List<double[]> steps = new ArrayList<>();
            double[] at = new double[6];
            double[] last = new double[2];
            double[] start = new double[2];
            for (PathIterator i = path().getPathIterator(null); !i.isDone(); i.next()) {
                int kind = i.currentSegment(at);
                double x = kind == PathIterator.SEG_CLOSE ? start[0] : at[0] * MM;
                double y = kind == PathIterator.SEG_CLOSE ? start[1] : (height - at[1]) * MM;
                steps.add(new double[] {kind == PathIterator.SEG_MOVETO ? 0 : 1, x, y, last[0], last[1]});
                last = new double[] {x, y};
                start = kind == PathIterator.SEG_MOVETO ? last : start;
            }
            paths.add(new Path(steps, stroke));
        }
    }
}
