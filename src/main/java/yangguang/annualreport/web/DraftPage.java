package yangguang.annualreport.web;

import java.util.List;
import java.util.Map;
import yangguang.annualreport.ReportDesk;
import yangguang.reportpath.ReportPath;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// One report on the desk: figures with their records, what is entered by hand, prose, obstacles.
///
/// @param path      where the report stands
/// @param prose     as kept, or as typed where it came back
/// @param typed     figures as typed where they came back, by cell id
/// @param evidence  likewise
/// @param lost      whether files came back unkept and have to be chosen again
/// @param obstacles of the act just tried; not those of publishing, which stand in the draft
/// @param status    422 or 409 where the act was refused
public record DraftPage(ReportDesk.Draft draft, ReportPath.View path, ReportDesk.Prose prose, Map<String, String> typed, String evidence,
        boolean lost, List<Obstacle> obstacles, int status) implements Page {

    static DraftPage of(ReportDesk.Draft draft, ReportPath.View path) {
        return new DraftPage(draft, path, draft.prose(), Map.of(), "", false, List.of(), 200);
    }

    public String value(ReportDesk.ByHand cell) {
        return typed.getOrDefault(cell.place().id(), cell.value());
    }

    /// Whether the form leaves its parts free, so that they are written as one text.
    public boolean free() {
        return draft.format().sections().stream().anyMatch(section -> section.free());
    }

    @Override
    public String template() {
        return "annualreport/draft";
    }
}
