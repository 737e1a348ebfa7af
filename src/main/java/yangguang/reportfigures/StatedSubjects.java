package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.reportevidence.Subject;
import yangguang.reportevidence.SubjectSource;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.TimeMachine;

/// What people state in the report and prove with files (佐证对象): entered figures, corrections, activities.
@Component
@Article("50")
class StatedSubjects implements SubjectSource {

    private static final int FIRST_YEAR = 2008;
    private static final int LAST_YEAR = 2999;

    private final EnteredFigures entered;
    private final Corrections corrections;
    private final ActivityRegister activities;
    private final TimeMachine clock;

    StatedSubjects(EnteredFigures entered, Corrections corrections, ActivityRegister activities, TimeMachine clock) {
        this.entered = entered;
        this.corrections = corrections;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public Optional<Described> find(long agencyId, Subject subject) {
        return switch (subject.kind()) {
            case FIGURE -> place(subject.cell()).filter(_ -> subject.year() >= FIRST_YEAR && subject.year() <= LAST_YEAR)
                    .map(place -> figure(subject, place, entered.of(agencyId, subject.year()).get(subject.cell())));
            case CORRECTION -> correction(agencyId, subject.recordId()).filter(found -> found.subject().equals(subject));
            case ACTIVITY -> activities.find(agencyId, subject.recordId()).map(activity -> activity(subject, activity));
        };
    }

    private static Optional<ReportFormat.Place> place(String cell) {
        return ReportFormats.shipped().all().stream().map(format -> format.places().get(cell)).filter(Objects::nonNull).findFirst();
    }

    private static Described figure(Subject subject, ReportFormat.Place place, EnteredFigure figure) {
        BigDecimal value = figure == null ? null : figure.value();
        String shown = value == null ? "" : Correction.plain(value);
        return new Described(subject, place.name() + (value == null ? "" : "，填报 " + shown + place.unit()), value, List.of(subject.year()), shown,
                value == null ? Optional.of(Obstacle.of("这个数现在没有人填报，不能附佐证材料。", "", "请先在报告页面填报；由登记簿算出的数，依据是登记簿的记录。"))
                        : Optional.empty(), cellUrl(subject));
    }

    private static String cellUrl(Subject subject) {
        return "/desk/reports/" + subject.year() + "/cells/" + subject.cell();
    }

    @Override
    public Optional<Described> correction(long agencyId, long id) {
        return corrections.yearOf(agencyId, id).flatMap(year -> corrections.find(agencyId, id).flatMap(correction ->
                place(correction.cell()).map(place -> correction(Subject.correction(year, correction.cell(), id), place, correction))));
    }

    private static Described correction(Subject subject, ReportFormat.Place place, Correction correction) {
        return new Described(subject, place.name() + "，更正为 " + Correction.plain(correction.corrected()) + place.unit(),
                correction.corrected(), List.of(subject.year()), correction.standing() ? "standing" : "withdrawn",
                correction.standing() ? Optional.empty() : Optional.of(Obstacle.of("这个更正已经撤销，不能再附佐证材料。", "", "需要的，请另行更正。")),
                cellUrl(subject));
    }

    private Described activity(Subject subject, Activity activity) {
        return new Described(subject, activity.kind().label() + "，" + activity.title(), null, activity.years(clock.today()),
                String.valueOf(activity.version()), activity.removed() ? Optional.of(Obstacle.of("这条记录已经删除，不能再附佐证材料。", "",
                        "请返回台账核对。")) : Optional.empty(), "/desk/reports/activities/" + activity.id());
    }
}
