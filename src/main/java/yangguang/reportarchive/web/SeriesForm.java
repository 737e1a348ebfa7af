package yangguang.reportarchive.web;

import java.util.Optional;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.Counting;
import yangguang.reportarchive.SeriesFigures;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Series;

/// Which figure is looked at, of whom (看哪个数). Nonsense falls back to the requests received.
///
/// @param series id of a series
/// @param cell   id of a cell, instead of a series
/// @param agency full name of one agency, or ""
/// @param region part of the country, or ""
/// @param under  agency of this platform, for the map
/// @param counting which reports are added up; nonsense falls back to counting nothing twice
public record SeriesForm(String series, String cell, String year, String agency, String region, String under, String counting, String page) {

    public SeriesForm {
        series = series == null ? "" : series.strip();
        cell = cell == null ? "" : cell.strip();
        year = year == null ? "" : year.strip();
        agency = agency == null ? "" : agency.strip();
        region = region == null ? "" : region.strip();
        under = under == null ? "" : under.strip();
        counting = counting == null ? "" : counting.strip();
        page = page == null ? "" : page.strip();
    }

    public String chosenId() {
        return cell.isEmpty() ? chosen().id() : "";
    }

    Series chosen() {
        return SeriesFigures.find(series).orElseGet(() -> SeriesFigures.find("received").orElse(SeriesFigures.all().getFirst()));
    }

    public Counting counted() {
        return Counting.find(counting).orElse(Counting.TOPMOST);
    }

    /// As a parameter of an address; the choice nobody needs to make is left out.
    public String countingId() {
        return counted() == Counting.TOPMOST ? "" : counted().id();
    }

    /// The cell, if one is asked for and some form has it.
    Optional<ReportFormat.Place> place() {
        return ReportFormats.shipped().all().stream().flatMap(format -> Optional.ofNullable(format.places().get(cell)).stream()).findFirst();
    }

    Optional<Integer> yearNumber() {
        return SearchForm.number(year).filter(number -> number >= 1990 && number <= 2999);
    }

    ArchiveFilter filter(Reader reader) {
        ArchiveFilter all = reader.filter();
        return new ArchiveFilter("", null, agency, region, null, null, "", all.state(), false);
    }
}
