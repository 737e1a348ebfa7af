package yangguang.reportexport;

import org.springframework.stereotype.Component;
import yangguang.letters.Rendering;

/// Exporting a report (导出年度报告). The same document gives the same bytes. Usable without Spring: `new Exporting()`.
/// Safe for many threads.
@Component
public class Exporting {

    private static final int LONGEST_NAME = 80;

    private final Rendering rendering = new Rendering();
    private final ReportPages pages = new ReportPages();

    public Exported export(ReportDocument document, ExportFormat format) {
        return new Exported(fileName(document, format), format, bytes(document, format));
    }

    private byte[] bytes(ReportDocument document, ExportFormat format) {
        return switch (format) {
            case HTML -> pages.screen(document);
            case DOCX -> rendering.docx(pages.paper(document));
            case PDF -> rendering.pdf(pages.paper(document));
            case OFD -> rendering.ofd(pages.paper(document));
            case XLSX -> ReportWorkbook.write(document);
            case JSON -> ReportJson.write(document);
            case CSV -> ReportCsv.write(document);
        };
    }

    /// The title with the draft's mark, without the characters that some file system refuses.
    public static String fileName(ReportDocument document, ExportFormat format) {
        String title = document.title().replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_").strip();
        int end = title.offsetByCodePoints(0, Math.min(LONGEST_NAME, title.codePointCount(0, title.length())));
        String name = title.isEmpty() ? "政府信息公开工作年度报告" : title.substring(0, end);
        return name + (document.draft() ? "（草稿）" : "") + "." + format.extension();
    }
}
