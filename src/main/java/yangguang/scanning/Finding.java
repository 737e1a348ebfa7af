package yangguang.scanning;

/// One place in a text that must be looked at (筛查结果). It never carries the value itself, only its masked form.
///
/// @param start  first character in the text
/// @param end    character after the last
/// @param masked the value as it may be shown and recorded, such as `110105********002X`
/// @param where  part of the document, such as `正文` or the name of an attachment
public record Finding(Sensitive kind, Severity severity, int start, int end, String masked, String where) {


    /// As the reviewer reads it: `正文：居民身份证号码 110105********002X`.
    public String words() {
        return (where.isEmpty() ? "" : where + "：") + kind.label() + " " + masked;
    }
}
