package yangguang.reportreading;

import java.util.List;

/// Something an OFD page draws (OFD图元), at its place within the page or unit that draws it.
sealed interface OfdObject {

    OfdPlace place();

    /// Text.
    ///
    /// @param wide   how much wider than high its characters are
    /// @param turned rotation of each character, clockwise
    /// @param down   whether it runs from top to bottom where nothing else is said
    /// @param glyphs which pictures of the font stand for its characters, where the file says so itself
    record Text(OfdPlace place, String font, double size, double wide, double turned, boolean down, List<Run> runs, List<Glyphs> glyphs)
            implements OfdObject {}

    /// Characters with the distances from each to the next; `x`, `y` where the first stands on its line.
    record Run(String text, double x, double y, double[] across, double[] down) {}

    /// Pictures of a font for a stretch of a text's characters, counted through all its runs.
    record Glyphs(int from, int characters, String[] pictures) {}

    /// Lines and areas.
    record Path(OfdPlace place, String steps, boolean stroke, boolean fill) implements OfdObject {}

    record Picture(OfdPlace place, double width, double height) implements OfdObject {}

    /// A drawing kept among the resources.
    record Unit(OfdPlace place, String resource) implements OfdObject {}
}
