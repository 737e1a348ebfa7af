package yangguang.reportpath.web;

import java.util.List;
import yangguang.reportpath.ReportPath;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Progress of one report on the desk: what comes next, what keeps it back, what the checks and the supervising office say.
///
/// @param typed     a reason, note or explanation that came back
/// @param about     which form it belongs to
/// @param obstacles of the act just tried
public record ProgressPage(ReportPath.Whole whole, String typed, String about, List<Obstacle> obstacles, int status) implements Page {

    static ProgressPage of(ReportPath.Whole whole) {
        return new ProgressPage(whole, "", "", List.of(), 200);
    }

    public String typed(String form) {
        return about.equals(form) ? typed : "";
    }

    public List<Obstacle> at(String form) {
        return about.equals(form) ? obstacles : List.of();
    }

    @Override
    public String template() {
        return "reportpath/progress";
    }
}
