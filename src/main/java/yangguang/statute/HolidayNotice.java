package yangguang.statute;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Holiday notice (放假通知) as an administrator hands it in: the State Council's yearly text, or a table of
/// the shape of our own files. Reading it reports every problem with its line, never just the first.
///
/// @param year     the year the notice is for
/// @param days     the days that do not follow the week; a notice may reach back into the last days of the
///                 year before
/// @param problems what could not be read or does not fit, by line
public record HolidayNotice(int year, List<WorkYear.OddDay> days, List<Problem> problems) {

    private static final List<String> HOLIDAYS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

    /// One problem of a notice (问题).
    ///
    /// @param line     line of the text, from 1; 0 for the notice as a whole
    /// @param blocking whether the notice cannot be imported with it
    public record Problem(int line, String sentence, boolean blocking) {

        public String words() {
            return (line == 0 ? "" : "第" + line + "行：") + sentence;
        }
    }

    /// Reads a notice, as text or as a table with the headings `date,kind,holiday`.
    public static HolidayNotice parse(int year, String text) {
        return text.lines().map(line -> line.replace("\uFEFF", "").strip()).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst().filter(first -> first.replace(" ", "").startsWith("date,")).isPresent()
                ? table(year, text)
                : finish(new HolidayText(year).read(text));
    }

    private static HolidayNotice table(int year, String text) {
        Reading reading = new Reading(year);
        CsvTable table = CsvTable.parse(text);
        if (!table.headings().containsAll(List.of("date", "kind", "holiday"))) {
            reading.problem(1, "表头应当是 date,kind,holiday。", true);
            return reading.notice();
        }
        for (CsvTable.Row row : table.rows()) {
            LocalDate day = date(row.get("date"));
            String kind = row.get("kind");
            if (day == null) {
                reading.problem(row.line(), "日期“" + row.get("date") + "”无法识别，应如 2027-01-01。", true);
            } else if (!kind.equals("off") && !kind.equals("work")) {
                reading.problem(row.line(), "第二列“" + kind + "”无法识别，放假写 off，上班写 work。", true);
            } else {
                reading.day(row.line(), day, kind.equals("work"), row.get("holiday"));
            }
        }
        return finish(reading);
    }

    private static HolidayNotice finish(Reading reading) {
        HolidayNotice notice = reading.notice();
        List<Problem> problems = new ArrayList<>(notice.problems());
        if (notice.days().isEmpty()) {
            problems.add(new Problem(0, "没有读到任何放假或者上班的日期。", true));
        } else {
            List<String> absent = HOLIDAYS.stream()
                    .filter(name -> reading.named.stream().noneMatch(holiday -> holiday.contains(name))).toList();
            if (!absent.isEmpty()) {
                problems.add(new Problem(0, "没有读到" + String.join("、", absent) + "的安排，请核对通知是否完整。", false));
            }
        }
        return new HolidayNotice(notice.year(), notice.days(), List.copyOf(problems));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public boolean importable() {
        return problems.stream().noneMatch(Problem::blocking);
    }

    /// The years of a calendar as they are after this notice: its own year anew, and the year before where
    /// the notice reaches into it.
    public List<WorkYear> years(WorkCalendar calendar, String source) {
        List<WorkYear> years = new ArrayList<>();
        List<WorkYear.OddDay> earlier = days.stream().filter(day -> day.date().getYear() == year - 1).toList();
        if (!earlier.isEmpty()) {
            WorkYear before = calendar.year(year - 1);
            SortedMap<LocalDate, WorkYear.OddDay> merged = new TreeMap<>(before.days());
            earlier.forEach(day -> merged.put(day.date(), day));
            years.add(new WorkYear(year - 1, merged, before.source(), before.announced()));
        }
        years.add(WorkYear.of(year, days.stream().filter(day -> day.date().getYear() == year).toList(), source, true));
        return years;
    }

    /// What has been read so far (读入中的通知).
    static final class Reading {

        private final int year;
        private final SortedMap<LocalDate, WorkYear.OddDay> days = new TreeMap<>();
        private final SortedMap<LocalDate, Boolean> said = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Collection<String> named = new ArrayList<>();

        Reading(int year) {
            this.year = year;
        }

        int year() {
            return year;
        }

        void problem(int line, String sentence, boolean blocking) {
            problems.add(new Problem(line, sentence, blocking));
        }

        void holiday(String name) {
            named.add(name);
        }

        /// Takes one day; free weekend days are no exception from the week and are passed over.
        void day(int line, LocalDate day, boolean working, String holiday) {
            named.add(holiday);
            Boolean before = said.put(day, working);
            if (before != null && before != working) {
                problem(line, DateWords.withWeekday(day) + "既写了放假又写了上班。", true);
            } else if (day.getYear() != year && !(day.getYear() == year - 1 && day.getMonthValue() == 12)) {
                problem(line, DateWords.withWeekday(day) + "不在" + year + "年。", true);
            } else if (working && !WorkYear.isWeekend(day)) {
                problem(line, DateWords.withWeekday(day) + "本来就是工作日，不能写作调休上班，请核对年份和日期。", true);
            } else if (working || !WorkYear.isWeekend(day)) {
                days.put(day, new WorkYear.OddDay(day, working, holiday));
            }
        }

        HolidayNotice notice() {
            return new HolidayNotice(year, List.copyOf(days.values()), List.copyOf(problems));
        }
    }
}
