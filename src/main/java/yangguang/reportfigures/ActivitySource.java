package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportform.ReportFormat;
import yangguang.statute.Article;

/// The register of activities as a source: what the table of 2014 asks for beside documents, requests and cases. It is
/// kept by hand, so that a kind without an entry says nothing: such a cell stays blank until somebody asserts the zero.
@Component
@Article("50")
class ActivitySource implements Source {

    private final ActivityRegister activities;
    private final Exhibits exhibits;

    ActivitySource(ActivityRegister activities, Exhibits exhibits) {
        this.activities = activities;
        this.exhibits = exhibits;
    }

    @Override
    public String name() {
        return "公开工作台账";
    }

    @Override
    public boolean answers(ReportFormat.Place place) {
        return !ActivityKind.feeding(place.id()).isEmpty();
    }

    @Override
    public Map<String, BigDecimal> figures(long agencyId, int year, ReportFormat format) {
        List<ReportFormat.Place> places = format.places().values().stream().filter(this::answers).toList();
        Map<String, BigDecimal> figures = new HashMap<>();
        if (!places.isEmpty()) {
            List<Activity> ofYear = activities.ofYear(agencyId, year);
            places.stream().filter(place -> ActivityRegister.speaks(ofYear, place.id()))
                    .forEach(place -> figures.put(place.id(), ActivityRegister.figure(ofYear, place.id())));
        }
        return figures;
    }

    @Override
    public Records behind(long agencyId, int year, ReportFormat.Place place, int page) {
        List<Activity> behind = ActivityRegister.behind(activities.ofYear(agencyId, year), place.id());
        List<Activity> shown = behind.stream().skip((long) (page - 1) * Records.PER_PAGE).limit(Records.PER_PAGE).toList();
        Map<Long, List<Exhibit>> proofs = exhibits.ofActivities(agencyId, shown.stream().map(Activity::id).toList());
        return new Records(shown.stream().map(a -> new Records.Line(a.title(), "/desk/reports/activities/" + a.id(),
                about(a) + proved(proofs.getOrDefault(a.id(), List.of())), a.day())).toList(),
                behind.size(), page, Records.PER_PAGE);
    }

    private static String proved(List<Exhibit> proofs) {
        return proofs.isEmpty() ? "" : "，佐证 " + proofs.size() + " 份";
    }

    private static String about(Activity activity) {
        return activity.kind().label() + (activity.amount().isEmpty() ? "" : "，" + activity.amount())
                + (activity.leader() ? "，主要负责同志参加" : "") + "，" + activity.recordedBy() + "登记";
    }
}
