package yangguang.reportexport;

import java.util.Locale;

/// Form in which a report is handed out (导出格式).
public enum ExportFormat {
    HTML("网页", "text/html;charset=UTF-8"),
    DOCX("Word 文档", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("PDF 版式文件", "application/pdf"),
    OFD("OFD 版式文件", "application/ofd"),
    XLSX("Excel 工作簿", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("JSON 数据", "application/json"),
    CSV("CSV 数据", "text/csv;charset=UTF-8");

    private final String label;
    private final String mediaType;

    ExportFormat(String label, String mediaType) {
        this.label = label;
        this.mediaType = mediaType;
    }

    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Ending of file names and addresses, without the dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
