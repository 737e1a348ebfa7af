package yangguang.reportaudit;

import java.nio.charset.StandardCharsets;

import yangguang.reportexport.ExportFormat;
import yangguang.reportexport.Exported;
import yangguang.reportexport.Exporting;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Unreadable;

/// What is answered to a file by whoever asks with a program (对文件的答复): the same JSON and files as the command line
/// gives. Nothing is kept.
public final class FileAnswers {

    private final Auditing auditing = new Auditing(ReportFormats.shipped());
    private final HandedIn handedIn = new HandedIn(ReportFormats.shipped());
    private final Exporting exporting = new Exporting();

    /// As `audit --json`.
    public byte[] audit(String name, byte[] bytes) throws Unreadable {
        return AuditJson.line(name, auditing.auditAnyPeriod(name, bytes)).getBytes(StandardCharsets.UTF_8);
    }

    /// As `export`; JSON is the extracted report.
    public Exported export(String name, byte[] bytes, ExportFormat format) throws Unreadable {
        return exporting.export(handedIn.read(name, bytes).document(), format);
    }

    /// As `compare --json`.
    ///
    /// @param all whether equal cells are named too
    public byte[] compare(String firstName, byte[] first, String secondName, byte[] second, boolean all) throws Unreadable {
        return AcrossJson.line(Comparison.of(read("第一份", firstName, first).inYear(), read("第二份", secondName, second).inYear(),
                ReportFormats.shipped()), all).getBytes(StandardCharsets.UTF_8);
    }

    private HandedIn.Report read(String which, String name, byte[] bytes) throws Unreadable {
        try {
            return handedIn.read(name, bytes);
        } catch (Unreadable e) {
            throw new Unreadable(which + "：" + e.getMessage());
        }
    }
}
