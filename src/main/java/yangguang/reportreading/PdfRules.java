package yangguang.reportreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import yangguang.reportreading.PrintedPage.Rule;

/// The drawn lines of a page put in order (页面线条): pieces of a dotted or dashed line, or the borders of neighbouring
/// cells, become the one line they look like. Says whether a line stands between two places.
final class PdfRules {

    /// A dotted line has gaps as wide as its dots.
    private static final double GAP = 4;
    private static final double SAME_LINE = 0.7;
    private static final double SHORTEST = 3;
    private static final int MOST = 4_000;

    private final List<Rule> level;
    private final List<Rule> upright;

    PdfRules(List<Rule> rules) {
        List<Rule> lying = new ArrayList<>();
        List<Rule> standing = new ArrayList<>();
        for (Rule rule : rules) {
            Rule sorted = new Rule(Math.min(rule.x1(), rule.x2()), Math.min(rule.y1(), rule.y2()), Math.max(rule.x1(), rule.x2()), Math.max(rule.y1(), rule.y2()));
            (rule.upright() ? standing : lying).add(sorted);
        }
        level = joined(lying, false);
        upright = joined(standing, true);
    }

    private static double place(Rule rule, boolean upright) {
        return upright ? (rule.x1() + rule.x2()) / 2 : (rule.y1() + rule.y2()) / 2;
    }

    private static double from(Rule rule, boolean upright) {
        return upright ? rule.y1() : rule.x1();
    }

    private static double to(Rule rule, boolean upright) {
        return upright ? rule.y2() : rule.x2();
    }

    private static List<Rule> joined(List<Rule> rules, boolean upright) {
        rules.sort(Comparator.comparingDouble(rule -> place(rule, upright)));
        List<Rule> joined = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= rules.size(); i++) {
            if (i == rules.size() || place(rules.get(i), upright) - place(rules.get(first), upright) > SAME_LINE) {
                joinLine(rules.subList(first, i), upright, joined);
                first = i;
            }
        }
        return joined;
    }

    private static void joinLine(List<Rule> line, boolean upright, List<Rule> joined) {
        line.sort(Comparator.comparingDouble(rule -> from(rule, upright)));
        double at = line.isEmpty() ? 0 : place(line.getFirst(), upright);
        double from = 0;
        double to = Double.NEGATIVE_INFINITY;
        for (Rule rule : line) {
            if (from(rule, upright) > to + GAP) {
                add(at, from, to, upright, joined);
                from = from(rule, upright);
                at = place(rule, upright);
            }
            to = Math.max(to, to(rule, upright));
        }
        add(at, from, to, upright, joined);
    }

    private static void add(double at, double from, double to, boolean upright, List<Rule> joined) {
        if (to - from > SHORTEST) {
            joined.add(upright ? new Rule(at, from, at, to) : new Rule(from, at, to, at));
        }
    }

    /// Level lines from top to bottom.
    List<Rule> level() {
        return level;
    }

    /// Upright lines from left to right.
    List<Rule> upright() {
        return upright;
    }

    /// Whether a level line divides two heights at this place of the width.
    boolean levelBetween(double upper, double lower, double x) {
        return between(level, upper, lower, x, false);
    }

    /// Whether an upright line divides two places of the width at this height.
    boolean uprightBetween(double left, double right, double y) {
        return between(upright, left, right, y, true);
    }

    private static boolean between(List<Rule> rules, double from, double to, double across, boolean upright) {
        if (rules.size() > MOST) {
            return false;
        }
        for (int i = after(rules, from, upright); i < rules.size() && place(rules.get(i), upright) < to; i++) {
            if (from(rules.get(i), upright) <= across && across <= to(rules.get(i), upright)) {
                return true;
            }
        }
        return false;
    }

    private static int after(List<Rule> rules, double place, boolean upright) {
        int low = 0;
        int high = rules.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place(rules.get(middle), upright) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
