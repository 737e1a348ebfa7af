package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.List;

/// A sentence of a narrative part (句): where it stands, as it is written, and its plain wording.
///
/// @param from offset of its first character in the part's text
/// @param to   offset after its last character
public record Sentence(int from, int to, String text, String plain) {

    private static final String ENDS = "。！？；!?;\n";

    /// The sentences of a part, in order. Blank ones are left out.
    ///
    /// @param agency full name of the agency that wrote it
    public static List<Sentence> of(String text, String agency) {
        PlainWording wording = PlainWording.of(agency);
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ENDS.indexOf(text.charAt(i)) >= 0) {
                int to = Math.min(i + 1, text.length());
                add(text, from, to, wording, sentences);
                from = to;
            }
        }
        return sentences;
    }

    String withoutBlanks() {
        return text.replace(" ", "").replace("\u3000", "").replace("\u00a0", "");
    }

    private static void add(String text, int from, int to, PlainWording wording, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        String sentence = text.substring(start, end);
        String plain = wording.plain(sentence);
        if (!plain.isEmpty()) {
            sentences.add(new Sentence(start, end, sentence, plain));
        }
    }
}
