package yangguang.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.PeriodsChanged;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.PeriodsInForce.OwnValue;
import yangguang.statute.TimeMachine;

/// Withdrawing a value of the office's own (撤销本单位设定的值): what the program brings holds again.
@Component
public class WithdrawingPeriod {

    private final PeriodsInForce periods;
    private final Journal journal;
    private final TimeMachine clock;
    private final ApplicationEventPublisher events;

    WithdrawingPeriod(PeriodsInForce periods, Journal journal, TimeMachine clock, ApplicationEventPublisher events) {
        this.periods = periods;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    public List<Obstacle> obstaclesTo(long id) {
        return find(id).isPresent() ? List.of()
                : List.of(Obstacle.of("这个值已经撤销，或者不存在。", "", "请刷新页面查看现行的值。"));
    }

    /// @throws Obstructed where [#obstaclesTo] names an obstacle, also when someone else was faster
    @Transactional
    public void withdraw(Actor actor, long id) {
        Obstructed.unlessEmpty(obstaclesTo(id));
        OwnValue own = find(id).orElseThrow();
        if (!periods.withdraw(id, clock.now())) {
            throw new Obstructed(obstaclesTo(id));
        }
        journal.write(Act.of(actor, "撤销设定的期限或参数", "", "期限与参数", own.periodId(), Map.of("值", own.value()), Map.of()));
        events.publishEvent(new PeriodsChanged(own.periodId()));
    }

    private Optional<OwnValue> find(long id) {
        return periods.own().stream().filter(own -> own.id() == id).findFirst();
    }
}
