package yangguang.files;

import java.time.LocalDateTime;

/// Stored file (附件): one upload that passed the examination.
///
/// @param id          its number
/// @param name        name it came with, without path
/// @param contentType media type found by its content, not the one the browser claimed
/// @param size        bytes of the content; of a sealed file, before sealing
/// @param sm3         SM3 digest of the bytes on disk, 64 hexadecimal digits; of a sealed file, of the sealed bytes
/// @param sealed      true for personal papers, which only [StoredFiles#openSealed] opens
/// @param storedAt    hour of storing, Beijing time
/// @param storedBy    who stored it: user name of an officer, or the general word for a citizen
public record StoredFile(long id, String name, String contentType, long size, String sm3, boolean sealed,
        LocalDateTime storedAt, String storedBy) {

    /// Size as people read it: `812 B`, `35 KB`, `1.2 MB`.
    public String sizeInWords() {
        if (size < 1024) {
            return size + " B";
        }
        if (size < 1024 * 1024) {
            return Math.round(size / 1024.0) + " KB";
        }
        return "%.1f MB".formatted(size / (1024.0 * 1024));
    }

    /// The same under another name, to be handed out.
    public StoredFile named(String other) {
        return new StoredFile(id, other, contentType, size, sm3, sealed, storedAt, storedBy);
    }

    /// Kind by its name ending.
    public FileKind kind() {
        return FileKind.claimedBy(name).orElseThrow();
    }
}
