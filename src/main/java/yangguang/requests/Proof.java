package yangguang.requests;

import java.util.List;
import java.util.Optional;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Proof (身份证明、授权委托书) that the applicant attaches: a picture or a PDF, kept sealed with the request
/// and outside the file store, because nobody but the officer of the file may ever see it.
///
/// @param role    what it proves
/// @param name    file name as the applicant gave it
/// @param content at most [#LIMIT] bytes
@Article("29")
public record Proof(Role role, String name, byte[] content) {

    /// Largest size in bytes: 20 MB.
    public static final int LIMIT = 20 * 1024 * 1024;

    /// What a proof is for.
    public enum Role { IDENTITY, MANDATE }

    /// Content type by the first bytes; empty where it is neither PDF, JPEG nor PNG, whatever its name says.
    public Optional<String> contentType() {
        if (startsWith(0x25, 0x50, 0x44, 0x46, 0x2D)) {
            return Optional.of("application/pdf");
        }
        if (startsWith(0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        return startsWith(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)
                ? Optional.of("image/png") : Optional.empty();
    }

    List<Obstacle> obstacles(String field) {
        if (content.length > LIMIT) {
            return List.of(Obstacle.at(field, "附件“" + name + "”有 " + content.length / 1024 / 1024
                    + " MB，超过 20 MB。", "请压缩或者降低扫描分辨率后重新选择。"));
        }
        if (content.length == 0) {
            return List.of(Obstacle.at(field, "附件“" + name + "”是空文件。", "请重新选择。"));
        }
        if (contentType().isEmpty()) {
            return List.of(Obstacle.at(field, "附件“" + name + "”的内容不是 PDF、JPG 或 PNG，与文件名无关。",
                    "请拍照或者扫描成 PDF、JPG、PNG 后重新选择。"));
        }
        return List.of();
    }

    private boolean startsWith(int... magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Proof[" + role + ", " + content.length + " bytes]";
    }
}
