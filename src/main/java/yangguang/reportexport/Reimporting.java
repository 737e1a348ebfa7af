package yangguang.reportexport;

import java.util.Map;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormats;

/// Reading back what was exported (读回导出的数据): JSON gives the whole document, CSV its cells. Any other file is refused with a
/// sentence that says what is wrong and where.
public final class Reimporting {

    private final ReportFormats formats;

    public Reimporting(ReportFormats formats) {
        this.formats = formats;
    }

    public ReportDocument json(byte[] json) throws NotReadable {
        return ReportJson.read(json, formats);
    }

    public Map<String, Cell> csv(byte[] csv) throws NotReadable {
        return ReportCsv.read(csv);
    }
}
