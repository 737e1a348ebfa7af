package yangguang.reportaudit.web;

import org.springframework.web.multipart.MultipartFile;

/// Report handed in for an audit (送核对的报告): a file, or pasted text. Nothing of it is kept.
public record AuditForm(MultipartFile file, String text) {

    public AuditForm {
        text = text == null ? "" : text;
    }

    /// Whether a file was chosen, were it an empty one.
    boolean hasFile() {
        return file != null && (!file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank());
    }
}
