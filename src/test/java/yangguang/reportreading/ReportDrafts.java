package yangguang.reportreading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import yangguang.reportform.ReportFormat;

/// Made-up reports in files of each kind, for tests of other modules.
public final class ReportDrafts {

    public enum Kind { DOCX, DOC, PDF, XLSX, XLS }

    private ReportDrafts() {}

    public static byte[] golden(Kind kind, ReportFormat format, Map<String, String> figures, String title) throws IOException {
        Draft draft = Draft.of(format, figures, title);
        return switch (kind) {
            case DOCX -> Writer.WORD.write(draft);
            case PDF -> Writer.PDF.write(sixPages(draft));
            case XLSX -> Writer.WORKBOOK.write(draft);
            case XLS -> Writer.OLD_WORKBOOK.write(draft);
            case DOC -> {
                try (InputStream in = ReportDrafts.class.getResourceAsStream("/reports/年度报告.doc")) {
                    yield in.readAllBytes();
                }
            }
        };
    }

    /// With enough text for six pages.
    private static Draft sixPages(Draft draft) {
        int at = 2;
        for (int i = 0; i < 28; i++) {
            draft.parts.add(at++, new Draft.Para("（" + (i + 1) + "）" + "本年认真落实条例要求，完善公开制度，加强业务培训，按时更新公开目录，及时回应社会关切。".repeat(5)));
        }
        return draft;
    }
}
