package yangguang.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.HolidayNotice;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.statute.WorkCalendar;
import yangguang.statute.WorkCalendarChanged;
import yangguang.statute.WorkCalendars;
import yangguang.statute.WorkYear;

/// Importing a holiday notice (导入放假通知): the working days of a year are replaced, and due dates that run into
/// it are computed again.
@Component
public class ImportingNotice {

    private static final int FIRST_YEAR = 2008;
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_TEXT = 20_000;

    private final WorkCalendars calendars;
    private final Journal journal;
    private final TimeMachine clock;
    private final ApplicationEventPublisher events;

    ImportingNotice(WorkCalendars calendars, Journal journal, TimeMachine clock, ApplicationEventPublisher events) {
        this.calendars = calendars;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /// All reasons why this notice cannot be imported.
    public List<Obstacle> obstaclesTo(int year, String source, String text) {
        List<Obstacle> obstacles = new ArrayList<>();
        int lastYear = clock.today().getYear() + 1;
        if (year < FIRST_YEAR || year > lastYear) {
            obstacles.add(Obstacle.at("year", "年份应当在" + FIRST_YEAR + "年至" + lastYear + "年之间。", "请核对通知是哪一年的。"));
            return obstacles;
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            obstacles.add(Obstacle.at("source", source.isBlank() ? "没有填写通知的名称和文号。" : "通知名称超过" + LONGEST_SOURCE + "字。",
                    "请按通知原文填写，如“国务院办公厅关于" + year + "年部分节假日安排的通知”。"));
        }
        if (text.length() > LONGEST_TEXT) {
            obstacles.add(Obstacle.at("text", "通知正文超过" + LONGEST_TEXT + "字。", "只需粘贴节假日安排的各段。"));
            return obstacles;
        }
        HolidayNotice notice = HolidayNotice.parse(year, text);
        notice.problems().stream().filter(HolidayNotice.Problem::blocking)
                .forEach(problem -> obstacles.add(Obstacle.at("text", problem.words(), "请对照通知原文改正后重新核对。")));
        if (notice.importable() && changedYears(notice).isEmpty()) {
            obstacles.add(Obstacle.at("text", "与现行的" + year + "年工作日历完全相同，不需要导入。"));
        }
        return obstacles;
    }

    /// @throws Obstructed where [#obstaclesTo] names an obstacle
    @Transactional
    public void importNotice(Actor actor, int year, String source, String text) {
        Obstructed.unlessEmpty(obstaclesTo(year, source, text));
        HolidayNotice notice = HolidayNotice.parse(year, text);
        List<WorkYear> changed = changedYears(notice);
        int before = calendars.current().year(year).workDays();
        calendars.keep(notice, source.strip(), text, clock.now(), actor.name());
        journal.write(Act.of(actor, "导入放假通知", "", "工作日历", year + "年", Map.of("全年工作日", before),
                Map.of("全年工作日", calendars.current().year(year).workDays(), "来源", source.strip())));
        changed.forEach(each -> events.publishEvent(new WorkCalendarChanged(each.year())));
    }

    private List<WorkYear> changedYears(HolidayNotice notice) {
        WorkCalendar now = calendars.current();
        return notice.years(now, "").stream()
                .filter(year -> !now.announced(year.year()) || !now.year(year.year()).days().equals(year.days())).toList();
    }
}
