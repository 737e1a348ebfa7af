package yangguang.annualreport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yangguang.reportfigures.CarryOver;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.Correction;
import yangguang.reportfigures.Origin;
import yangguang.reportfigures.Records;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;

/// The records that break a relation (使勾稽关系不成立的记录). Registers count the same records on both sides and agree
/// with themselves; so what a person wrote comes first: corrections, then entered figures, then the records of the
/// smallest cells.
@Component
class Breaking {

    private static final int NAMED = 5;

    private final Compiling compiling;
    private final CarryOver carryOver;

    Breaking(Compiling compiling, CarryOver carryOver) {
        this.compiling = compiling;
        this.carryOver = carryOver;
    }

    List<Records.Line> of(CompiledReport report, Finding finding) {
        Map<String, ReportFormat.Place> places = report.format().places();
        List<ReportFormat.Place> about = finding.cells().stream().map(places::get)
                .filter(place -> place != null && report.cell(place.id()).given()).toList();
        List<Records.Line> lines = new ArrayList<>();
        about.forEach(place -> corrected(report, place, lines));
        if (finding.rule().equals(CarryOver.RULE)) {
            lines.addAll(carryOver.changed(report.agencyId(), report.year()));
        }
        if (lines.isEmpty()) {
            about.forEach(place -> entered(report, place, lines));
        }
        if (lines.isEmpty()) {
            about.stream().filter(place -> report.cell(place.id()).value().signum() > 0)
                    .min(Comparator.comparing((ReportFormat.Place place) -> report.cell(place.id()).value()))
                    .ifPresent(place -> lines.addAll(compiling.behind(report.agencyId(), report.year(), place, 1).lines()
                            .stream().limit(NAMED).toList()));
        }
        return lines;
    }

    private static void corrected(CompiledReport report, ReportFormat.Place place, List<Records.Line> lines) {
        Correction correction = report.corrections().get(place.id());
        if (correction != null) {
            lines.add(new Records.Line("“" + place.name() + "”的更正：" + report.correctionWords(place.id()),
                    cellUrl(report, place), correction.correctedBy() + "，" + correction.reason(),
                    correction.correctedAt().toLocalDate()));
        }
    }

    private static void entered(CompiledReport report, ReportFormat.Place place, List<Records.Line> lines) {
        Cell cell = report.cell(place.id());
        if (report.origin(place.id()) instanceof Origin.Entered entered && cell.value().signum() != 0) {
            lines.add(new Records.Line("“" + place.name() + "”的填报：" + cell.value().toPlainString(), cellUrl(report, place),
                    entered.by() + "，" + entered.evidence(), entered.at().toLocalDate()));
        }
    }

    private static String cellUrl(CompiledReport report, ReportFormat.Place place) {
        return "/desk/reports/" + report.year() + "/cells/" + place.id();
    }
}
