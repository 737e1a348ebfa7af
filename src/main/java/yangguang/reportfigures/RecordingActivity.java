package yangguang.reportfigures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportevidence.AttachingExhibits;
import yangguang.reportevidence.Sent;
import yangguang.reportevidence.Subject;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Recording an activity (登记公开工作): enters it, puts a slip right, takes it out.
@Component
@Article("50")
public class RecordingActivity {

    private static final BigDecimal LARGEST = new BigDecimal("99999999");
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private final Activities activities;
    private final EnteredFigures entered;
    private final AttachingExhibits attaching;
    private final Journal journal;
    private final TimeMachine clock;

    RecordingActivity(Activities activities, EnteredFigures entered, AttachingExhibits attaching, Journal journal, TimeMachine clock) {
        this.activities = activities;
        this.entered = entered;
        this.attaching = attaching;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(Officer officer, Activity activity) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (activity.agencyId() != officer.agencyId()) {
            obstacles.add(Obstacle.of("只能登记本机关的公开工作。", "《条例》第五十条", ""));
        }
        if (activity.kind() == null) {
            obstacles.add(Obstacle.at("kind", "请选择种类。"));
            return obstacles;
        }
        if (activity.title().isBlank() || activity.title().length() > 200) {
            obstacles.add(Obstacle.at("title", "请填写事项，例如“优化营商环境政策新闻发布会”，不超过 200 个字。"));
        }
        obstacles.addAll(days(activity));
        if (activity.kind().quantified()) {
            obstacles.addAll(quantity(activity));
        }
        if (activity.evidence().isBlank() || activity.evidence().length() > 500) {
            obstacles.add(Obstacle.at("evidence", "请填写依据，例如通知文号、网页地址、签到册，不超过 500 个字。"));
        }
        return obstacles;
    }

    private List<Obstacle> days(Activity activity) {
        LocalDate today = clock.today();
        if (activity.day() == null || activity.day().isBefore(FIRST_DAY)) {
            return List.of(Obstacle.at("day", activity.kind().lasting() ? "请填写起始日期。" : "请填写日期。"));
        }
        if (activity.day().isAfter(today)) {
            return List.of(Obstacle.at("day", "日期不能晚于今天，还没有发生的不登记。"));
        }
        if (activity.kind().lasting() && activity.until() != null && (activity.until().isBefore(activity.day())
                || activity.until().isAfter(today))) {
            return List.of(Obstacle.at("until", "终止日期应在起始日期之后，且不晚于今天；还在的不填。"));
        }
        return List.of();
    }

    private static List<Obstacle> quantity(Activity activity) {
        ActivityKind kind = activity.kind();
        BigDecimal quantity = activity.quantity();
        if (quantity == null || quantity.signum() <= 0 || quantity.compareTo(LARGEST) > 0) {
            return List.of(Obstacle.at("quantity", "请填写数量，应是大于 0 的数，单位为" + kind.unit() + "。"));
        }
        int decimals = quantity.stripTrailingZeros().scale();
        return decimals > (kind.money() ? 6 : 0)
                ? List.of(Obstacle.at("quantity", kind.money() ? "金额最多六位小数。" : "数量应为整数，单位为" + kind.unit() + "。"))
                : List.of();
    }

    /// Enters the activity, or changes the one with its id.
    ///
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody else changed it meanwhile
    @Transactional
    public Activity record(Officer officer, Activity activity) {
        return record(officer, activity, List.of());
    }

    /// The same, with the files on which the entry rests.
    @Transactional
    public Activity record(Officer officer, Activity activity, List<Sent> files) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        List<Obstacle> obstacles = new ArrayList<>(obstaclesTo(officer, activity));
        obstacles.addAll(attaching.obstaclesTo(files));
        Obstructed.unlessEmpty(obstacles);
        hold(officer, activity);
        Activity before = activity.id() == null ? null : activities.findById(activity.id()).orElseThrow();
        Activity stored = activities.save(activity.recordedBy(officer.name(), clock.now()));
        journal.write(Act.of(officer.actor(), before == null ? "登记公开工作" : "更正公开工作记录", "《条例》第五十条", "公开工作",
                String.valueOf(stored.id()), before, stored));
        attaching.along(officer, List.of(new AttachingExhibits.Stated(Subject.activity(stored.id()), null)), files);
        return stored;
    }

    /// Takes the entry out: it counts no longer, and stays in the journal and the table.
    @Transactional
    public void remove(Officer officer, Activity activity) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        if (activity.agencyId() != officer.agencyId() || activity.removed()) {
            throw new Obstructed(Obstacle.of("这条记录已经删除，或者不属于本机关。", "", "请返回台账核对。"));
        }
        hold(officer, activity);
        Activity removed = activities.save(activity.removedBy(officer.name(), clock.now()));
        journal.write(Act.of(officer.actor(), "删除公开工作记录", "《条例》第五十条", "公开工作",
                String.valueOf(removed.id()), activity, removed));
    }

    /// The reports in which it counts, and those in which it counted, are neither sent for signature meanwhile nor frozen.
    private void hold(Officer officer, Activity activity) {
        Stream<Activity> kept = activity.id() == null ? Stream.empty() : activities.findById(activity.id()).stream();
        Stream.concat(Stream.of(activity), kept).flatMap(one -> one.years(clock.today()).stream()).distinct().sorted()
                .forEach(year -> entered.hold(officer.agencyId(), year));
    }
}
