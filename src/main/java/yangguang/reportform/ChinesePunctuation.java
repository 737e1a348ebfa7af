package yangguang.reportform;

import java.util.ArrayDeque;
import java.util.Deque;

/// Chinese punctuation (中文标点): text whose full-width marks were made plain for reading gets them back where it is shown or
/// handed out. A mark is Chinese when a Chinese character or mark stands beside it; figures, addresses and Latin words keep
/// theirs. Every character stays in its place, so places in the text hold for both.
public final class ChinesePunctuation {

    private static final String PLAIN = ",;:!?()";
    private static final String WIDE = "，；：！？（）";

    private ChinesePunctuation() {}

    public static String set(String text) {
        char[] set = text.toCharArray();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < set.length; i++) {
            char c = set[i];
            if (c == '(') {
                open.push(i);
            } else if (c == ')' && !open.isEmpty()) {
                int opening = open.pop();
                if (chinese(set, opening - 1) || chinese(set, opening + 1) || chinese(set, i - 1) || chinese(set, i + 1)) {
                    set[opening] = '（';
                    set[i] = '）';
                }
            } else if (PLAIN.indexOf(c) >= 0 && (chinese(set, i - 1) || chinese(set, i + 1))) {
                set[i] = WIDE.charAt(PLAIN.indexOf(c));
            }
        }
        return new String(set);
    }

    private static boolean chinese(char[] text, int at) {
        if (at < 0 || at >= text.length) {
            return false;
        }
        char c = text[at];
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3001' && c <= '\u301f' || WIDE.indexOf(c) >= 0 || "“”‘’…%".indexOf(c) >= 0;
    }
}
