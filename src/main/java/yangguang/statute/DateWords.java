package yangguang.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Dates as the office writes them (日期写法).
public final class DateWords {

    private static final String WEEKDAYS = "一二三四五六日";

    private DateWords() {
    }

    /// `2026年3月2日`
    public static String date(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// `2026年3月2日（星期一）`, for every date a term depends on.
    public static String withWeekday(LocalDate day) {
        return date(day) + "（" + weekday(day.getDayOfWeek()) + "）";
    }

    /// `3月2日（星期一）`, where the year is clear from the sentence before.
    public static String shortWithWeekday(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日（" + weekday(day.getDayOfWeek()) + "）";
    }

    public static String weekday(DayOfWeek day) {
        return "星期" + WEEKDAYS.charAt(day.getValue() - 1);
    }
}
