package yangguang.reportarchive.web;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.reportarchive.ArchiveShelves;
import yangguang.reportarchive.SeriesFigures;
import yangguang.reportform.Series;
import yangguang.web.Page;

/// One year of the archive (一个年度的报告).
///
/// @param missing agencies below the reader's own without a report; empty for the public
public record YearPage(Reader reader, SeriesForm form, ArchiveShelves.YearLine line, List<Total> totals, List<Agency> missing) implements Page {

    static final List<String> SHOWN = List.of("received", "carried_in", "handled", "open", "partial", "refused", "notheld", "reconsiderations",
            "lawsuits", "normative");

    /// A series added up over the year's reports.
    public record Total(Series series, List<SeriesFigures.YearTotal> years) {
        public SeriesFigures.YearTotal year() {
            return years.getFirst();
        }
    }

    @Override
    public String template() {
        return "reportarchive/year";
    }
}
