package yangguang.reportreading;

import java.util.List;
import yangguang.reportreading.Tokens.Token;

/// The longest label of a format that begins at a piece (最长标签): labels are often torn over lines and cells.
///
/// @param length number of pieces it takes, 1 where nothing was recognised
/// @param key    its text as labels are compared
record LabelMatch(List<Labels.Target> meanings, int length, String text, String key) {

    static final int LONGEST = 90;
    private static final int MOST_PIECES = 24;

    static LabelMatch longest(Labels labels, List<Token> tokens, int at) {
        Token first = tokens.get(at);
        boolean brief = first.text().length() <= LONGEST;
        Labels.Known known = labels.known(first.key());
        LabelMatch best = new LabelMatch(brief ? known.meanings() : List.of(), 1, first.text(), first.key());
        if (!brief || !known.longer()) {
            return best;
        }
        StringBuilder joined = new StringBuilder(first.text());
        int end = Math.min(tokens.size(), at + MOST_PIECES);
        for (int i = at + 1; i < end && known.longer(); i++) {
            Token token = tokens.get(i);
            if (token.text().isEmpty() || token.value() || joined.length() + token.text().length() > LONGEST) {
                break;
            }
            String text = joined.append(token.text()).toString();
            String key = Labels.key(text);
            known = labels.known(key);
            best = known.meanings().isEmpty() ? best : new LabelMatch(known.meanings(), i - at + 1, text, key);
        }
        return best;
    }
}
