package yangguang.statute;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Statutory holidays (法定节假日), dated data (`statute/holidays.csv`), from which a year is computed
/// until its notice comes. Fixed days hold for every year in which the rule is in force, days that follow
/// the moon or the sun only for the year written. Days in lieu (调休) are not guessed.
final class StatutoryHolidays {

    private record Holiday(String name, String day, LocalDate from, LocalDate to) {

        boolean fallsIn(int year) {
            return day.length() == 5 || day.startsWith(year + "-");
        }

        LocalDate in(int year) {
            return day.length() == 5 ? MonthDay.parse("--" + day).atYear(year) : LocalDate.parse(day);
        }

        boolean inForceOn(LocalDate date) {
            return !date.isBefore(from) && (to == null || !date.isAfter(to));
        }
    }

    private final List<Holiday> holidays;
    private final Map<Integer, WorkYear> computed = new ConcurrentHashMap<>();

    private StatutoryHolidays(List<Holiday> holidays) {
        this.holidays = holidays;
    }

    static StatutoryHolidays ofFiles() {
        return new StatutoryHolidays(CsvTable.resource("/statute/holidays.csv").rows().stream()
                .map(row -> new Holiday(row.get("holiday"), row.get("day"), LocalDate.parse(row.get("from")),
                        row.get("to").isEmpty() ? null : LocalDate.parse(row.get("to"))))
                .toList());
    }

    WorkYear provisional(int year) {
        return computed.computeIfAbsent(year, this::compute);
    }

    private WorkYear compute(int year) {
        SortedMap<LocalDate, WorkYear.OddDay> days = new TreeMap<>();
        for (Holiday holiday : holidays) {
            if (holiday.fallsIn(year)) {
                LocalDate day = holiday.in(year);
                if (holiday.inForceOn(day) && !WorkYear.isWeekend(day)) {
                    days.put(day, new WorkYear.OddDay(day, false, holiday.name()));
                }
            }
        }
        return new WorkYear(year, days, "放假通知尚未公布，按法定节假日暂算", false);
    }
}
