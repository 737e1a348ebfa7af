package yangguang.search;

import java.util.ArrayList;
import java.util.List;

/// Marking what was found (标出命中处). Works on the same [Units] as the index, so exactly the passages are marked that
/// made the hit, in the source's own spelling.
final class Highlighting {

    private static final int MOST_FRAGMENTS = 3;
    private static final int BEFORE = 24;
    private static final int AFTER = 56;
    private static final int LONGEST_MARK = 160;

    private final List<Units> phrases;

    Highlighting(List<Units> phrases) {
        this.phrases = phrases;
    }

    /// For related hits: the pairs of the phrases instead of the phrases.
    static Highlighting ofPairs(List<Units> phrases) {
        List<Units> pairs = new ArrayList<>();
        for (Units phrase : phrases) {
            for (int i = 0; i + 1 < phrase.count(); i++) {
                if (!phrase.isMark(i) && !phrase.isMark(i + 1)) {
                    pairs.add(Units.of(phrase.text(i) + (phrase.isRun(i) && phrase.isRun(i + 1) ? " " : "")
                            + phrase.text(i + 1)));
                }
            }
        }
        return new Highlighting(pairs.isEmpty() ? phrases : pairs);
    }

    private record Span(int start, int end) {
    }

    /// The whole text with every occurrence marked.
    Marked whole(String text) {
        Units units = Units.of(text);
        return marked(text, spans(units, 0, units.count()), 0, text.length(), "", "");
    }

    /// Up to three passages; the beginning of the text if nothing of it was found and `always` is set.
    List<Hit.Fragment> fragments(String text, boolean inAttachment, boolean always) {
        Units units = Units.of(text);
        List<Hit.Fragment> fragments = new ArrayList<>();
        int from = 0;
        while (fragments.size() < MOST_FRAGMENTS) {
            int found = next(units, from);
            if (found < 0) {
                break;
            }
            int first = Math.max(from, found - BEFORE);
            int last = Math.min(units.count(), found + AFTER);
            fragments.add(new Hit.Fragment(passage(text, units, first, last), inAttachment));
            from = last;
        }
        if (fragments.isEmpty() && always && units.count() > 0) {
            fragments.add(new Hit.Fragment(
                    passage(text, units, 0, Math.min(units.count(), BEFORE + AFTER)), inAttachment));
        }
        return fragments;
    }

    private Marked passage(String text, Units units, int first, int last) {
        int start = first == 0 ? 0 : units.start(first);
        int end = last == units.count() ? text.length() : units.end(last - 1);
        end = Math.min(end, text.offsetByCodePoints(start,
                Math.min(text.codePointCount(start, end), LONGEST_MARK * 2)));
        return marked(text, spans(units, first, last), start, end, first == 0 ? "" : "…",
                end == text.length() ? "" : "…");
    }

    /// The earliest occurrence of any phrase at or after a unit.
    private int next(Units units, int from) {
        int earliest = -1;
        for (Units phrase : phrases) {
            int found = units.indexOf(phrase, from);
            if (found >= 0 && (earliest < 0 || found < earliest)) {
                earliest = found;
            }
        }
        return earliest;
    }

    /// Marked stretches of the source, in order, overlapping ones joined.
    private List<Span> spans(Units units, int first, int last) {
        boolean[] hit = new boolean[units.count()];
        for (Units phrase : phrases) {
            if (phrase.count() == 0) {
                continue;
            }
            for (int i = units.indexOf(phrase, first); i >= 0 && i < last; i = units.indexOf(phrase, i + 1)) {
                for (int k = i; k < Math.min(i + phrase.count(), last); k++) {
                    hit[k] = true;
                }
            }
        }
        List<Span> spans = new ArrayList<>();
        for (int i = first; i < last; i++) {
            if (hit[i]) {
                int start = units.start(i);
                while (i + 1 < last && hit[i + 1]) {
                    i++;
                }
                spans.add(new Span(start, units.end(i)));
            }
        }
        return spans;
    }

    private static Marked marked(String text, List<Span> spans, int start, int end, String before, String after) {
        List<Marked.Piece> pieces = new ArrayList<>();
        StringBuilder plain = new StringBuilder(before);
        int at = start;
        for (Span span : spans) {
            int from = Math.max(at, span.start());
            int to = Math.min(end, span.end());
            if (to <= from) {
                continue;
            }
            plain.append(text, at, from);
            if (!plain.isEmpty()) {
                pieces.add(new Marked.Piece(tidy(plain), false));
                plain.setLength(0);
            }
            pieces.add(new Marked.Piece(tidy(text.substring(from, to)), true));
            at = to;
        }
        plain.append(text, at, Math.max(at, end)).append(after);
        if (!plain.isEmpty()) {
            pieces.add(new Marked.Piece(tidy(plain), false));
        }
        return new Marked(pieces);
    }

    /// Line breaks become spaces, control characters vanish.
    private static String tidy(CharSequence text) {
        return text.toString().replaceAll("\\s+", " ").replaceAll("[\\p{Cntrl}&&[^ ]]", "");
    }
}
