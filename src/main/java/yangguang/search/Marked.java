package yangguang.search;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/// Text with the words found in it marked (标出命中处). A template may walk the pieces and let its own escaping do the
/// rest, or take [#html()], in which everything but the `<mark>` is escaped.
///
/// @param pieces the text in order
@NamedInterface("facts")
public record Marked(List<Piece> pieces) {

    /// @param text raw text
    /// @param hit  whether it is what was asked for
    @NamedInterface("facts")
    public record Piece(String text, boolean hit) {
    }

    public Marked {
        pieces = List.copyOf(pieces);
    }

    static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    public boolean hasHit() {
        return pieces.stream().anyMatch(Piece::hit);
    }

    /// The text without marks, raw.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// The text as HTML that is safe to print unescaped.
    public String html() {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            html.append(piece.hit() ? "<mark>" : "").append(escape(piece.text())).append(piece.hit() ? "</mark>" : "");
        }
        return html.toString();
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
