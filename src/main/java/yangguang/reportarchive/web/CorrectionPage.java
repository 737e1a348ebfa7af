package yangguang.reportarchive.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangguang.reportarchive.ArchiveDesk;
import yangguang.reportarchive.CorrectingReport;
import yangguang.reportarchive.Correction;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportform.TableLayout;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Correcting a version by hand, beside its original (人工更正).
///
/// @param typed as typed where the form came back
/// @param names cells by id as sentences name them
public record CorrectionPage(ArchiveDesk.Review review, Correction typed, Map<String, String> names, List<Obstacle> obstacles, int status)
        implements Page {

    static CorrectionPage of(ArchiveDesk.Review review, Correction typed, List<Obstacle> obstacles, int status) {
        Map<String, String> names = new HashMap<>();
        ReportFormats.shipped().get(review.version().generation()).places().forEach((id, place) -> names.put(id, place.name()));
        return new CorrectionPage(review, typed, names, obstacles, status);
    }

    public String url() {
        return "/desk/archive/reports/" + review.report().id();
    }

    public String versionUrl() {
        return url() + "/versions/" + review.version().number();
    }

    public String value(String cell) {
        return typed.cells().getOrDefault(cell, CorrectingReport.text(review.cells().get(cell)));
    }

    /// The rows of a table of the form with all its columns, also where the report does not have the table.
    public List<List<TableLayout.Drawn>> drawn(String table) {
        ReportFormat format = format();
        return TableLayout.of(format.table(table).orElseThrow(), review.cells()).rows();
    }

    private ReportFormat format() {
        return ReportFormats.shipped().get(review.version().generation());
    }

    public String name(String cell) {
        return names.get(cell);
    }

    /// Mark of a cell with a finding, or of one somebody should look at because nothing was read.
    public String tone(String cell) {
        Severity worst = review.sheet().findings().stream().filter(finding -> finding.finding().cells().contains(cell))
                .map(finding -> finding.finding().severity()).min(Severity::compareTo).orElse(null);
        return worst == Severity.ERROR ? " failing" : worst == Severity.WARN || !review.cells().get(cell).given() ? " doubtful" : "";
    }

    /// Whether the fields above the tables stand open: something is missing or wrong there.
    public boolean headOpen() {
        return review.version().agencyName().isEmpty() || review.version().year() == null || obstacles.stream()
                .anyMatch(obstacle -> Set.of("agencyName", "year", "title", "publishedOn", "documentNumber", "address").contains(obstacle.field()));
    }

    public boolean wrong(String cell) {
        return obstacles.stream().anyMatch(obstacle -> obstacle.field().equals(cell));
    }

    @Override
    public String template() {
        return "reportarchive/correction";
    }
}
