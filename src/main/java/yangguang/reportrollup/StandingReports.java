package yangguang.reportrollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportaudit.WrittenText;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.FieldValues;
import yangguang.reportedition.FixedFigures;
import yangguang.reportedition.Narrative;
import yangguang.reportedition.Passages;
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
    private final FixedFigures fixed;
    private final ReportChecks checks;

    StandingReports(AnnualReports reports, AgencyRegister agencies, Compiling compiling, RollUps rollUps,
            Checking checking, Corrections corrections, Narrative narrative, FixedFigures fixed, ReportChecks checks) {
        this.reports = reports;
        this.agencies = agencies;
        this.compiling = compiling;
        this.rollUps = rollUps;
        this.checking = checking;
        this.corrections = corrections;
        this.narrative = narrative;
        this.fixed = fixed;
        this.checks = checks;
    }

    public Optional<StandingReport> find(long agencyId, int year) {
        return reports.find(agencyId, year).map(this::of);
    }

    public StandingReport of(AnnualReport report) {
        Agency agency = agencies.get(report.agencyId());
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        FrozenFigures frozen = report.progress().frozen() == null ? null : FrozenFigures.read(report.progress().frozen());
        boolean adds = Applicability.rollsUp(agency);
        CompiledReport now = report.fixed() && !adds ? null : compiling.compile(agency.id(), report.year(), format);
        Map<String, Cell> own = now == null || frozen == null ? Map.of() : frozen.over(now);
        AddedReports added = adds ? rollUps.of(agency, report, own) : null;
        if (report.fixed()) {
            return standing(agency, report, new CompiledReport(agency.id(), report.year(), format, fixed.of(report, format), Map.of(),
                    corrected(report, frozen), List.of()), List.of(), added, frozen);
        }
        if (frozen == null) {
            return standing(agency, report, now, List.of(), added, null);
        }
        Map<String, Cell> cells = added == null || added.parts().isEmpty() ? own : added.sum().added(own);
        return standing(agency, report, new CompiledReport(agency.id(), report.year(), format, cells, now.origins(),
                now.corrections(), List.of()), frozen.changes(now), added, frozen);
    }

    /// The corrections that were fixed with the figures; none can be made or withdrawn since.
    private Map<String, Correction> corrected(AnnualReport report, FrozenFigures frozen) {
        Map<String, Correction> corrected = corrections.standing(report.agencyId(), report.year());
        corrected.keySet().removeIf(id -> frozen == null || !frozen.figures().containsKey(id));
        return corrected;
    }

    private StandingReport standing(Agency agency, AnnualReport report, CompiledReport figures,
            List<FrozenFigures.Change> changes, AddedReports added, FrozenFigures frozen) {
        List<Finding> findings = new ArrayList<>(findings(agency, figures, added, frozen));
        FieldValues values = narrative.values(figures);
        findings.addAll(textFindings(agency, figures, narrative.filled(report, values)));
        CompiledReport checked = figures.checked(findings);
        return new StandingReport(agency, report, checked, changes, checks.explanations(report.id()), added,
                !report.fixed() ? narrative.obstaclesTo(report, values) : List.of());
    }

    private List<Finding> findings(Agency agency, CompiledReport figures, AddedReports added, FrozenFigures frozen) {
        if (added == null || added.parts().isEmpty() && added.members().isEmpty()) {
            return checking.findings(agency, figures, frozen);
        }
        if (added.parts().isEmpty()) {
            return checking.beforeRollUp(agency, figures, frozen);
        }
        List<Finding> findings = checking.rolledUp(agency, figures, added.own(), frozen);
        findings.addAll(added.findings(figures));
        return findings;
    }

    /// What the text says against the figures. An explanation goes to one place, so the second finding of a rule in a part
    /// has a place of its own, `overview-2`.
    private static List<Finding> textFindings(Agency agency, CompiledReport figures, AnnualReport filled) {
        Map<String, Integer> seen = new HashMap<>();
        return WrittenText.findings(agency.name(), filled.year(), figures.format(), Passages.of(filled), figures.cells()).stream().map(finding -> {
            String field = Passages.field(figures.format(), finding.where());
            int number = seen.merge(finding.rule() + field, 1, Integer::sum);
            return new Finding(finding.rule(), finding.severity(), number == 1 ? field : field + "-" + number, finding.cells(), finding.words(),
                    finding.expected(), finding.actual(), finding.message(), finding.remedy());
        }).toList();
    }

    /// The report with the figure fields of its text filled in from the figures it stands with.
    public AnnualReport worded(StandingReport stands) {
        return narrative.filled(stands.report(), narrative.values(stands.compiled()));
    }
}
