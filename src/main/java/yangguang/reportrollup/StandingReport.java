package yangguang.reportrollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.agencies.Agency;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.ReportContents;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.FrozenFigures;
import yangguang.reportfigures.OwnRegisters;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.statute.Obstacle;

/// Report as it stands (待报的年度报告): frozen figures, entered ones and for a government the sums of its members; after
/// it was sent for signature, the figures as fixed. With what the checks say of them.
///
/// @param compiled     its cells and findings
/// @param changes      where the registers have moved on since the freeze
/// @param explanations of the warnings
/// @param added        what it adds up; null where it adds up nothing
/// @param unfinished   what its text still lacks
public record StandingReport(Agency agency, AnnualReport report, CompiledReport compiled, List<FrozenFigures.Change> changes,
        List<Explanation> explanations, AddedReports added, List<Obstacle> unfinished) {

    public Optional<Explanation> explanationOf(Finding finding) {
        return explanations.stream().filter(e -> e.explains(finding)).findFirst().or(() -> correctionOf(finding));
    }

    /// That a figure is not what the catalogue says was explained when it was corrected.
    private Optional<Explanation> correctionOf(Finding finding) {
        return Optional.ofNullable(compiled.corrections().get(finding.where())).filter(_ -> finding.rule().equals(OwnRegisters.AGREEING))
                .map(correction -> new Explanation(finding.rule(), finding.where(), finding.message(), "更正理由：" + correction.reason(),
                        correction.correctedBy(), correction.correctedAt()));
    }

    public List<Finding> warnings() {
        return compiled.findings().stream().filter(f -> f.severity() == Severity.WARN).toList();
    }

    public List<Finding> unexplained() {
        return warnings().stream().filter(w -> explanationOf(w).isEmpty()).toList();
    }

    /// Everything in its contents that keeps it from being sent for signature.
    public List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>(ReportContents.obstaclesIn(report, compiled));
        obstacles.addAll(unfinished);
        if (added != null) {
            obstacles.addAll(added.obstacles());
        }
        unexplained().forEach(w -> obstacles.add(Obstacle.at(w.where(), "核对警告还没有说明：" + w.told(), "改正数据，或者在核对结果里逐条说明。")));
        return obstacles;
    }
}
