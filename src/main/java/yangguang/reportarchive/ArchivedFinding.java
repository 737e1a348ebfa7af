package yangguang.reportarchive;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// Finding on an archived version (核对发现).
///
/// @param number  from 1, in the order of the audit
/// @param place   cell, section or place in the text
/// @param remedy  what would make it right; "" where nothing has to be done
/// @param passage the passage it stands in; "" where it is about cells
/// @param words   the words it is about, with their offsets; empty where it is about cells
@NamedInterface("facts")
public record ArchivedFinding(long versionId, int number, String rule, Severity severity, String place, List<String> cells,
        String expected, String actual, String message, String remedy, String passage, List<Finding.Words> words) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The finding as the audit told it.
    Finding asFinding() {
        return new Finding(rule, severity, place, cells, words, expected, actual, message, remedy);
    }

    static String written(List<Finding.Words> words) {
        return words.isEmpty() ? "[]" : VersionContent.printable(JSON.writeValueAsString(words));
    }

    static List<Finding.Words> words(String written) {
        return written.equals("[]") ? List.of() : List.of(JSON.readValue(written, Finding.Words[].class));
    }
}
