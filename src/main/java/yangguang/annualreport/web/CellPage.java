package yangguang.annualreport.web;

import java.util.List;
import java.util.Map;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Subject;
import yangguang.reportfigures.Checking;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Correction;
import yangguang.reportfigures.Origin;
import yangguang.reportfigures.Records;
import yangguang.annualreport.ShownFigures;
import yangguang.reportform.ReportFormat;
import yangguang.statute.Obstacle;
import yangguang.web.Page;
import yangguang.web.Pager;

/// One cell: its figure, where it comes from, its corrections, and the records behind it.
///
/// @param shown      the figures as the report stands with them
/// @param history    corrections of the cell, the latest first
/// @param exhibits   of the entered figure and of the corrections, withdrawn ones included
/// @param note       how the records are to be read; "" where that is plain
/// @param mayCorrect whether the officer holds a role that corrects, and the report is open
/// @param typed      figure and reason as typed where they came back
/// @param status     422 or 409 where a correction was refused
public record CellPage(ShownFigures shown, ReportFormat.Place place, List<Correction> history, List<Exhibit> exhibits, String note,
        Records records, Pager pager, boolean mayCorrect, Typed typed, List<Obstacle> obstacles, int status) implements Page {

    /// A correction as typed.
    ///
    /// @param lost whether files came with it, which have to be chosen again
    public record Typed(String figure, String reason, boolean lost) {
        static final Typed NOTHING = new Typed("", "", false);
    }

    public CompiledReport report() {
        return shown.compiled();
    }

    public int year() {
        return report().year();
    }

    public String figure() {
        return report().cell(place.id()).figure().map(f -> f.toPlainString() + place.unit()).orElse("未填");
    }

    public Origin origin() {
        return report().origin(place.id());
    }

    /// The files of the entered figure that stand.
    public List<Exhibit> ofFigure() {
        return exhibits.stream().filter(e -> e.standing() && e.kind() == Subject.Kind.FIGURE).toList();
    }

    public List<Exhibit> of(Correction correction) {
        return exhibits.stream().filter(e -> e.standing() && e.kind() == Subject.Kind.CORRECTION && e.recordId() == correction.id()).toList();
    }

    public boolean entered() {
        return origin() instanceof Origin.Entered;
    }

    /// Whether the cell has, or had, files of an entered figure.
    public boolean anyOfFigure() {
        return exhibits.stream().anyMatch(e -> e.kind() == Subject.Kind.FIGURE);
    }

    public String exhibitsUrl() {
        return Subject.figure(year(), place.id()).url();
    }

    public boolean computed() {
        return report().computed(place.id()).isPresent();
    }

    /// Id of the correction that stands, 0 for none.
    public long standing() {
        return history.stream().filter(Correction::standing).findFirst().map(Correction::id).orElse(0L);
    }

    /// The totals the cell is counted in, which a correction of the cell leaves as they are.
    public List<ReportFormat.Place> totals() {
        Map<String, ReportFormat.Place> places = report().format().places();
        return Checking.relations(report().format()).totalsOf(place.id()).stream().map(places::get).toList();
    }

    public boolean overtaken() {
        return history.stream().anyMatch(c -> c.standing() && report().computed(place.id()).filter(c::overtakenBy).isPresent());
    }

    @Override
    public String template() {
        return "annualreport/cell";
    }
}
