package yangguang.reportarchive;

import java.util.List;

/// Rows in the text form of PostgreSQL's COPY (批量写入文本).
final class CopyText {

    private final StringBuilder text;

    CopyText(int size) {
        text = new StringBuilder(size);
    }

    /// A row; null stands for no value, a list for an array.
    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            switch (values[i]) {
                case null -> text.append("\\N");
                case List<?> list -> escaped(array(list));
                default -> escaped(values[i].toString());
            }
        }
        text.append('\n');
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private static String array(List<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object element : list) {
            array.append(array.length() == 1 ? "\"" : ",\"").append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            switch (value.charAt(i)) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> { }
                default -> text.append(value.charAt(i));
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
