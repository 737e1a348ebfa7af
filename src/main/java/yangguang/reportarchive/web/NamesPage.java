package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.AgencyAlias;
import yangguang.reportarchive.ArchiveNames;
import yangguang.reportarchive.Joining;
import yangguang.reportarchive.LikelyAgencies;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Names of the archive's agencies (机关名称): likely pairs first, then what was joined and what was told apart.
///
/// @param mayJoin whether the officer holds the role that joins and parts
public record NamesPage(List<LikelyAgencies.Pair> pairs, List<AgencyAlias> aliases, List<ArchiveNames.Apart> apart, Joining typed, boolean mayJoin,
        List<Obstacle> obstacles, int status) implements Page {

    private static final int SHOWN = 50;

    public List<LikelyAgencies.Pair> shown() {
        return pairs.subList(0, Math.min(SHOWN, pairs.size()));
    }

    public String look(LikelyAgencies.Pair pair) {
        return new JoiningAddress(pair.standing(), pair.other()).toString();
    }

    @Override
    public String template() {
        return "reportarchive/names";
    }
}
