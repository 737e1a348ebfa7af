package yangguang.reportreading;

import java.util.List;
import yangguang.reportreading.Tokens.Token;

/// Labels that are not written as the form has them (不规范的标签): with a note in brackets, with a slip of the pen, or
/// broken off before their end. Each is taken for a label of the form only where no other could be meant.
final class Likening {

    private static final int ENOUGH = 4;
    private static final int LONGEST_NOTED = 240;

    private Likening() {}

    /// What the piece at `at` most likely means; nothing where that cannot be told.
    static List<Labels.Target> of(Labels labels, List<Token> tokens, int at, boolean slips) {
        Token token = tokens.get(at);
        if (token.text().length() > LONGEST_NOTED) {
            return List.of();
        }
        List<Labels.Target> noted = labels.meaning(LabelNotes.keyWithout(token.text()));
        if (!noted.isEmpty() || !slips || token.text().length() > LabelMatch.LONGEST) {
            return noted;
        }
        List<Labels.Target> nearly = labels.nearly(token.key());
        return nearly.isEmpty() ? brokenRow(labels, tokens, at) : nearly;
    }

    /// The only row whose label begins so, where its figures follow. Not in a grid or on a printed page: what is broken off
    /// there goes on in the next line, and so may its figures.
    private static List<Labels.Target> brokenRow(Labels labels, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String key = token.key();
        boolean figures = at + 1 < tokens.size() && (tokens.get(at + 1).value() || tokens.get(at + 1).text().isEmpty());
        if (key.length() < ENOUGH || !figures || token.inGrid() || token.span().known()) {
            return List.of();
        }
        List<Labels.Target> begun = labels.begunBy(key);
        return begun.size() == 1 && begun.getFirst() instanceof Labels.Target.OfRow ? begun : List.of();
    }
}
