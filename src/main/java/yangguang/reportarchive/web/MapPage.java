package yangguang.reportarchive.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import yangguang.agencies.Agency;
import yangguang.reportarchive.CountyMap;
import yangguang.reportform.Series;
import yangguang.web.Choice;
import yangguang.web.Page;

/// The tree of this platform's agencies with a figure of one year (全域一览).
///
/// @param above   the agencies above the one shown, the top first
/// @param map     null where the platform has no agencies yet
/// @param nearest years that have the figure, where this one does not
public record MapPage(Reader reader, SeriesForm form, Series series, Integer year, List<Agency> above, CountyMap map, List<Choice> choices,
        List<Choice> years, List<Integer> nearest, String csv) implements Page {

    private static final int NEAREST = 3;

    /// A line of the table and a tile of the picture; `depth` from 1.
    public record Branch(CountyMap map, int depth) {
    }

    /// The agencies below the one shown and those below them, each under its own.
    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        for (CountyMap below : map.below()) {
            branches.add(new Branch(below, 1));
            below.below().forEach(further -> branches.add(new Branch(further, 2)));
        }
        return branches;
    }

    static List<Integer> nearest(Integer year, List<Integer> years) {
        return years.stream().sorted(Comparator.comparingInt((Integer other) -> year == null ? -other : Math.abs(other - year)).thenComparing(Comparator.reverseOrder()))
                .limit(NEAREST).sorted(Comparator.reverseOrder()).toList();
    }

    @Override
    public String template() {
        return "reportarchive/map";
    }

    /// The same page for another agency.
    public String address(Agency agency) {
        return address(year, agency.id());
    }

    public String address(Integer otherYear) {
        return address(otherYear, map.agency().id());
    }

    private String address(Integer of, Long under) {
        return reader.at("/map", "series", series.id(), "year", of, "under", under, "counting", form.countingId());
    }

    /// Where a line leads: to those below the agency, else to its report; "" to nowhere.
    public String address(Branch branch) {
        return !branch.map().below().isEmpty() ? address(branch.map().agency())
                : branch.map().reportId() == null ? "" : reader.at("/reports/" + branch.map().reportId());
    }
}
