package yangguang.reportform;

import java.util.List;

/// A finding of the audit (核对发现).
///
/// @param rule     id of the rule, `T3-1`, `TX-2`, `WRONG_FORMAT_GENERATION`
/// @param severity how grave it is
/// @param where    cell id, section id, or place in the text (`第14行`)
/// @param cells    ids of the cells it is about; empty where it is about the text
/// @param words    the words of the text it is about; empty where it is about cells alone
/// @param expected what would be right, as short as a figure
/// @param actual   what stands there
/// @param message  what is wrong, in Chinese
/// @param remedy   what would make it right (改法), in Chinese; "" where nothing has to be done
public record Finding(String rule, Severity severity, String where, List<String> cells, List<Words> words, String expected,
                      String actual, String message, String remedy) {

    /// Words of the text (正文原文), with the place where a person finds them.
    ///
    /// @param part  id of the section they stand in, `S1`; "" before the first
    /// @param where the line, `第14行`
    /// @param from  offset of the first character in that line's plain text
    /// @param to    offset behind the last one
    public record Words(String part, String where, int from, int to, String text) {}

    /// About cells or a place, without words of the text.
    public Finding(String rule, Severity severity, String where, List<String> cells, String expected, String actual, String message, String remedy) {
        this(rule, severity, where, cells, List.of(), expected, actual, message, remedy);
    }

    public static Finding at(String rule, Severity severity, String where, Object expected, Object actual, String message, String remedy) {
        return new Finding(rule, severity, where, List.of(), expected.toString(), actual.toString(), message, remedy);
    }

    public static Finding on(String rule, Severity severity, List<String> cells, Object expected, Object actual, String message, String remedy) {
        return new Finding(rule, severity, cells.getFirst(), List.copyOf(cells), expected.toString(),
                actual.toString(), message, remedy);
    }

    /// About words of the text, and the cells they speak of, if any.
    public static Finding said(String rule, Severity severity, List<Words> words, List<String> cells, Object expected, Object actual,
                               String message, String remedy) {
        return new Finding(rule, severity, words.getFirst().where(), List.copyOf(cells), List.copyOf(words), expected.toString(),
                actual.toString(), message, remedy);
    }

    /// What is wrong and what would make it right, as an officer is told it.
    public String told() {
        return message + remedy;
    }
}
