package yangguang.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/// Named values in one cell of a table (填充): `村=青石村；亩=320`.
final class Fields {

    private Fields() {
    }

    static Map<String, String> of(String cell) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : cell.split("；(?=[\\p{IsHan}\\w.\\[\\]]{1,20}=)")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                values.put(field.substring(0, equals).strip(), field.substring(equals + 1).strip());
            } else if (!field.isBlank()) {
                throw new IllegalArgumentException("neither name nor value: " + field);
            }
        }
        return values;
    }
}
