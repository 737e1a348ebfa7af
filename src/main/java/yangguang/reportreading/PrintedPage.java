package yangguang.reportreading;

import java.util.List;

/// A page as it is seen (版面): characters with their places, drawn lines and pictures, in points of 1/72 inch from its
/// upper left corner, whatever kind of file they were taken from.
///
/// @param pictures how far down each larger picture begins
record PrintedPage(double width, double height, List<Glyph> glyphs, List<Rule> rules, List<Double> pictures) {

    /// Stands for a character nobody can read: left out, a figure could lose a digit and nobody would know.
    static final String UNKNOWN = "\ufffd";

    /// A character by its middle. `along` is its width in reading direction, `size` that of its font, `turn` its rotation
    /// as seen, 0, 90, 180 or 270.
    record Glyph(String text, double x, double y, double along, double size, int turn) {}

    /// A straight drawn line, level or upright.
    record Rule(double x1, double y1, double x2, double y2) {
        boolean upright() {
            return Math.abs(x2 - x1) < Math.abs(y2 - y1);
        }
    }
}
