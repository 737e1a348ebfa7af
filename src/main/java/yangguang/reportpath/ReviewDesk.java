package yangguang.reportpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.Passages;
import yangguang.reportedition.ReportSheets;
import yangguang.reportedition.ReportStage;
import yangguang.reportexport.ReportDocument;
import yangguang.reportfigures.Checking;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportrollup.Explanation;
import yangguang.reportrollup.ReportChecks;
import yangguang.reportrollup.StandingReports;
import yangguang.reportrollup.SupervisingOffice;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;

/// What the supervising office sees of a submitted report (审核报送的年度报告): exactly what was submitted, never a draft.
@Component
public class ReviewDesk {

    private final AnnualReports reports;
    private final AgencyRegister agencies;
    private final SupervisingOffice supervising;
    private final ReportRecords records;
    private final ReportChecks checks;
    private final StandingReports standing;
    private final AcceptingReport accepting;
    private final ReportTerm term;
    private final EarlierEdition earlier;

    ReviewDesk(AnnualReports reports, AgencyRegister agencies, SupervisingOffice supervising, ReportRecords records, ReportChecks checks,
            StandingReports standing, AcceptingReport accepting, ReportTerm term, EarlierEdition earlier) {
        this.reports = reports;
        this.agencies = agencies;
        this.supervising = supervising;
        this.records = records;
        this.checks = checks;
        this.standing = standing;
        this.accepting = accepting;
        this.term = term;
        this.earlier = earlier;
    }

    /// A report as its reviewer sees it.
    ///
    /// @param submission   the newest; null where nothing was submitted
    /// @param corrected    against the edition published before; null where this is the first
    /// @param since        against the submission before; null where this is the first
    /// @param asked        remarks of the round before, which this submission answers
    /// @param remarks      of this round
    /// @param places       where a remark can point
    /// @param obstacles    to accepting it
    public record Review(Agency agency, int year, ReportStage stage, int edition, String correction, Integer version,
            java.time.LocalDate due, Submission submission, ReportDocument document, List<Finding> findings,
            List<Explanation> explanations, ReportDifference corrected, ReportDifference since, List<ReportPath.NamedRemark> asked,
            List<ReportPath.NamedRemark> remarks, List<Choice> places,
            List<Obstacle> obstacles) {

        public boolean open() {
            return stage == ReportStage.SUBMITTED;
        }

        public String state() {
            return stage == null ? "未编制" : stage.label();
        }

        public String explanationOf(Finding finding) {
            return explanations.stream().filter(e -> e.explains(finding)).findFirst().map(Explanation::explanation).orElse("");
        }
    }

    /// Empty where the agency is not one whose reports this officer takes in.
    @Transactional(readOnly = true)
    public Optional<Review> find(Officer officer, String slug, int year) {
        return agencies.findBySlug(slug).filter(agency -> supervising.takesIn(officer, agency))
                .map(agency -> review(officer, agency, year, reports.find(agency.id(), year).orElse(null)));
    }

    private Review review(Officer officer, Agency agency, int year, AnnualReport report) {
        List<Submission> submissions = report == null ? List.of() : records.submissions(report.id());
        var due = term.due(agency.kind(), year);
        if (submissions.isEmpty()) {
            return new Review(agency, year, report == null ? null : report.stage(), report == null ? 1 : report.edition(),
                    report == null ? "" : report.correction(), null, due, null, null, List.of(), List.of(), null, null, List.of(), List.of(),
                    List.of(), List.of());
        }
        Submission last = submissions.getFirst();
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        Map<String, Cell> cells = last.cells(format);
        ReportDocument document = ReportSheets.standing(agency, year, format, last.passages(format), cells);
        return new Review(agency, year, report.stage(), report.edition(), report.correction(), report.version(), due, last, document,
                findings(report, format, cells),
                checks.explanations(report.id()), earlier.changedBy(report, cells, last.passages(format)), since(format, submissions),
                last.round() > 1 ? ReportPath.named(report, records.remarks(report.id(), last.round() - 1)) : List.of(),
                ReportPath.named(report, records.remarks(report.id(), last.round())), places(format),
                accepting.obstaclesTo(report, officer));
    }

    /// All checks where the report lies as it was submitted; those within it where the agency is writing again.
    private List<Finding> findings(AnnualReport report, ReportFormat format, Map<String, Cell> cells) {
        List<Finding> findings = report.fixed() ? standing.of(report).compiled().findings() : Checking.findings(format, cells);
        return findings.stream().filter(f -> f.severity() != Severity.INFO).toList();
    }

    private static ReportDifference since(ReportFormat format, List<Submission> submissions) {
        if (submissions.size() < 2) {
            return null;
        }
        Submission now = submissions.getFirst();
        Submission before = submissions.get(1);
        return ReportDifference.between(format, before.cells(format), before.passages(format),
                now.cells(format), now.passages(format));
    }

    private static List<Choice> places(ReportFormat format) {
        List<Choice> places = new ArrayList<>();
        format.sections().stream().filter(s -> s.kind().equals("narrative")).forEach(s -> places.add(new Choice(s.id(), s.title())));
        format.places().forEach((id, place) -> places.add(new Choice(id, place.name())));
        return places;
    }
}
