package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.Distribution;
import yangguang.reportarchive.SeriesFigures;
import yangguang.web.Choice;
import yangguang.web.Page;
import yangguang.web.Pager;

/// One figure of one year over the agencies (机关分布).
///
/// @param name of the series or cell
/// @param rows the page of agencies that is shown
public record DistributionPage(Reader reader, SeriesForm form, String name, String unit, Integer year, Distribution distribution,
        List<SeriesFigures.Point> rows, Pager pager, List<Choice> choices, List<Choice> years, List<Choice> regions, String csv) implements Page {

    @Override
    public String template() {
        return "reportarchive/distribution";
    }
}
