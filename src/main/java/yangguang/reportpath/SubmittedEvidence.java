package yangguang.reportpath;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportfigures.Activity;
import yangguang.reportfigures.ActivityRegister;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportrollup.SupervisingOffice;
import yangguang.scanning.Scanner;
import yangguang.statute.Article;

/// Evidence of a submitted report (报送的佐证材料), as the supervising office sees it: the files that stood when the report was
/// submitted and have not been withdrawn since, never a draft's. Personal numbers in words are masked; each look into a
/// file stands in the journal.
@Component
@Article("46")
public class SubmittedEvidence {

    private final AnnualReports reports;
    private final AgencyRegister agencies;
    private final SupervisingOffice supervising;
    private final ReportRecords records;
    private final ActivityRegister activities;
    private final Exhibits exhibits;
    private final Journal journal;

    SubmittedEvidence(AnnualReports reports, AgencyRegister agencies, SupervisingOffice supervising, ReportRecords records,
            ActivityRegister activities, Exhibits exhibits, Journal journal) {
        this.reports = reports;
        this.agencies = agencies;
        this.supervising = supervising;
        this.records = records;
        this.activities = activities;
        this.exhibits = exhibits;
        this.journal = journal;
    }

    /// All of one report.
    public record Sheet(Agency agency, int year, int round, List<Line> lines) {

        public int files() {
            return lines.stream().mapToInt(line -> line.files().size()).sum();
        }
    }

    /// What was stated, with its files.
    ///
    /// @param what   `填报数据`, `更正` or `公开工作记录`
    /// @param figure as submitted, with its unit; "" for an activity
    public record Line(String what, String name, String figure, List<File> files) {
    }

    /// One file.
    ///
    /// @param stated   the figure for which it was attached; "" for an activity
    /// @param outdated whether that is not the submitted one
    public record File(long id, String name, String about, String stated, boolean outdated, LocalDate attachedOn) {
    }

    /// Empty where this officer does not take in the agency's reports, or where none was submitted.
    @Transactional(readOnly = true)
    public Optional<Sheet> of(Officer officer, String slug, int year) {
        return submitted(officer, slug, year).map(report -> new Sheet(report.agency, year, report.submission.round(), lines(report)));
    }

    /// One of them, to be handed out.
    @Transactional
    public Optional<Exhibit> open(Officer officer, String slug, int year, long id) {
        Optional<Submitted> report = submitted(officer, slug, year);
        Optional<Exhibit> found = report.flatMap(there -> standing(there).stream().filter(one -> one.id() == id).findFirst());
        found.ifPresent(exhibit -> journal.write(Act.of(officer.actor(), "查看报送的佐证材料", "《条例》第四十六条", "年度报告",
                exhibit.agencyId() + "/" + year, null, Map.of("file", exhibit.name() + " " + exhibit.sm3()))));
        return found;
    }

    private record Submitted(Agency agency, int year, ReportFormat format, Submission submission) {
    }

    private Optional<Submitted> submitted(Officer officer, String slug, int year) {
        officer.require(Role.SUPERVISOR);
        return agencies.findBySlug(slug).filter(agency -> supervising.takesIn(officer, agency)).flatMap(agency -> reports.find(agency.id(), year)
                .flatMap(report -> last(report).map(last -> new Submitted(agency, year, ReportFormats.shipped().get(report.generation()), last))));
    }

    private Optional<Submission> last(AnnualReport report) {
        return records.submissions(report.id()).stream().findFirst();
    }

    private List<Exhibit> standing(Submitted report) {
        List<Exhibit> all = new ArrayList<>(exhibits.ofYear(report.agency.id(), report.year));
        List<Long> counting = counting(report).stream().map(Activity::id).toList();
        exhibits.ofActivities(report.agency.id(), counting).values().forEach(all::addAll);
        return all.stream().filter(one -> one.standing() && !one.attachedAt().isAfter(report.submission.submittedAt())).toList();
    }

    private List<Activity> counting(Submitted report) {
        return activities.ofYear(report.agency.id(), report.year, report.format.places().keySet());
    }

    private List<Line> lines(Submitted report) {
        Map<String, Cell> cells = report.submission.cells(report.format);
        Map<String, ReportFormat.Place> places = report.format.places();
        Map<Long, Activity> counting = new LinkedHashMap<>();
        counting(report).forEach(activity -> counting.put(activity.id(), activity));
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Exhibit one : standing(report)) {
            String key = one.kind() + "/" + (one.cell() == null ? one.recordId() : one.cell());
            switch (one.kind()) {
                case FIGURE, CORRECTION -> {
                    if (places.containsKey(one.cell())) {
                        Cell cell = cells.get(one.cell());
                        lines.computeIfAbsent(key, _ -> new Line(one.kind().label(), places.get(one.cell()).name(), shown(cell, places.get(one.cell())),
                                new ArrayList<>())).files().add(file(one, cell.given() ? cell.value() : null));
                    }
                }
                case ACTIVITY -> lines.computeIfAbsent(key, _ -> new Line(one.kind().label(), Scanner.masked(counting.get(one.recordId()).title()), "",
                        new ArrayList<>())).files().add(file(one, null));
            }
        }
        return List.copyOf(lines.values());
    }

    private static String shown(Cell cell, ReportFormat.Place place) {
        return cell.given() ? cell.value().stripTrailingZeros().toPlainString() + place.unit() : "没有填";
    }

    private static File file(Exhibit exhibit, BigDecimal submitted) {
        return new File(exhibit.id(), Scanner.masked(exhibit.name()), exhibit.about(), exhibit.stated(),
                exhibit.figure() != null && !exhibit.proves(submitted), exhibit.attachedAt().toLocalDate());
    }
}
