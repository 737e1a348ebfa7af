package yangguang.reportevidence;

import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/// File sent with a form (上传的材料).
///
/// @param name    name it came with
/// @param content its bytes, read more than once
public record Sent(String name, InputStreamSource content) {

    /// The files of a form; a field in which nothing was chosen sends a part without a name.
    public static List<Sent> in(List<MultipartFile> parts) {
        return parts == null ? List.of() : parts.stream()
                .filter(part -> part.getOriginalFilename() != null && !part.getOriginalFilename().isBlank())
                .map(part -> new Sent(part.getOriginalFilename(), part)).toList();
    }
}
