package yangguang.statute;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The working-day calendar of this office (本单位工作日历): the years the program brings and the notices
/// imported since, of one year the last.
@Component
public class WorkCalendars {

    private final JdbcClient db;
    private volatile Known known = new Known(0, WorkCalendar.ofFiles());

    WorkCalendars(JdbcClient db) {
        this.db = db;
    }

    /// What was read last; the number of the last notice tells whether it is still all there is.
    private record Known(long lastNotice, WorkCalendar calendar) {
    }

    /// A notice that was imported (导入记录).
    public record Import(long id, int year, String source, LocalDateTime importedAt, String importedBy) {
    }

    /// The calendar now, also when another instance of the program imported a notice a moment ago.
    public WorkCalendar current() {
        long last = db.sql("select coalesce(max(id), 0) from statute_workday_notice").query(Long.class).single();
        Known at = known;
        if (at.lastNotice() != last) {
            at = new Known(last, read());
            known = at;
        }
        return at.calendar();
    }

    /// All imports, the latest first.
    public List<Import> imports() {
        return db.sql("select id, year, source, imported_at, imported_by from statute_workday_notice order by id desc")
                .query(Import.class).list();
    }

    /// Keeps a notice that has no blocking problem, in the transaction of the act.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(HolidayNotice notice, String source, String text, LocalDateTime at, String by) {
        if (!notice.importable()) {
            throw new IllegalArgumentException("放假通知还有未解决的问题：" + notice.problems());
        }
        long id = db.sql("""
                        insert into statute_workday_notice (year, source, text, imported_at, imported_by)
                        values (?, ?, ?, ?, ?) returning id""")
                .params(notice.year(), source, text, at, by).query(Long.class).single();
        for (WorkYear.OddDay day : notice.days()) {
            db.sql("insert into statute_workday (notice_id, day, working, holiday) values (?, ?, ?, ?)")
                    .params(id, day.date(), day.working(), day.holiday()).update();
        }
    }

    private WorkCalendar read() {
        WorkCalendar calendar = WorkCalendar.ofFiles();
        for (Import notice : imports().reversed()) {
            List<WorkYear.OddDay> days = db.sql("select day, working, holiday from statute_workday where notice_id = ? order by day")
                    .param(notice.id())
                    .query((row, _) -> new WorkYear.OddDay(row.getObject("day", LocalDate.class), row.getBoolean("working"), row.getString("holiday")))
                    .list();
            for (WorkYear year : new HolidayNotice(notice.year(), days, List.of()).years(calendar, notice.source())) {
                calendar = calendar.with(year);
            }
        }
        return calendar;
    }
}
