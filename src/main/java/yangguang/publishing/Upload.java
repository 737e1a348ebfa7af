package yangguang.publishing;

import org.springframework.core.io.InputStreamSource;

/// File sent with a form (上传的附件).
///
/// @param name    name it came with
/// @param content its bytes, read once
public record Upload(String name, InputStreamSource content) {
}
