package yangguang.reportreading;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document in a JSON record (JSON 里的正文), as collections of pages keep it: one of its strings is a whole text or
/// page, and a shorter one may be its title. Other JSON is left as it is.
final class JsonText {

    private static final int FEWEST_CHARACTERS = 200;

    private JsonText() {}

    /// The strings of the record, one below the other; the text itself where it is no such record.
    static String of(String text) {
        int start = 0;
        while (start < text.length() && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '\ufeff')) {
            start++;
        }
        boolean likely = start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[') && text.indexOf('"') >= 0 && text.indexOf('\\') >= 0;
        if (!likely) {
            return text;
        }
        try {
            List<String> strings = new ArrayList<>();
            collect(JsonMapper.shared().readTree(text.substring(start)), strings);
            return strings.stream().anyMatch(string -> string.length() >= FEWEST_CHARACTERS) ? String.join("\n", strings) : text;
        } catch (JacksonException e) {
            return text;
        }
    }

    private static void collect(JsonNode node, List<String> strings) {
        if (node.isString()) {
            strings.add(node.stringValue());
        }
        for (JsonNode below : node) {
            collect(below, strings);
        }
    }
}
