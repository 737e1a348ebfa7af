package yangguang.web;

/// Row of a metadata head (著录项). A row whose value is empty is not shown.
///
/// @param whole whether it takes the whole width instead of half of it
/// @param href  where the value leads; "" where it is only told
public record Row(String label, String value, boolean whole, String href) {

    public Row {
        value = value == null ? "" : value;
    }

    public Row(String label, String value, boolean whole) {
        this(label, value, whole, "");
    }

    public Row(String label, String value) {
        this(label, value, false);
    }
}
