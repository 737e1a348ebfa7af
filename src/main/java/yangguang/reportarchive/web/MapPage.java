package yangguang.reportarchive.web;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.reportarchive.CountyMap;
import yangguang.reportform.Series;
import yangguang.web.Choice;
import yangguang.web.Page;

/// The tree of this platform's agencies with a figure of one year (全域一览).
///
/// @param above the agencies above the one shown, the top first
/// @param map   null where the platform has no agencies yet
public record MapPage(Reader reader, SeriesForm form, Series series, Integer year, List<Agency> above, CountyMap map, List<Choice> choices,
        List<Choice> years, String csv) implements Page {

    @Override
    public String template() {
        return "reportarchive/map";
    }

    /// The same page for another agency.
    public String address(Agency agency) {
        return reader.at("/map", "series", series.id(), "year", year, "under", agency.id());
    }
}
