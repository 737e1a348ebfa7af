package yangguang.statute;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The dated values of this office (本单位期限与参数): those the program brings and those an administrator set.
@Component
public class PeriodsInForce {

    private final JdbcClient db;
    private volatile Known known = new Known("0:0", Periods.ofFiles());

    PeriodsInForce(JdbcClient db) {
        this.db = db;
    }

    private record Known(String state, Periods periods) {
    }

    /// A value the office set itself (本单位设定的值).
    public record OwnValue(long id, String periodId, String value, LocalDate fromDay, LocalDate toDay, String source,
                           LocalDateTime setAt, String setBy) {
    }

    public Periods current() {
        String state = db.sql("""
                select count(*) filter (where withdrawn_at is null) || ':' || coalesce(max(id), 0)
                from statute_period_override""").query(String.class).single();
        Known at = known;
        if (!at.state().equals(state)) {
            Periods shipped = Periods.ofFiles();
            at = new Known(state, shipped.with(own().stream().map(own -> dated(own, shipped)).toList()));
            known = at;
        }
        return at.periods();
    }

    /// The office's own values that are not withdrawn, in the order in which they were set.
    public List<OwnValue> own() {
        return db.sql("""
                select id, period_id, value, from_day, to_day, source, set_at, set_by
                from statute_period_override where withdrawn_at is null order by id""").query(OwnValue.class).list();
    }

    /// Keeps an own value, in the transaction of the act.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(DatedValue value, LocalDateTime at, String by) {
        db.sql("""
                insert into statute_period_override (period_id, value, from_day, to_day, source, set_at, set_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(value.id(), value.value(), value.from(), value.to(), value.source(), at, by).update();
    }

    /// Takes an own value back; what the program brings holds again.
    ///
    /// @return false where there was none, or it was withdrawn before
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(long id, LocalDateTime at) {
        return db.sql("update statute_period_override set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(at, id).update() == 1;
    }

    /// An own value with name, unit and article of the shipped value it lies over.
    private static DatedValue dated(OwnValue own, Periods shipped) {
        DatedValue under = shipped.list().stream().filter(value -> value.id().equals(own.periodId())).reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("本单位设定的“" + own.periodId() + "”没有对应的期限"));
        return under.own(own.value(), own.fromDay(), own.toDay(), own.source());
    }
}
