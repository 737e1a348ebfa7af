package yangguang.letters;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// One page on its way from PDF to OFD (OFD页面): what the PDF draws is written down as objects of the page, in the order drawn.
/// Lengths are millimetres from the upper left corner.
final class OfdPage extends DrawnPage {

    private final OfdNumbers numbers;
    private final double height;
    private final double width;
    private final StringBuilder objects = new StringBuilder();
    private final OfdRun run;
    private final Map<PrintFonts.Weight, Set<Integer>> characters = new EnumMap<>(PrintFonts.Weight.class);
    private final List<byte[]> pictures = new ArrayList<>();
    private final List<Integer> pictureNumbers = new ArrayList<>();

    OfdPage(PDPage page, OfdNumbers numbers) {
        super(page);
        this.numbers = numbers;
        this.run = new OfdRun(numbers);
        this.height = page.getMediaBox().getHeight() * OfdPrinting.MILLIMETRES;
        this.width = page.getMediaBox().getWidth() * OfdPrinting.MILLIMETRES;
    }

    String content() {
        run.flushTo(objects);
        return OfdXml.HEAD + "<ofd:Page" + OfdXml.SPACE + "><ofd:Area><ofd:PhysicalBox>0 0 " + OfdRun.number(width) + " " + OfdRun.number(height)
                + "</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID=\"" + numbers.next() + "\" Type=\"Body\">" + objects
                + "</ofd:Layer></ofd:Content></ofd:Page>";
    }

    /// Characters shown, by font.
    Map<PrintFonts.Weight, Set<Integer>> characters() {
        return characters;
    }

    List<byte[]> pictures() {
        return pictures;
    }

    List<Integer> pictureNumbers() {
        return pictureNumbers;
    }

    private double x(double points) {
        return points * OfdPrinting.MILLIMETRES;
    }

    private double y(double points) {
        return height - points * OfdPrinting.MILLIMETRES;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null) {
            return;
        }
        PrintFonts.Weight weight = font.getName().contains("Bold") ? PrintFonts.Weight.BOLD : PrintFonts.Weight.REGULAR;
        text.codePoints().forEach(characters.computeIfAbsent(weight, _ -> new TreeSet<>())::add);
        double size = x(place.getScalingFactorY());
        run.add(new OfdRun.Glyph(text, x(place.getTranslateX()), y(place.getTranslateY()), x(displacement.getX() * place.getScalingFactorX()),
                size, weight, colour(getGraphicsState().getNonStrokingColor())), objects);
    }

    private static String colour(PDColor colour) throws IOException {
        int rgb = colour.toRGB();
        return (rgb >> 16 & 0xFF) + " " + (rgb >> 8 & 0xFF) + " " + (rgb & 0xFF);
    }

    @Override
    protected void draw(boolean stroke, boolean fill) throws IOException {
        run.flushTo(objects);
        double line = x(getGraphicsState().getLineWidth() * getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX());
        Rectangle2D bounds = path().getBounds2D();
        double left = x(bounds.getMinX()) - line;
        double top = y(bounds.getMaxY()) - line;
        objects.append("<ofd:PathObject ID=\"").append(numbers.next()).append("\" Boundary=\"").append(OfdRun.numbers(left, top,
                x(bounds.getWidth()) + 2 * line, x(bounds.getHeight()) + 2 * line)).append("\" LineWidth=\"").append(OfdRun.number(line))
                .append("\" Stroke=\"").append(stroke).append("\" Fill=\"").append(fill).append("\">");
        if (fill) {
            objects.append("<ofd:FillColor Value=\"").append(colour(getGraphicsState().getNonStrokingColor())).append("\"/>");
        }
        if (stroke) {
            objects.append("<ofd:StrokeColor Value=\"").append(colour(getGraphicsState().getStrokingColor())).append("\"/>");
        }
        objects.append("<ofd:AbbreviatedData>").append(abbreviated(left, top)).append("</ofd:AbbreviatedData></ofd:PathObject>");
    }

    private String abbreviated(double left, double top) {
        List<String> steps = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator i = path().getPathIterator(null); !i.isDone(); i.next()) {
            int points = switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> step(steps, "M", 1);
                case PathIterator.SEG_LINETO -> step(steps, "L", 1);
                case PathIterator.SEG_CUBICTO -> step(steps, "B", 3);
                default -> step(steps, "C", 0);
            };
            for (int p = 0; p < points; p++) {
                steps.add(OfdRun.numbers(x(at[2 * p]) - left, y(at[2 * p + 1]) - top));
            }
        }
        return String.join(" ", steps);
    }

    private static int step(List<String> steps, String letter, int points) {
        steps.add(letter);
        return points;
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        run.flushTo(objects);
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image.getImage(), "png", png);
        pictures.add(png.toByteArray());
        pictureNumbers.add(numbers.next());
        double wide = x(place.getScalingFactorX());
        double tall = x(place.getScalingFactorY());
        objects.append("<ofd:ImageObject ID=\"").append(numbers.next()).append("\" Boundary=\"").append(OfdRun.numbers(x(place.getTranslateX()),
                y(place.getTranslateY()) - tall, wide, tall)).append("\" CTM=\"").append(OfdRun.numbers(wide, 0, 0, tall, 0, 0))
                .append("\" ResourceID=\"").append(pictureNumbers.getLast()).append("\"/>");
    }
}
