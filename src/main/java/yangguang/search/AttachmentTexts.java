package yangguang.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yangguang.catalogue.Attachment;

/// Texts of attachments (附件文本), each read once and kept beside the index under the digest of its content, so that
/// comparing the whole catalogue does not open every file again.
class AttachmentTexts {

    private static final Logger log = LoggerFactory.getLogger(AttachmentTexts.class);

    private final Path directory;
    private final LongFunction<InputStream> files;

    /// @param files opens a stored file by its id
    AttachmentTexts(Path directory, LongFunction<InputStream> files) {
        this.directory = directory;
        this.files = files;
    }

    /// The words of an attachment, "" where it has none or cannot be read.
    String of(Attachment attachment) {
        Path kept = kept(attachment);
        try {
            if (Files.exists(kept)) {
                return Files.readString(kept);
            }
            String text = read(attachment);
            Files.createDirectories(directory);
            Path writing = Files.createTempFile(directory, "text", ".new");
            Files.writeString(writing, text);
            Files.move(writing, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("不能使用附件文本目录 " + directory + "。", e);
        }
    }

    /// Forgets the words of something withdrawn.
    void forget(Attachment attachment) {
        try {
            Files.deleteIfExists(kept(attachment));
        } catch (IOException e) {
            throw new UncheckedIOException("不能删除附件文本 " + kept(attachment) + "。", e);
        }
    }

    private String read(Attachment attachment) {
        try (InputStream content = files.apply(attachment.fileId())) {
            return AttachmentText.read(attachment.contentType(), content).replace("\u0000", "");
        } catch (IOException | RuntimeException e) {
            log.warn("附件 {}（{}）的文字无法提取，只能按名称检索：{}", attachment.fileId(), attachment.contentType(), e.getMessage());
            return "";
        }
    }

    private Path kept(Attachment attachment) {
        if (!attachment.sm3().matches("[0-9a-fA-F]{16,128}")) {
            throw new IllegalArgumentException("not a digest: " + attachment.sm3());
        }
        return directory.resolve(attachment.sm3() + ".txt");
    }
}
