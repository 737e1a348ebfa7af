package yangguang.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.DatedValue;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.PeriodsChanged;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.TimeMachine;

/// Setting a dated value (设定期限或参数) for this office, over the one the program brings.
@Component
public class SettingPeriod {

    private static final LocalDate FIRST_DAY = LocalDate.of(2008, 5, 1);
    private static final int LONGEST_SOURCE = 200;

    private final PeriodsInForce periods;
    private final Journal journal;
    private final TimeMachine clock;
    private final ApplicationEventPublisher events;

    SettingPeriod(PeriodsInForce periods, Journal journal, TimeMachine clock, ApplicationEventPublisher events) {
        this.periods = periods;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /// All reasons why the value cannot be set.
    ///
    /// @param shipped the value of the program it lies over
    /// @param to      last day, null for one without end
    public List<Obstacle> obstaclesTo(DatedValue shipped, String value, LocalDate from, LocalDate to, String source) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!DatedValue.readable(shipped.unit(), value)) {
            obstacles.add(Obstacle.at("value", "值“" + value + "”不能用作" + shipped.name() + "。", wanted(shipped.unit())));
        }
        if (from == null || from.isBefore(FIRST_DAY)) {
            obstacles.add(Obstacle.at("from", "没有写明自何日起有效，或者早于2008年5月1日。", "请按依据的施行日期填写。"));
        }
        if (from != null && to != null && to.isBefore(from)) {
            obstacles.add(Obstacle.at("to", "终止日早于起始日。", "请核对两个日期；一直有效的，终止日留空。"));
        }
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            obstacles.add(Obstacle.at("source", "没有写明依据，或者超过" + LONGEST_SOURCE + "字。", "请填写文件名称和文号，或者会议纪要、法律顾问意见的日期。"));
        }
        return obstacles;
    }

    private static String wanted(DatedValue.Unit unit) {
        return switch (unit) {
            case WORKDAYS, DAYS, MONTHS -> "请填写1至9999的整数。";
            case MONTHDAY -> "请按“03-31”的样式填写月和日。";
            case YESNO -> "请选择是或者否。";
        };
    }

    /// @throws Obstructed where [#obstaclesTo] names an obstacle
    @Transactional
    public void set(Actor actor, DatedValue shipped, String value, LocalDate from, LocalDate to, String source) {
        Obstructed.unlessEmpty(obstaclesTo(shipped, value, from, to, source));
        DatedValue own = shipped.own(value, from, to, source.strip());
        periods.keep(own, clock.now(), actor.name());
        journal.write(Act.of(actor, "设定期限或参数", shipped.article(), "期限与参数", shipped.id(),
                Map.of("值", shipped.words()),
                Map.of("值", own.words(), "自", from.toString(), "至", to == null ? "" : to.toString(), "依据", own.source())));
        events.publishEvent(new PeriodsChanged(shipped.id()));
    }
}
