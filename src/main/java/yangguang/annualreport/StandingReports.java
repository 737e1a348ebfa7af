package yangguang.annualreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Puts reports together as they stand (待报数据).
@Component
class StandingReports {

    private final AnnualReports reports;
    private final AgencyRegister agencies;
    private final Compiling compiling;
    private final RollUps rollUps;
    private final Checking checking;
    private final Corrections corrections;
    private final Narrative narrative;
    private final ReportRecords records;

    StandingReports(AnnualReports reports, AgencyRegister agencies, Compiling compiling, RollUps rollUps,
            Checking checking, Corrections corrections, Narrative narrative, ReportRecords records) {
        this.reports = reports;
        this.agencies = agencies;
        this.compiling = compiling;
        this.rollUps = rollUps;
        this.checking = checking;
        this.corrections = corrections;
        this.narrative = narrative;
        this.records = records;
    }

    Optional<StandingReport> find(long agencyId, int year) {
        return reports.find(agencyId, year).map(this::of);
    }

    StandingReport of(AnnualReport report) {
        Agency agency = agencies.get(report.agencyId());
        ReportFormat format = ReportFormats.shipped().get(report.generation());
        RollUp rollUp = SupervisingOffice.rollsUp(agency) ? rollUps.of(agency, report) : null;
        FrozenFigures frozen = report.progress().frozen() == null ? null : FrozenFigures.read(report.progress().frozen());
        if (report.figures() != null) {
            return standing(agency, report, new CompiledReport(agency.id(), report.year(), format, PublishingReport.frozen(report, format),
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
        List<Finding> findings = rollUp == null || rollUp.parts().isEmpty() && rollUp.members().isEmpty()
                ? checking.findings(agency, figures, frozen)
                : rollUp.parts().isEmpty() ? checking.beforeRollUp(agency, figures, frozen)
                : checking.rolledUp(agency, figures, rollUp, frozen);
        CompiledReport checked = figures.checked(findings);
        return new StandingReport(agency, report, checked, changes, records.explanations(report.id()), rollUp,
                report.figures() == null ? narrative.obstaclesTo(report, narrative.values(checked)) : List.of());
    }

    /// The report with the figure fields of its text filled in from the figures it stands with.
    AnnualReport worded(StandingReport stands) {
        return narrative.filled(stands.report(), narrative.values(stands.compiled()));
    }

    /// The figures as they are fixed and kept.
    static Map<String, String> plain(CompiledReport compiled) {
        Map<String, String> figures = new LinkedHashMap<>();
        compiled.cells().forEach((id, cell) -> figures.put(id, cell.value().toPlainString()));
        return figures;
    }
}
