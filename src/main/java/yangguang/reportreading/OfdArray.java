package yangguang.reportreading;

import java.util.Arrays;
import java.util.StringTokenizer;

/// Numbers in a row as OFD writes them (OFD数组), `0 0 210 297`.
final class OfdArray {

    private static final double LARGEST = 1e6;
    private static final String BETWEEN = " \t\r\n,";

    private OfdArray() {}

    /// A number; one far beyond any page is as far as the program looks.
    static double number(String text) throws Unreadable {
        try {
            double number = Double.parseDouble(text);
            if (!Double.isNaN(number)) {
                return Math.clamp(number, -LARGEST, LARGEST);
            }
        } catch (NumberFormatException e) {
            throw OfdText.damaged();
        }
        throw OfdText.damaged();
    }

    /// At most as many numbers as asked for; null where nothing is written.
    static double[] of(String text, int most) throws Unreadable {
        if (text == null) {
            return null;
        }
        double[] numbers = new double[most];
        int count = 0;
        for (StringTokenizer words = new StringTokenizer(text, BETWEEN); words.hasMoreTokens() && count < most;) {
            numbers[count++] = number(words.nextToken());
        }
        return Arrays.copyOf(numbers, count);
    }

    /// Distances from character to character; `g 12 5.6` is twelve times the same.
    static double[] distances(String text, int most) throws Unreadable {
        if (text == null) {
            return new double[0];
        }
        double[] distances = new double[most];
        int count = 0;
        for (StringTokenizer words = new StringTokenizer(text, BETWEEN); words.hasMoreTokens() && count < most;) {
            String word = words.nextToken();
            boolean run = word.equals("g");
            int times = run ? (int) number(next(words)) : 1;
            double distance = number(run ? next(words) : word);
            for (int i = 0; i < times && count < most; i++) {
                distances[count++] = distance;
            }
        }
        return Arrays.copyOf(distances, count);
    }

    private static String next(StringTokenizer words) throws Unreadable {
        if (!words.hasMoreTokens()) {
            throw OfdText.damaged();
        }
        return words.nextToken();
    }
}
