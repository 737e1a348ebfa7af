package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchiveShelves;
import yangguang.web.Page;

/// The archive by year (按年度).
public record YearsPage(Reader reader, List<ArchiveShelves.YearLine> years) implements Page {

    @Override
    public String template() {
        return "reportarchive/years";
    }
}
