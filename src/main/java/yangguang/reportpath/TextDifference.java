package yangguang.reportpath;

import java.util.ArrayList;
import java.util.List;

/// Difference of two texts (文字差异), sentence by sentence: what was taken out, what came in, what stayed.
///
/// @param pieces in the order of the new text, what was taken out standing before what came in its place
public record TextDifference(List<Piece> pieces) {

    private static final int LONGEST = 400;

    /// What happened to a sentence.
    public enum Kind {
        SAME, OUT, IN
    }

    /// A sentence and what happened to it.
    public record Piece(Kind kind, String text) {
    }

    static TextDifference between(String before, String after) {
        List<String> old = sentences(before);
        List<String> now = sentences(after);
        if (old.size() > LONGEST || now.size() > LONGEST) {
            return before.equals(after) ? new TextDifference(List.of(new Piece(Kind.SAME, after)))
                    : new TextDifference(List.of(new Piece(Kind.OUT, before), new Piece(Kind.IN, after)));
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return new TextDifference(walk(old, now, common));
    }

    private static List<Piece> walk(List<String> old, List<String> now, int[][] common) {
        List<Piece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                pieces.add(new Piece(Kind.SAME, old.get(i++)));
                j++;
            } else if (i < old.size() && (j == now.size() || common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(new Piece(Kind.OUT, old.get(i++)));
            } else {
                pieces.add(new Piece(Kind.IN, now.get(j++)));
            }
        }
        return pieces;
    }

    private static List<String> sentences(String text) {
        return text.isEmpty() ? List.of() : List.of(text.replace("\r\n", "\n").strip().split("(?<=[。；！？\\n])"));
    }

    public boolean none() {
        return pieces.stream().allMatch(p -> p.kind() == Kind.SAME);
    }

    String before() {
        return join(Kind.IN);
    }

    String after() {
        return join(Kind.OUT);
    }

    private String join(Kind without) {
        StringBuilder text = new StringBuilder();
        pieces.stream().filter(p -> p.kind() != without).forEach(p -> text.append(p.text()));
        return text.toString();
    }
}
