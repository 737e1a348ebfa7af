package yangguang.reportreading;

import java.util.List;
import yangguang.reportreading.Tokens.Token;

/// The longest label of a format that begins at a piece (最长标签): labels are often torn over lines and cells.
///
/// @param length number of pieces it takes, 1 where nothing was recognised
record LabelMatch(List<Labels.Target> meanings, int length, String text) {

    static final int LONGEST = 90;
    private static final int MOST_PIECES = 24;

    static LabelMatch longest(Labels labels, List<Token> tokens, int at) {
        StringBuilder joined = new StringBuilder();
        LabelMatch best = new LabelMatch(List.of(), 1, tokens.get(at).text());
        for (int i = at; i < Math.min(tokens.size(), at + MOST_PIECES); i++) {
            Token token = tokens.get(i);
            if (token.text().isEmpty() || joined.length() + token.text().length() > LONGEST || i > at && token.value()) {
                break;
            }
            joined.append(token.text());
            String key = i == at ? token.key() : Labels.key(joined.toString());
            if (!key.isEmpty() && !labels.meaning(key).isEmpty()) {
                best = new LabelMatch(labels.meaning(key), i - at + 1, joined.toString());
            }
            if (!labels.begins(key)) {
                break;
            }
        }
        return best;
    }
}
