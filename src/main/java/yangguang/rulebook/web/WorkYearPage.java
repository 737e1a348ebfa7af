package yangguang.rulebook.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import yangguang.statute.WorkYear;
import yangguang.web.Page;

/// One year of the calendar, month by month (年度工作日).
public record WorkYearPage(WorkYear year) implements Page {

    /// One month: the days that do not follow the week, and how many are worked.
    public record Month(int number, int workDays, List<WorkYear.OddDay> days) {
    }

    public List<Month> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(this::month).toList();
    }

    private Month month(int number) {
        LocalDate first = LocalDate.of(year.year(), number, 1);
        return new Month(number, (int) first.datesUntil(first.plusMonths(1)).filter(year::isWorkDay).count(),
                year.days().values().stream().filter(day -> day.date().getMonthValue() == number).toList());
    }

    @Override
    public String template() {
        return "rulebook/work-year";
    }
}
