package yangguang.reportapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.multipart.MultipartFile;
import yangguang.reportreading.Unreadable;

/// What was handed in (送来的报告): the name and bytes of a file, or a text. Lives as long as the answer takes.
record HandedIn(String name, byte[] bytes) {

    private static final long LARGEST = 20L * 1024 * 1024;

    /// @param field what the program calls the file, for the refusal
    static HandedIn of(String field, MultipartFile file, String text) throws Unreadable {
        if (file != null && !file.isEmpty()) {
            return of(file);
        }
        if (file != null) {
            throw new Unreadable("文件是空的。");
        }
        if (text == null || text.isBlank()) {
            throw new Refused(Problem.wrongParameter("没有收到报告：请在 " + field + " 里上传文件，或者在 text 里放报告全文。"));
        }
        return new HandedIn("粘贴的文字", text.getBytes(StandardCharsets.UTF_8));
    }

    static HandedIn of(String field, MultipartFile file) throws Unreadable {
        return of(field, file, null);
    }

    private static HandedIn of(MultipartFile file) throws Unreadable {
        if (file.getSize() > LARGEST) {
            throw new Refused(new Problem(413, "内容过大", "文件超过 20 MB，不像一份年度报告，没有读取。"));
        }
        try {
            String name = file.getOriginalFilename();
            return new HandedIn(name == null || name.isBlank() ? "上传的文件" : name, file.getBytes());
        } catch (IOException e) {
            throw new Unreadable("文件没有收完整，请重新上传。");
        }
    }
}
