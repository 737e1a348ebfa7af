package yangguang.reportarchive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Kind of an original (原件类型), for the reader's information: told by its first bytes, and where these leave it open by
/// its name.
enum SourceKind {
    PAGE("网页"), TEXT("文本"), PDF("PDF"), OFD("OFD"), WORD("Word"), OLD_WORD("旧版 Word"), EXCEL("Excel"), OLD_EXCEL("旧版 Excel"),
    OWN("本平台");

    private static final Pattern MARKUP = Pattern.compile("<(?:!doctype\\s+html|html|head|body|table|div|p|td|meta)\\b", Pattern.CASE_INSENSITIVE);

    private final String label;

    SourceKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static SourceKind labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst().orElseThrow();
    }

    static SourceKind of(String name, byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
        boolean sheet = name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsx?|et)");
        boolean print = name.toLowerCase(Locale.ROOT).endsWith(".ofd") || head.contains("OFD.xml");
        return head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-") ? PDF
                : head.startsWith("PK\u0003\u0004") ? print ? OFD : sheet ? EXCEL : WORD
                : head.startsWith("\u00d0\u00cf\u0011\u00e0") ? sheet ? OLD_EXCEL : OLD_WORD
                : MARKUP.matcher(head.replace("\u0000", "")).find() ? PAGE : TEXT;
    }
}
