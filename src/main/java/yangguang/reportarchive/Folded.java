package yangguang.reportarchive;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Text as the search compares it (检索用文字): width, compatibility forms and case made one, blanks left out; with the
/// place in the original of every character.
record Folded(String text, int[] places) {

    static Folded of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        int[] places = new int[original.length() * 2 + 1];
        for (int at = 0; at < original.length(); ) {
            int c = original.codePointAt(at);
            String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            for (int i = 0; i < plain.length(); i++) {
                if (!Character.isWhitespace(plain.charAt(i))) {
                    if (folded.length() == places.length) {
                        places = Arrays.copyOf(places, places.length * 2);
                    }
                    places[folded.length()] = at;
                    folded.append(plain.charAt(i));
                }
            }
            at += Character.charCount(c);
        }
        return new Folded(folded.toString(), places);
    }

    /// Where the words stand in the original, `{from, to}`; null where they do not.
    int[] find(String words) {
        int at = text.indexOf(words);
        if (at < 0 || words.isEmpty()) {
            return null;
        }
        int last = places[at + words.length() - 1];
        return new int[] {places[at], last + 1};
    }
}
