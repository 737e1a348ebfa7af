package yangguang.catalogue;

import org.springframework.modulith.NamedInterface;

/// Attachment of a document (附件), as it was when the document was reviewed.
///
/// @param fileId      number of the stored file
/// @param name        name shown, with ending
/// @param contentType real type of the content
/// @param size        bytes
/// @param sm3         SM3 hash of the content, hexadecimal
@NamedInterface("facts")
public record Attachment(long fileId, String name, String contentType, long size, String sm3) {

    /// Size as a reader expects it: `312 KB`, `2.4 MB`.
    public String sizeText() {
        if (size < 1024) {
            return size + " B";
        }
        return size < 1024 * 1024 ? (size + 512) / 1024 + " KB" : "%.1f MB".formatted(size / 1024.0 / 1024.0);
    }
}
