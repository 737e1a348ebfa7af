package yangguang.web;

/// One of the answers a form offers (选项).
///
/// @param value what the form sends
/// @param label what the person reads
/// @param hint  explanation below it, or ""
public record Choice(String value, String label, String hint) {

    public Choice(String value, String label) {
        this(value, label, "");
    }
}
