package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.Map;
import yangguang.reportform.ReportFormat;

/// Source of figures (数据来源): a register that answers for some cells of the form, and shows the records behind
/// each. A cell no source answers for is entered by hand.
interface Source {

    /// Name of the register as a page says it, `申请登记`.
    String name();

    /// Whether this register answers for the cell.
    boolean answers(ReportFormat.Place place);

    /// All figures it answers for, zeros included, by cell id; by a handful of queries, however many records.
    Map<String, BigDecimal> figures(long agencyId, int year, ReportFormat format);

    /// A page of the records that the figure counts.
    Records behind(long agencyId, int year, ReportFormat.Place place, int page);

    /// How the records behind a cell are to be read, where that is not plain.
    default String note(ReportFormat.Place place) {
        return "";
    }
}
