package yangguang.reportreading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import yangguang.reportreading.PrintedPage.Glyph;
import yangguang.reportreading.PrintedPage.Rule;

/// The pages of a PDF (PDF 页面): glyphs with their places and drawn lines, turned as the page is seen, and handed on as
/// a [PrintedPage] where a page ends. Operators that draw paths are added to those of the text stripper.
final class PdfPages extends PDFTextStripper {

    private static final int MOST_GLYPHS = 600_000;
    private static final int MOST_OPERATORS = 3_000_000;

    private final PrintedPages pages;
    private List<Glyph> glyphs = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private List<Double> pictures = new ArrayList<>();
    private final PdfPath path = new PdfPath();
    private PDRectangle box;
    private int rotation;
    private int seen;
    private int unmapped;
    private int operators;
    private final PdfFonts fonts = new PdfFonts();

    PdfPages(PrintedPages pages) throws IOException {
        this.pages = pages;
        setSuppressDuplicateOverlappingText(false);
        for (String operator : List.of("m", "l", "c", "v", "y", "re", "h", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")) {
            addOperator(new Drawing(operator));
        }
        addOperator(new Placing());
        addOperator(new PdfFonts.Choosing(this, fonts));
        addOperator(new PdfFonts.Setting(this, fonts));
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
        if (!PdfMeanings.known(font, code)) {
            seen++;
            unmapped++;
            double[] at = onPage(place.getTranslateX(), place.getTranslateY());
            glyphs.add(new Glyph(PrintedPage.UNKNOWN, at[0] + 1, at[1] - 1, 1, Math.clamp(Math.abs(place.getScalingFactorY()), 3, 60), 0));
        } else {
            super.showGlyph(place, font, code, displacement);
        }
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
        pages.add(new PrintedPage(width, height, glyphs, rules, pictures));
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
                        path.moveTo(seen(at(operands, 0), at(operands, 1)));
                    }
                }
                case "l" -> {
                    if (numbers(operands, 2)) {
                        path.lineTo(seen(at(operands, 0), at(operands, 1)));
                    }
                }
                case "c", "v", "y" -> {
                    if (numbers(operands, 4)) {
                        path.curveTo(seen(at(operands, operands.size() - 2), at(operands, operands.size() - 1)));
                    }
                }
                case "re" -> {
                    if (numbers(operands, 4)) {
                        rectangle(at(operands, 0), at(operands, 1), at(operands, 2), at(operands, 3));
                    }
                }
                case "h" -> path.close();
                case "s", "b", "b*" -> {
                    path.close();
                    path.paint(true, rules);
                }
                case "S", "B", "B*" -> path.paint(true, rules);
                case "f", "F", "f*" -> path.paint(false, rules);
                default -> path.forget();
            }
        }

        private void rectangle(double x, double y, double width, double height) {
            path.moveTo(seen(x, y));
            path.lineTo(seen(x + width, y));
            path.lineTo(seen(x + width, y + height));
            path.lineTo(seen(x, y + height));
            path.close();
            path.endSubpath();
        }

        private boolean numbers(List<COSBase> operands, int count) {
            return operands.size() >= count && operands.stream().allMatch(COSNumber.class::isInstance);
        }

        private double at(List<COSBase> operands, int index) {
            return ((COSNumber) operands.get(index)).floatValue();
        }
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
