package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;

import yangguang.reportreading.PrintedPage.Rule;

/// A path being drawn on a page (PDF 路径): level and upright lines of it are what tables are told by.
final class PdfPath {

    private static final double THIN = 3.5;
    private static final int MOST_RULES = 40_000;

    private final List<double[]> path = new ArrayList<>();
    private final List<Rule> segments = new ArrayList<>();
    private final List<Rule> thin = new ArrayList<>();
    private double[] start;
    private double[] current;

    void moveTo(double[] to) {
        endSubpath();
        start = to;
        current = to;
        path.add(to);
    }

    void curveTo(double[] to) {
        current = to;
        path.add(to);
    }

    void close() {
        if (start != null && current != null) {
            lineTo(start);
        }
    }

    void lineTo(double[] to) {
        if (current != null && segments.size() < MOST_RULES) {
            segments.add(new Rule(current[0], current[1], to[0], to[1]));
        }
        path.add(to);
        current = to;
    }

    /// A filled shape that is thin is a line, however it was drawn.
    void endSubpath() {
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

    /// The drawn lines of the path join `rules`.
    void paint(boolean stroke, List<Rule> rules) {
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

    void forget() {
        path.clear();
        segments.clear();
        thin.clear();
        start = null;
        current = null;
    }
}
