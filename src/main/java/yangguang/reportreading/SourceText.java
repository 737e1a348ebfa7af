package yangguang.reportreading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of a file (原文): its size limited, its kind and encoding found out, nothing interpreted.
///
/// @param name     file name as given
/// @param text     its characters
/// @param html     whether it is a web page
/// @param encoding the encoding it was read in
public record SourceText(String name, String text, boolean html, String encoding) {

    /// Largest file that is read, in bytes. A report with its page around it stays under one megabyte.
    static final int LARGEST = 20 * 1024 * 1024;

    private static final int HEAD = 4096;
    private static final int OPENING = 512;
    private static final Pattern META_CHARSET = Pattern.compile("<meta[^>]{0,200}?charset\\s{0,3}=\\s{0,3}[\"']?([\\w-]{3,20})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("<(?:!doctype\\s+html|html|head|body|table|div|p|td|meta)\\b", Pattern.CASE_INSENSITIVE);

    /// Bytes of a file, never more than one too many.
    static byte[] bytes(Path file) throws Unreadable {
        if (Files.isDirectory(file)) {
            throw new Unreadable("这是一个文件夹，请给出其中的报告文件。");
        }
        if (!Files.exists(file)) {
            throw new Unreadable("找不到这个文件，请检查路径。");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (Files.isRegularFile(file) && Files.size(file) > LARGEST) {
                throw tooLarge();
            }
            return in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new Unreadable("打不开这个文件，请检查读取权限。");
        }
    }

    public static SourceText of(Path file) throws Unreadable {
        return of(file.toString(), bytes(file));
    }

    public static SourceText of(String name, byte[] bytes) throws Unreadable {
        SourceLines.refuseSize(bytes);
        if (FileKind.of(bytes) != FileKind.TEXT) {
            throw SourceLines.otherKind(FileKind.of(bytes));
        }
        return decoded(name, bytes);
    }

    /// What is known to be characters. Most files are UTF-8 without a fault: then one decoding is enough.
    static SourceText decoded(String name, byte[] bytes) throws Unreadable {
        Charset charset = StandardCharsets.UTF_8;
        String text = FileKind.isUtf16(bytes) || !beginsInUtf8(bytes) ? "\ufffd" : new String(bytes, charset);
        if (text.indexOf('\ufffd') >= 0) {
            charset = charsetOf(bytes, new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
            text = new String(bytes, charset);
        }
        if (text.isBlank()) {
            throw new Unreadable("文件里只有空白。");
        }
        String document = JsonText.of(text);
        return new SourceText(name, document, isPage(document), charset.name());
    }

    /// Whether the first bytes can be UTF-8: another encoding shows in the first Chinese characters.
    private static boolean beginsInUtf8(byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, OPENING));
        return !StandardCharsets.UTF_8.newDecoder().decode(head, CharBuffer.allocate(OPENING), false).isError();
    }

    private static boolean isPage(String text) {
        int end = Math.min(text.length(), 20_000);
        Matcher markup = MARKUP.matcher(text);
        for (int at = text.indexOf('<'); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
            if (markup.region(at, end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    public static SourceText pasted(String text) throws Unreadable {
        return of("粘贴的文字", text.getBytes(StandardCharsets.UTF_8));
    }

    static Unreadable tooLarge() {
        return new Unreadable("文件超过 20 MB，不像一份年度报告，没有读取。");
    }

    private static Charset charsetOf(byte[] bytes, String head) throws Unreadable {
        if (FileKind.isUtf16(bytes)) {
            return StandardCharsets.UTF_16;
        }
        if (decodes(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        Matcher declared = META_CHARSET.matcher(head);
        if (declared.find() && Charset.isSupported(declared.group(1))) {
            Charset charset = Charset.forName(declared.group(1));
            return charset.name().startsWith("GB") ? Charset.forName("GB18030") : charset;
        }
        Charset national = Charset.forName("GB18030");
        if (decodes(bytes, national)) {
            return national;
        }
        if (mostlyDecodes(bytes)) {
            return StandardCharsets.UTF_8;
        }
        throw new Unreadable("认不出文字编码，请另存为 UTF-8 编码后再试。");
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// A few broken bytes, as a cut-off download leaves them, do not make a text unreadable.
    private static boolean mostlyDecodes(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        return broken * 200 < text.length();
    }
}
