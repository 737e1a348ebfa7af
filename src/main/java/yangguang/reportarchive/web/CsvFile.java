package yangguang.reportarchive.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Table handed out as CSV (数据文件), with the mark that lets a spreadsheet read it as UTF-8. What a spreadsheet would take
/// for a formula is written as text.
final class CsvFile {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    CsvFile(Object... headings) {
        add(headings);
    }

    void add(Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(values[i]));
        }
        text.append("\r\n");
    }

    private static String quoted(Object value) {
        String plain = value.toString();
        if (!plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0 && !plain.matches("-?\\d+(\\.\\d+)?")) {
            plain = "'" + plain;
        }
        return plain.matches("[^\",\\r\\n]*") ? plain : "\"" + plain.replace("\"", "\"\"") + "\"";
    }

    ResponseEntity<byte[]> answer(String name) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
