package yangguang.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file really contains (文件内容), told by its first bytes and, for containers, by what lies in them.
///
/// @param kind the accepted kind it is, if it is one
/// @param harm why it must not be kept whatever its name, if there is a reason
record Content(Optional<FileKind> kind, Optional<Harm> harm) {

    /// Harm (危险): the rest of a sentence that begins with the file's name, and what to do.
    record Harm(String sentence, String wayOut) {
    }

    private static final String CONVERT = "请换成PDF、Word、Excel或者图片后再上传。";
    static final Harm PROGRAM = new Harm("是可以运行的程序或者脚本（不论扩展名是什么），不能上传。", CONVERT);
    static final Harm PAGE = new Harm("的内容是网页，打开时可能运行其中的脚本，不能上传。", CONVERT);
    static final Harm MACROS = new Harm("里面有宏，可能在别人的电脑上运行程序，不能上传。", "请另存为不带宏的格式（如docx、xlsx）或者PDF后再上传。");
    static final Harm PACKAGE = new Harm("里面嵌有别的文件，无法检查，不能上传。", "请把嵌入的文件删掉，需要的另行上传。");
    static final Harm ENCRYPTED = new Harm("设有打开密码，无法检查，也无法向公众提供。", "请取消密码后再上传。");
    static final Harm BOMB = new Harm("解开后的内容大得异常，不能上传。", "请用办公软件打开原文件，另存一份后再上传。");
    static final Harm DAMAGED = new Harm("已经损坏，内容读不完整。", "请检查原文件能否打开，再重新上传。");
    static final Harm ARCHIVE = new Harm("是压缩包，不能上传。", "请解压后把里面的文件逐个上传。");

    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*(!doctype|html|head|body|script|svg|iframe|object|embed|\\?xml|\\?php|%@)", Pattern.CASE_INSENSITIVE);

    static Content of(FileKind kind) {
        return new Content(Optional.of(kind), Optional.empty());
    }

    static Content of(FileKind kind, Harm harm) {
        return new Content(Optional.of(kind), Optional.of(harm));
    }

    static Content of(Harm harm) {
        return new Content(Optional.empty(), Optional.of(harm));
    }

    static Content unknown() {
        return new Content(Optional.empty(), Optional.empty());
    }

    static Content of(Path file) throws IOException {
        byte[] head = head(file, 4096);
        if (starts(head, 0x4D, 0x5A) || starts(head, 0x7F, 'E', 'L', 'F') || starts(head, '#', '!')
                || starts(head, 0xCA, 0xFE, 0xBA, 0xBE) || starts(head, 0xFE, 0xED, 0xFA) || starts(head, 0xCE, 0xFA, 0xED, 0xFE)
                || starts(head, 0xCF, 0xFA, 0xED, 0xFE) || starts(head, 0x4C, 0, 0, 0, 0x01, 0x14, 0x02, 0)) {
            return of(PROGRAM);
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            return ZipContent.of(file);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OleContent.of(file);
        }
        if (starts(head, 'R', 'a', 'r', '!') || starts(head, '7', 'z', 0xBC, 0xAF) || starts(head, 0x1F, 0x8B)) {
            return of(ARCHIVE);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return of(FileKind.PNG);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return of(FileKind.JPEG);
        }
        if (starts(head, 'G', 'I', 'F', '8', '7', 'a') || starts(head, 'G', 'I', 'F', '8', '9', 'a')) {
            return of(FileKind.GIF);
        }
        if (starts(head, 'R', 'I', 'F', 'F') && head.length > 11 && new String(head, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP")) {
            return of(FileKind.WEBP);
        }
        if (new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return pdf(file);
        }
        return text(file);
    }

    private static boolean starts(byte[] head, int... signature) {
        if (head.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(Path file, int length) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    /// A PDF ends with the place of its table; where that is missing, the upload was cut off.
    private static Content pdf(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int from = Math.max(0, all.length - 2048);
        String tail = new String(all, from, all.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("startxref")) {
            return of(FileKind.PDF, DAMAGED);
        }
        return tail.contains("/Encrypt ") ? of(FileKind.PDF, ENCRYPTED) : of(FileKind.PDF);
    }

    private static Content text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Optional<String> text = decoded(bytes, StandardCharsets.UTF_8).or(() -> decoded(bytes, Charset.forName("GB18030")));
        if (text.isEmpty() || text.get().chars().anyMatch(c -> c < 0x20 && "\t\n\r\f".indexOf(c) < 0)) {
            return unknown();
        }
        String start = text.get().substring(0, Math.min(text.get().length(), 4096)).toLowerCase(Locale.ROOT);
        return MARKUP.matcher(start).find() ? of(PAGE) : of(FileKind.TEXT);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
