package yangguang.reportreading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// The pages of a PDF (PDF 页面): glyphs with their places and drawn lines, turned as the page is seen, and handed to
/// [PdfPage] where a page ends. Operators that draw paths are added to those of the text stripper.
final class PdfPages extends PDFTextStripper {

    /// A glyph by its middle. `along` is its width in reading direction, `turn` its rotation as seen, 0, 90, 180 or 270.
    record Glyph(String text, double x, double y, double along, double size, int turn) {}

    /// A straight drawn line, level or upright.
    record Rule(double x1, double y1, double x2, double y2) {
        boolean upright() {
            return Math.abs(x2 - x1) < Math.abs(y2 - y1);
        }
    }

    /// Stands for a character nobody can read.
    private static final String UNKNOWN = "\ufffd";
    private static final double THIN = 3.5;
    private static final int MOST_RULES = 40_000;
    private static final int MOST_GLYPHS = 600_000;
    private static final int MOST_OPERATORS = 3_000_000;

    private final List<PdfText.Page> pages = new ArrayList<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private List<Double> pictures = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private final List<Rule> segments = new ArrayList<>();
    private double[] start;
    private double[] current;
    private PDRectangle box;
    private int rotation;
    private int seen;
    private int unmapped;
    private int operators;
    private final PdfCharacterMaps maps = new PdfCharacterMaps();

    PdfPages() throws IOException {
        setSuppressDuplicateOverlappingText(false);
        for (String operator : List.of("m", "l", "c", "v", "y", "re", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")) {
            addOperator(new Drawing(operator));
        }
        addOperator(new Placing());
        addOperator(new Writing());
        addOperator(new Setting());
    }

    /// A damaged or hostile page may never come to its end.
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS || Thread.currentThread().isInterrupted()) {
            throw new IOException("given up");
        }
        super.processOperator(operator, operands);
    }

    /// Characters without a meaning are left out by the library: then a figure could lose a digit and nobody would know.
    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        if (!(font instanceof PDSimpleFont) && font.toUnicode(code) == null) {
            seen++;
            unmapped++;
            double[] at = onPage(place.getTranslateX(), place.getTranslateY());
            glyphs.add(new Glyph(UNKNOWN, at[0] + 1, at[1] - 1, 1, Math.clamp(Math.abs(place.getScalingFactorY()), 3, 60), 0));
        } else {
            super.showGlyph(place, font, code, displacement);
        }
    }

    List<PdfText.Page> content() {
        return pages;
    }

    int glyphs() {
        return seen;
    }

    int unmapped() {
        return unmapped;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("interrupted");
        }
        box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
        glyphs = new ArrayList<>();
        rules = new ArrayList<>();
        pictures = new ArrayList<>();
    }

    @Override
    protected void endPage(PDPage page) {
        boolean turned = rotation == 90 || rotation == 270;
        double height = turned ? box.getWidth() : box.getHeight();
        double width = turned ? box.getHeight() : box.getWidth();
        pages.add(new PdfPage(pages.size() + 1, width, height, glyphs, rules, pictures).read());
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = position.getUnicode();
        if (text == null || text.isBlank() || text.chars().allMatch(Character::isSpaceChar)) {
            return;
        }
        if (++seen > MOST_GLYPHS) {
            throw new IllegalStateException("too much text");
        }
        unmapped += text.charAt(0) == '\ufffd' || text.charAt(0) < ' ' ? 1 : 0;
        int turn = Math.floorMod((int) position.getDir() - rotation, 360);
        double along = position.getWidthDirAdj();
        double size = Math.max(2, Math.abs(position.getYScale()) > Math.abs(position.getXScale()) ? Math.abs(position.getYScale()) : Math.abs(position.getXScale()));
        size = turn == 90 || turn == 270 || size > 200 || size < 3 ? Math.max(4, position.getFontSizeInPt()) : size;
        double up = size * 0.36;
        double x = position.getX();
        double y = position.getY();
        Glyph glyph = switch (turn) {
            case 90 -> new Glyph(text, x - up, y - along / 2, along, size, 90);
            case 270 -> new Glyph(text, x + up, y + along / 2, along, size, 270);
            case 180 -> new Glyph(text, x - along / 2, y + up, along, size, 180);
            default -> new Glyph(text, x + along / 2, y - up, along, size, 0);
        };
        glyphs.add(glyph);
    }

    /// A point of the drawing as it is seen on the page, measured from its upper left corner.
    private double[] seen(double x, double y) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        java.awt.geom.Point2D.Float point = matrix.transformPoint((float) x, (float) y);
        return onPage(point.x, point.y);
    }

    private double[] onPage(double x, double y) {
        double px = x - box.getLowerLeftX();
        double py = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new double[] {py, px};
            case 180 -> new double[] {box.getWidth() - px, py};
            case 270 -> new double[] {box.getHeight() - py, box.getWidth() - px};
            default -> new double[] {px, box.getHeight() - py};
        };
    }

    private void lineTo(double[] to) {
        if (current != null && rules.size() + segments.size() < MOST_RULES) {
            segments.add(new Rule(current[0], current[1], to[0], to[1]));
        }
        path.add(to);
        current = to;
    }

    private void rectangle(double x, double y, double width, double height) {
        endSubpath();
        start = seen(x, y);
        current = start;
        path.add(start);
        lineTo(seen(x + width, y));
        lineTo(seen(x + width, y + height));
        lineTo(seen(x, y + height));
        lineTo(start);
        endSubpath();
    }

    /// A filled shape that is thin is a line, however it was drawn.
    private final List<Rule> thin = new ArrayList<>();

    private void endSubpath() {
        if (path.size() >= 2 && thin.size() < MOST_RULES) {
            double left = path.stream().mapToDouble(point -> point[0]).min().orElse(0);
            double right = path.stream().mapToDouble(point -> point[0]).max().orElse(0);
            double top = path.stream().mapToDouble(point -> point[1]).min().orElse(0);
            double bottom = path.stream().mapToDouble(point -> point[1]).max().orElse(0);
            if (right - left <= THIN && bottom - top > right - left) {
                thin.add(new Rule((left + right) / 2, top, (left + right) / 2, bottom));
            } else if (bottom - top <= THIN && right - left > bottom - top) {
                thin.add(new Rule(left, (top + bottom) / 2, right, (top + bottom) / 2));
            }
        }
        path.clear();
    }

    private void paint(boolean stroke) {
        endSubpath();
        if (stroke) {
            for (Rule segment : segments) {
                boolean straight = Math.abs(segment.x1() - segment.x2()) < 1 || Math.abs(segment.y1() - segment.y2()) < 1;
                if (straight && rules.size() < MOST_RULES) {
                    rules.add(segment);
                }
            }
        } else if (rules.size() < MOST_RULES) {
            rules.addAll(thin);
        }
        forget();
    }

    private void forget() {
        path.clear();
        segments.clear();
        thin.clear();
        start = null;
        current = null;
    }

    /// An operator that makes or paints a path.
    private final class Drawing extends OperatorProcessor {
        private final String name;

        Drawing(String name) {
            super(PdfPages.this);
            this.name = name;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            switch (name) {
                case "m" -> {
                    if (numbers(operands, 2)) {
                        endSubpath();
                        start = seen(at(operands, 0), at(operands, 1));
                        current = start;
                        path.add(start);
                    }
                }
                case "l" -> {
                    if (numbers(operands, 2)) {
                        lineTo(seen(at(operands, 0), at(operands, 1)));
                    }
                }
                case "c", "v", "y" -> {
                    if (numbers(operands, 4)) {
                        current = seen(at(operands, operands.size() - 2), at(operands, operands.size() - 1));
                        path.add(current);
                    }
                }
                case "re" -> {
                    if (numbers(operands, 4)) {
                        rectangle(at(operands, 0), at(operands, 1), at(operands, 2), at(operands, 3));
                    }
                }
                case "h" -> close();
                case "s", "b", "b*" -> {
                    close();
                    paint(true);
                }
                case "S", "B", "B*" -> paint(true);
                case "f", "F", "f*" -> paint(false);
                default -> forget();
            }
        }

        private void close() {
            if (start != null && current != null) {
                lineTo(start);
            }
        }

        private boolean numbers(List<COSBase> operands, int count) {
            return operands.size() >= count && operands.stream().allMatch(COSNumber.class::isInstance);
        }

        private double at(List<COSBase> operands, int index) {
            return ((COSNumber) operands.get(index)).floatValue();
        }
    }

    /// Chooses a font, after a look at its character map.
    private final class Writing extends SetFontAndSize {
        Writing() {
            super(PdfPages.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.getFirst() instanceof COSName name) {
                maps.check(resource(COSName.FONT, name));
            }
            super.process(operator, operands);
        }
    }

    /// Chooses a state of the page, which may name a font too.
    private final class Setting extends SetGraphicsStateParameters {
        Setting() {
            super(PdfPages.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.getFirst() instanceof COSName name
                    && resource(COSName.EXT_G_STATE, name) instanceof COSDictionary state) {
                maps.check(state.getDictionaryObject(COSName.FONT));
            }
            super.process(operator, operands);
        }
    }

    private COSBase resource(COSName kind, COSName name) {
        return getResources() != null && getResources().getCOSObject().getDictionaryObject(kind) instanceof COSDictionary those
                ? those.getDictionaryObject(name) : null;
    }

    /// Notes where a picture stands, and lets forms be read as ever.
    private final class Placing extends DrawObject {
        Placing() {
            super(PdfPages.this);
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty() && operands.getFirst() instanceof COSName name && getResources() != null && getResources().isImageXObject(name)) {
                double[] one = seen(0, 0);
                double[] other = seen(1, 1);
                if (Math.abs(one[0] - other[0]) > 60 && Math.abs(one[1] - other[1]) > 30) {
                    pictures.add(Math.min(one[1], other[1]));
                }
                return;
            }
            super.process(operator, operands);
        }
    }
}
