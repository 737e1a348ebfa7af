package yangguang.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Working-day calendar (工作日历): weekdays minus the holidays of the State Council's yearly notice plus
/// its make-up weekend days. A year without a notice is computed from the statutory holidays alone; who
/// counts through such a year asks [#announced] and says that the result is provisional.
///
/// An immutable value: no clock, no database.
public final class WorkCalendar {

    private static final int FIRST_FILE = 2008;
    private static final int LAST_FILE = 2026;

    private final SortedMap<Integer, WorkYear> announced;
    private final StatutoryHolidays statutory;

    private WorkCalendar(SortedMap<Integer, WorkYear> announced, StatutoryHolidays statutory) {
        this.announced = announced;
        this.statutory = statutory;
    }

    private static final class Files {
        private static final WorkCalendar CALENDAR = of(IntStream.rangeClosed(FIRST_FILE, LAST_FILE).mapToObj(WorkYear::file).toList());
    }

    /// The calendar of the years the program brings with it, 2008 to 2026.
    public static WorkCalendar ofFiles() {
        return Files.CALENDAR;
    }

    public static WorkCalendar of(Collection<WorkYear> years) {
        SortedMap<Integer, WorkYear> byYear = new TreeMap<>();
        years.forEach(year -> byYear.put(year.year(), year));
        return new WorkCalendar(byYear, StatutoryHolidays.ofFiles());
    }

    /// The same calendar with one year put in or replaced.
    public WorkCalendar with(WorkYear year) {
        SortedMap<Integer, WorkYear> byYear = new TreeMap<>(announced);
        byYear.put(year.year(), year);
        return new WorkCalendar(byYear, statutory);
    }

    public boolean isWorkDay(LocalDate day) {
        return year(day.getYear()).isWorkDay(day);
    }

    /// Whether the notice of a year is known.
    public boolean announced(int year) {
        return announced.containsKey(year);
    }

    /// Whether all days after `from` up to and including `to` lie in announced years.
    public boolean announced(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.plusDays(1).getYear(), to.getYear()).allMatch(this::announced);
    }

    /// The working days of a year, computed from the statutory holidays where no notice is known.
    public WorkYear year(int year) {
        WorkYear known = announced.get(year);
        return known != null ? known : statutory.provisional(year);
    }

    /// All announced years, the earliest first.
    public List<WorkYear> years() {
        return List.copyOf(announced.values());
    }

    /// The `n`-th working day after a day; the day itself is not counted. `n` = 0 is the day itself.
    public LocalDate plus(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("工作日数不能为负数：" + n);
        }
        LocalDate at = day;
        for (int counted = 0; counted < n; counted++) {
            at = onOrAfter(at.plusDays(1));
        }
        return at;
    }

    /// The day itself if it is worked, else the next working day.
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate at = day;
        while (!isWorkDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }

    /// Working days after `from`, up to and including `to`; 0 where `to` is not later.
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from)
                ? (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkDay).count()
                : 0;
    }

    /// The days after `from` up to and including `to` that do not follow the week, in order.
    public List<WorkYear.OddDay> oddDays(LocalDate from, LocalDate to) {
        List<WorkYear.OddDay> days = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            year(year).days().values().stream()
                    .filter(day -> day.date().isAfter(from) && !day.date().isAfter(to))
                    .forEach(days::add);
        }
        return days;
    }
}
