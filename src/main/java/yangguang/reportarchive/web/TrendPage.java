package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportform.Series;
import yangguang.web.Choice;
import yangguang.web.Page;

/// A series over the years, of one agency, a region or the whole archive (历年趋势).
public record TrendPage(Reader reader, SeriesForm form, Series series, TrendLines trend, List<Choice> choices, List<Choice> regions, String csv)
        implements Page {

    /// Whose figures these are.
    public String whose() {
        return !form.agency().isEmpty() ? form.agency() : !form.region().isEmpty() ? form.region() + "各机关合计" : "库内各机关合计";
    }

    @Override
    public String template() {
        return "reportarchive/trend";
    }
}
