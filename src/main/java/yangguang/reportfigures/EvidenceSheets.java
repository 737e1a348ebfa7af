package yangguang.reportfigures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yangguang.agencies.Agency;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportevidence.Subject;
import yangguang.reportform.ReportFormat;
import yangguang.statute.Article;

/// Makes the sheet of evidence of a report.
@Component
@Article("50")
public class EvidenceSheets {

    private final EnteredFigures entered;
    private final ActivityRegister activities;
    private final Exhibits exhibits;

    EvidenceSheets(EnteredFigures entered, ActivityRegister activities, Exhibits exhibits) {
        this.entered = entered;
        this.activities = activities;
        this.exhibits = exhibits;
    }

    /// @param frozen what the registers said at the freeze; null before it
    public EvidenceSheet of(Agency agency, CompiledReport report, FrozenFigures frozen) {
        Map<String, ReportFormat.Place> places = report.format().places();
        Map<String, EnteredFigure> stated = entered.of(agency.id(), report.year());
        List<Exhibit> ofYear = exhibits.ofYear(agency.id(), report.year()).stream().filter(Exhibit::standing).toList();
        List<EvidenceSheet.Line> lines = new ArrayList<>();
        int zeros = 0;
        for (String cell : report.cells().keySet()) {
            EnteredFigure figure = stated.get(cell);
            if (figure == null || !EvidenceChecks.counts(agency, report, frozen, places.get(cell))) {
                continue;
            }
            if (figure.value().signum() == 0) {
                zeros++;
            } else {
                lines.add(new EvidenceSheet.Line(cell, places.get(cell).name(), Correction.plain(figure.value()), "填报", figure.evidence(),
                        figure.enteredBy(), figure.enteredAt().toLocalDate().toString(), ofYear.stream()
                                .filter(e -> e.kind() == Subject.Kind.FIGURE && e.cell().equals(cell) && e.proves(figure.value())).toList()));
            }
        }
        report.corrections().values().forEach(correction -> lines.add(new EvidenceSheet.Line(correction.cell(),
                places.get(correction.cell()).name(), Correction.plain(correction.corrected()), "更正", correction.reason(),
                correction.correctedBy(), correction.correctedAt().toLocalDate().toString(), ofYear.stream()
                        .filter(e -> e.kind() == Subject.Kind.CORRECTION && e.recordId() == correction.id()).toList())));
        List<Long> counting = counting(agency, report);
        return new EvidenceSheet(lines, zeros, counting.size(), counting.size() - exhibits.ofActivities(agency.id(), counting).size());
    }

    private List<Long> counting(Agency agency, CompiledReport report) {
        return activities.ofYear(agency.id(), report.year(), report.cells().keySet()).stream().map(Activity::id).toList();
    }
}
