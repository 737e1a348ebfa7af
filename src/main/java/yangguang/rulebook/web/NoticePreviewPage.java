package yangguang.rulebook.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yangguang.statute.DateWords;
import yangguang.statute.HolidayNotice;
import yangguang.statute.WorkCalendar;
import yangguang.statute.WorkYear;
import yangguang.web.Page;

/// What an import would change, to be read before it is confirmed (导入前核对).
public record NoticePreviewPage(WorkdaysForm form, HolidayNotice notice, WorkCalendar calendar) implements Page {

    /// One day whose character changes.
    public record Change(String day, String before, String after) {
    }

    public List<WorkYear> years() {
        return notice.years(calendar, form.source());
    }

    public boolean firstNotice() {
        return !calendar.announced(notice.year());
    }

    public List<String> warnings() {
        return notice.problems().stream().map(HolidayNotice.Problem::words).toList();
    }

    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (WorkYear after : years()) {
            WorkYear before = calendar.year(after.year());
            LocalDate.of(after.year(), 1, 1).datesUntil(LocalDate.of(after.year() + 1, 1, 1))
                    .filter(day -> before.isWorkDay(day) != after.isWorkDay(day))
                    .forEach(day -> changes.add(new Change(DateWords.withWeekday(day), words(before.isWorkDay(day)), words(after.isWorkDay(day)))));
        }
        return changes;
    }

    private static String words(boolean working) {
        return working ? "上班" : "休息";
    }

    @Override
    public String template() {
        return "rulebook/preview";
    }
}
