package yangguang.letters;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.io.IOException;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// What a PDF draws on a page (PDF页面绘制), path by path and character by character, for whoever writes it down in another form.
public abstract class DrawnPage extends PDFGraphicsStreamEngine {

    private final GeneralPath path = new GeneralPath();

    protected DrawnPage(PDPage page) {
        super(page);
    }

    /// The path just drawn, in points from the lower left corner.
    protected final GeneralPath path() {
        return path;
    }

    /// Told of each path when it is drawn.
    protected abstract void draw(boolean stroke, boolean fill) throws IOException;

    @Override
    public final void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public final void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public final void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public final void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public final Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public final void closePath() {
        path.closePath();
    }

    @Override
    public final void endPath() {
        path.reset();
    }

    @Override
    public final void strokePath() throws IOException {
        drawn(true, false);
    }

    @Override
    public final void fillPath(int windingRule) throws IOException {
        drawn(false, true);
    }

    @Override
    public final void fillAndStrokePath(int windingRule) throws IOException {
        drawn(true, true);
    }

    private void drawn(boolean stroke, boolean fill) throws IOException {
        draw(stroke, fill);
        path.reset();
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        // nothing, unless somebody wants pictures
    }

    @Override
    public final void clip(int windingRule) {
        // what the printer draws lies within its boxes
    }

    @Override
    public final void shadingFill(COSName shadingName) {
        // the printer's pages have no gradients
    }
}
