package yangguang.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Notes on the calendar (节假日说明) that close the trail of a deadline: which weekdays were free, which
/// weekend days were worked, and which year is still without a notice.
public final class CalendarNotes {

    private CalendarNotes() {
    }

    /// Appends what must be known about the days after `from` up to and including `to`.
    public static void add(List<Deadline.Step> trail, WorkCalendar calendar, LocalDate from, LocalDate to) {
        List<WorkYear.OddDay> odd = calendar.oddDays(from, to);
        if (!odd.isEmpty()) {
            trail.add(new Deadline.Step(odd.getFirst().date(), sentence(odd), "国务院办公厅节假日安排通知"));
        }
        List<Integer> unknown = IntStream.rangeClosed(from.plusDays(1).getYear(), to.getYear())
                .filter(year -> !calendar.announced(year)).boxed().toList();
        for (int year : unknown) {
            trail.add(new Deadline.Step(LocalDate.of(year, 1, 1), year
                    + "年的放假通知尚未公布，该年的工作日按法定节假日暂算，通知导入后重新计算。", ""));
        }
    }

    private static String sentence(List<WorkYear.OddDay> odd) {
        List<String> parts = new ArrayList<>();
        List<WorkYear.OddDay> free = odd.stream().filter(day -> !day.working()).toList();
        if (!free.isEmpty()) {
            parts.add(days(free) + "放假，不计入");
        }
        List<WorkYear.OddDay> worked = odd.stream().filter(WorkYear.OddDay::working).toList();
        if (!worked.isEmpty()) {
            parts.add(days(worked) + "调休上班，按工作日计算");
        }
        return "期间" + String.join("；", parts) + "。";
    }

    private static String days(List<WorkYear.OddDay> days) {
        return days.stream().map(day -> DateWords.shortWithWeekday(day.date())).collect(Collectors.joining("、"));
    }
}
