package yangguang.annualreport.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.ExportShelf;
import yangguang.reportexport.ReportDocument;

/// A report's download as a page offers it (下载链接).
///
/// @param size in words, `约 83 KB`; "" where the file has not been made yet
public record ReportDownload(String label, String address, String size) {

    /// All forms that are not the page itself.
    ///
    /// @param base address without the ending
    static List<ReportDownload> of(ReportDocument document, String base, ExportShelf shelf) {
        return Arrays.stream(ExportFormat.values()).filter(format -> format != ExportFormat.HTML).map(format -> new ReportDownload(
                format.label(), base + "." + format.extension(), words(shelf.sizeOf(document, format).orElse(0)))).toList();
    }

    private static String words(int bytes) {
        return bytes == 0 ? "" : bytes < 1_000_000 ? "约 " + Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : String.format(Locale.ROOT, "约 %.1f MB", bytes / 1048576.0);
    }
}
