package yangguang.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Working days of one year (年度工作日安排): the weekdays that are free and the weekend days that are
/// worked, as the State Council's yearly notice fixes them; all other days follow the week.
///
/// @param year      the calendar year
/// @param days      the exceptions from the week, by date
/// @param source    where they come from, in words
/// @param announced false for a year whose notice is not out: the days are then only the statutory ones
public record WorkYear(int year, SortedMap<LocalDate, OddDay> days, String source, boolean announced) {

    /// One day that does not follow the week (调休日).
    ///
    /// @param working true for a weekend day that is worked, false for a weekday that is free
    /// @param holiday the holiday it belongs to, such as `春节`
    public record OddDay(LocalDate date, boolean working, String holiday) {
    }

    public WorkYear {
        for (OddDay day : days.values()) {
            if (day.date().getYear() != year) {
                throw new IllegalArgumentException(DateWords.date(day.date()) + "不在" + year + "年");
            }
            if (day.working() != isWeekend(day.date())) {
                throw new IllegalArgumentException(DateWords.withWeekday(day.date())
                        + (day.working() ? "本来就是工作日" : "本来就休息"));
            }
        }
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    public static WorkYear of(int year, Collection<OddDay> days, String source, boolean announced) {
        SortedMap<LocalDate, OddDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.put(day.date(), day));
        return new WorkYear(year, byDate, source, announced);
    }

    /// Reads a year's file of the program (`statute/workdays/2026.csv`).
    static WorkYear file(int year) {
        CsvTable table = CsvTable.resource("/statute/workdays/" + year + ".csv");
        List<OddDay> days = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                days.add(new OddDay(LocalDate.parse(row.get("date")), row.get("kind").equals("work"), row.get("holiday")));
            } catch (DateTimeParseException e) {
                throw new IllegalStateException("statute/workdays/" + year + ".csv 第" + row.line() + "行的日期无法识别", e);
            }
        }
        return of(year, days, table.comments().getFirst().replaceFirst("^来源：", ""), true);
    }

    public boolean isWorkDay(LocalDate day) {
        OddDay odd = days.get(day);
        return odd == null ? !isWeekend(day) : odd.working();
    }

    /// Number of working days in the whole year.
    public int workDays() {
        return (int) LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(this::isWorkDay).count();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
