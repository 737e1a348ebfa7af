package yangguang.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Content of an OLE container (OLE类文件): the older office files. What it holds is told by the names in its directory,
/// whose entries of 128 bytes begin with the name in UTF-16 and lie on multiples of 128.
final class OleContent {

    private OleContent() {
    }

    static Content of(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (hasEntry(bytes, "EncryptedPackage")) {
            return Content.of(Content.ENCRYPTED);
        }
        if (hasEntry(bytes, "_VBA_PROJECT") || hasEntry(bytes, "_VBA_PROJECT_CUR") || hasEntry(bytes, "Macros")) {
            return Content.of(Content.MACROS);
        }
        if (hasEntry(bytes, "\u0001Ole10Native")) {
            return Content.of(Content.PACKAGE);
        }
        if (hasEntry(bytes, "WordDocument")) {
            return Content.of(FileKind.DOC);
        }
        if (hasEntry(bytes, "Workbook") || hasEntry(bytes, "Book")) {
            return Content.of(FileKind.XLS);
        }
        return hasEntry(bytes, "PowerPoint Document") ? Content.of(FileKind.PPT) : Content.unknown();
    }

    private static boolean hasEntry(byte[] bytes, String name) {
        byte[] wanted = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        for (int at = 512; at + 128 <= bytes.length; at += 128) {
            int length = bytes[at + 64] & 0xFF | (bytes[at + 65] & 0xFF) << 8;
            if (length == wanted.length && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
