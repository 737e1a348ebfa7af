package yangguang.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Kind of file (文件类型) that is accepted. Archives, web pages, drawings with script (SVG) and everything that runs
/// are not: a citizen downloads these files from a government site and trusts them.
public enum FileKind {
    PDF("PDF文件", "application/pdf", "pdf"),
    OFD("OFD文件", "application/ofd", "ofd"),
    DOCX("Word文件", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel文件", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("演示文稿", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOC("Word文件", "application/msword", "doc", "wps"),
    XLS("Excel文件", "application/vnd.ms-excel", "xls", "et"),
    PPT("演示文稿", "application/vnd.ms-powerpoint", "ppt", "dps"),
    PNG("PNG图片", "image/png", "png"),
    JPEG("JPEG图片", "image/jpeg", "jpg", "jpeg"),
    GIF("GIF图片", "image/gif", "gif"),
    WEBP("WebP图片", "image/webp", "webp"),
    TEXT("文本文件", "text/plain", "txt"),
    CSV("表格文本", "text/csv", "csv");

    private final String label;
    private final String contentType;
    private final List<String> extensions;

    FileKind(String label, String contentType, String... extensions) {
        this.label = label;
        this.contentType = contentType;
        this.extensions = List.of(extensions);
    }

    /// What a clerk calls it.
    public String label() {
        return label;
    }

    public String contentType() {
        return contentType;
    }

    /// Name endings that belong to it, in small letters, without the dot.
    public List<String> extensions() {
        return extensions;
    }

    /// True for kinds a browser may show inside the page without risk.
    public boolean isShownInline() {
        return this == PDF || this == PNG || this == JPEG || this == GIF || this == WEBP;
    }

    /// The kind a name claims to be.
    static Optional<FileKind> claimedBy(String name) {
        String extension = extension(name);
        return Arrays.stream(values()).filter(kind -> kind.extensions.contains(extension)).findFirst();
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    }

    /// Value for the `accept` attribute of a file field.
    public static String accepted() {
        return String.join(",", Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).map(e -> "." + e).toList());
    }

    /// The list as people read it.
    public static String acceptedInWords() {
        return "PDF、OFD、Word（doc、docx、wps）、Excel（xls、xlsx、et）、演示文稿（ppt、pptx、dps）、"
                + "图片（png、jpg、gif、webp）和文本（txt、csv）";
    }
}
