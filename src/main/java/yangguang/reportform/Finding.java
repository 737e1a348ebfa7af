package yangguang.reportform;

import java.util.List;

/// A finding of the audit (核对发现).
///
/// @param rule     id of the rule, `T3-1`, `TX-2`, `WRONG_FORMAT_GENERATION`
/// @param severity how grave it is
/// @param where    cell id, section id, or place in the text (`第14行`)
/// @param cells    ids of the cells it is about; empty where it is about the text
/// @param expected what would be right, as short as a figure
/// @param actual   what stands there
/// @param message  what is wrong and what would make it right, in Chinese
public record Finding(String rule, Severity severity, String where, List<String> cells, String expected, String actual,
                      String message) {

    public static Finding at(String rule, Severity severity, String where, Object expected, Object actual, String message) {
        return new Finding(rule, severity, where, List.of(), expected.toString(), actual.toString(), message);
    }

    public static Finding on(String rule, Severity severity, List<String> cells, Object expected, Object actual, String message) {
        return new Finding(rule, severity, cells.getFirst(), List.copyOf(cells), expected.toString(),
                actual.toString(), message);
    }
}
