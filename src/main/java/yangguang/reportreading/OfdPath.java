package yangguang.reportreading;

import java.util.List;
import java.util.StringTokenizer;

/// The steps of a path (OFD路径): `M` and `S` move, `L` draws a line, `Q`, `B` and `A` curves, `C` closes.
final class OfdPath {

    private static final String LETTERS = "MSLQBAC";

    private final OfdPlace place;
    private final PdfPath path = new PdfPath();

    private OfdPath(OfdPlace place) {
        this.place = place;
    }

    /// The drawn lines of the path join `rules`.
    static void draw(OfdPlace place, String steps, boolean stroke, List<PrintedPage.Rule> rules) throws Unreadable {
        OfdPath drawing = new OfdPath(place);
        StringTokenizer words = new StringTokenizer(steps, " \t\r\n," + LETTERS, true);
        char letter = 'M';
        double[] numbers = new double[7];
        int count = 0;
        for (int seen = 0; words.hasMoreTokens(); seen++) {
            String word = words.nextToken();
            if ((seen & 0xfff) == 0) {
                Patience.check();
            }
            if (LETTERS.contains(word)) {
                letter = word.charAt(0);
                count = 0;
                if (letter == 'C') {
                    drawing.path.close();
                }
            } else if (!word.isBlank() && !word.equals(",")) {
                numbers[count++] = OfdArray.number(word);
                if (count == length(letter)) {
                    drawing.step(letter, numbers[count - 2], numbers[count - 1]);
                    count = 0;
                }
            }
        }
        drawing.path.paint(stroke, rules);
    }

    /// How many numbers a step takes; its goal is the last two.
    private static int length(char letter) {
        return switch (letter) {
            case 'M', 'S', 'L' -> 2;
            case 'Q' -> 4;
            case 'B' -> 6;
            default -> 7;
        };
    }

    private void step(char letter, double x, double y) {
        double[] goal = place.point(x, y);
        switch (letter) {
            case 'M', 'S' -> path.moveTo(goal);
            case 'L' -> path.lineTo(goal);
            default -> path.curveTo(goal);
        }
    }
}
