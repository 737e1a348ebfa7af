package yangguang.reportaudit;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words wanted in a text (要找的词): a pattern that is tried only where a character stands with which it can begin. Most
/// characters begin none of the words, and asking each of a hundred words at each of them is what reading prose took.
final class Wanted {

    private final Pattern pattern;
    private final BitSet beginnings = new BitSet();

    /// @param pattern each of its alternatives begins with a word, a digit or a sign that it names
    Wanted(String pattern) {
        this.pattern = Pattern.compile(pattern);
        Matcher first = this.pattern.matcher("");
        (pattern + "0123456789").chars().filter(c -> first.reset(Character.toString(c)).lookingAt() || first.hitEnd()).forEach(beginnings::set);
    }

    String pattern() {
        return pattern.pattern();
    }

    boolean in(String text) {
        return first(text) != null;
    }

    /// The first of the words, as a matcher that stands on it; null where there is none.
    Matcher first(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (beginnings.get(text.charAt(i))) {
                Matcher words = matcher(text);
                return next(words, text, i, text.length()) ? words : null;
            }
        }
        return null;
    }

    /// Where the last of the words begins; -1 where there is none.
    int lastStart(String text) {
        int start = -1;
        Matcher words = matcher(text);
        for (int from = 0; next(words, text, from, text.length()); from = words.end()) {
            start = words.start();
        }
        return start;
    }

    /// Where the last of the words ends; -1 where there is none.
    int lastEnd(String text) {
        int end = -1;
        Matcher words = matcher(text);
        while (next(words, text, Math.max(end, 0), text.length())) {
            end = words.end();
        }
        return end;
    }

    /// For [#next], which sees what stands before and behind the stretch it looks at.
    Matcher matcher(String text) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /// The next of the words from `from` on, not beyond `to`; the matcher stands on it then.
    boolean next(Matcher words, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (beginnings.get(text.charAt(i)) && words.region(i, to).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}
