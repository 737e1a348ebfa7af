package yangguang.reportrollup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.Narrative;
import yangguang.reportfigures.Applicability;
import yangguang.reportfigures.Checking;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.Correction;
import yangguang.reportfigures.Corrections;
import yangguang.reportfigures.FrozenFigures;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.PublishingReport;
import yangguang.reportpath.ReportRecords;

/// Puts reports together as they stand (待报数据).
@Component
public class StandingReports {

    private final AnnualReports reports;
    private final AgencyRegister agencies;
    private final Compiling compiling;
    private final RollUps rollUps;
    private final Checking checking;
    private final Corrections corrections;
    private final Narrative narrative;
    private final ReportChecks checks;

    StandingReports(AnnualReports reports, AgencyRegister agencies, Compiling compiling, RollUps rollUps,
            Checking checking, Corrections corrections, Narrative narrative, ReportChecks checks) {
        this.reports = reports;
        this.agencies = agencies;
        this.compiling = compiling;
        this.rollUps = rollUps;
        this.checking = checking;
        this.corrections = corrections;
        this.narrative = narrative;
        this.checks = checks;
    }

    public Optional<StandingReport> find(long agencyId, int year) {
        return reports.find(agencyId, year).map(this::of);
    }

    public StandingReport of(AnnualReport report) {
        Agency agency = agencies.get(report.agencyId());
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        RollUp rollUp = Applicability.rollsUp(agency) ? rollUps.of(agency, report) : null;
        FrozenFigures frozen = report.progress().frozen() == null ? null : FrozenFigures.read(report.progress().frozen());
        if (report.figures() != null) {
            return standing(agency, report, new CompiledReport(agency.id(), report.year(), format, FixedFigures.of(report, format),
                    Map.of(), corrected(report, frozen), List.of()), List.of(), rollUp, frozen);
        }
        CompiledReport now = compiling.compile(agency.id(), report.year(), format);
        if (frozen == null) {
            return standing(agency, report, now, List.of(), rollUp, null);
        }
        Map<String, Cell> cells = rollUp == null || rollUp.parts().isEmpty() ? frozen.over(now) : rollUp.added(frozen.over(now));
        return standing(agency, report, new CompiledReport(agency.id(), report.year(), format, cells, now.origins(),
                now.corrections(), List.of()), frozen.changes(now), rollUp, frozen);
    }

    /// The corrections that were fixed with the figures; none can be made or withdrawn since.
    private Map<String, Correction> corrected(AnnualReport report, FrozenFigures frozen) {
        Map<String, Correction> corrected = corrections.standing(report.agencyId(), report.year());
        corrected.keySet().removeIf(id -> frozen == null || !frozen.figures().containsKey(id));
        return corrected;
    }

    private StandingReport standing(Agency agency, AnnualReport report, CompiledReport figures,
            List<FrozenFigures.Change> changes, RollUp rollUp, FrozenFigures frozen) {
        CompiledReport checked = figures.checked(findings(agency, figures, rollUp, frozen));
        return new StandingReport(agency, report, checked, changes, checks.explanations(report.id()), rollUp,
                report.figures() == null ? narrative.obstaclesTo(report, narrative.values(checked)) : List.of());
    }

    private List<Finding> findings(Agency agency, CompiledReport figures, RollUp rollUp, FrozenFigures frozen) {
        if (rollUp == null || rollUp.parts().isEmpty() && rollUp.members().isEmpty()) {
            return checking.findings(agency, figures, frozen);
        }
        if (rollUp.parts().isEmpty()) {
            return checking.beforeRollUp(agency, figures, frozen);
        }
        List<Finding> findings = checking.rolledUp(agency, figures, rollUp.own(), frozen);
        findings.addAll(rollUp.findings(figures));
        return findings;
    }

    /// The report with the figure fields of its text filled in from the figures it stands with.
    public AnnualReport worded(StandingReport stands) {
        return narrative.filled(stands.report(), narrative.values(stands.compiled()));
    }
}
