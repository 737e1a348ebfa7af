package yangguang.statute;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the wording of a holiday notice (放假通知正文): one paragraph a holiday, such as
/// `元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。` Weekdays and totals the text gives are
/// checked against the calendar.
final class HolidayText {

    private static final Pattern PARAGRAPH = Pattern.compile("^(?:[（(]?[一二三四五六七八九十\\d]+[）)]?[、.．]\\s*)?([^：，。\\d]{2,14})：(.*)$");
    private static final String NOTE = "(?:（([^（）]*)）)?";
    private static final Pattern DATES = Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日" + NOTE
            + "(?:(?:至|到|—+|－|-|~|～)(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日" + NOTE + ")?");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");
    private static final Pattern TOTAL = Pattern.compile("共(\\d+)天");
    private static final int LONGEST = 15;

    private final HolidayNotice.Reading reading;
    private final int year;
    private int line;
    private int month;
    private int free;

    HolidayText(int year) {
        this.year = year;
        this.reading = new HolidayNotice.Reading(year);
    }

    HolidayNotice.Reading read(String text) {
        for (String raw : text.split("\r\n|\r|\n", -1)) {
            line++;
            String paragraph = normal(raw);
            if (DATES.matcher(paragraph).find()) {
                paragraph(paragraph);
            }
        }
        return reading;
    }

    /// Full-width marks, so that what was typed on any keyboard reads the same.
    private static String normal(String raw) {
        return raw.replace("\uFEFF", "").replaceAll("[\\s\u3000]+", "").replace(':', '：').replace('(', '（').replace(')', '）')
                .replace(',', '，').replace(';', '；');
    }

    private void paragraph(String text) {
        Matcher paragraph = PARAGRAPH.matcher(text);
        if (!paragraph.matches()) {
            if (text.contains("放假") || text.contains("上班") || text.contains("补休")) {
                reading.problem(line, "读到日期，但看不出是哪个节日；每段应当以“节日名称：”开头。", true);
            }
            return;
        }
        String holiday = paragraph.group(1).replaceFirst("^(清明|端午|中秋)节$", "$1");
        reading.holiday(holiday);
        month = 0;
        free = 0;
        clauses(holiday, paragraph.group(2));
    }

    private void clauses(String holiday, String body) {
        List<LocalDate> pending = new ArrayList<>();
        for (String clause : body.split("[，。；]")) {
            pending.addAll(dates(clause));
            Matcher total = TOTAL.matcher(clause);
            if (total.find() && free != Integer.parseInt(total.group(1))) {
                reading.problem(line, "写明共" + total.group(1) + "天，读到的放假日期是" + free + "天。", true);
            }
            boolean works = clause.contains("上班");
            if (works || clause.contains("放假") || clause.contains("补休") || clause.contains("调休") || clause.contains("休息")) {
                pending.forEach(day -> reading.day(line, day, works, holiday));
                free += works ? 0 : pending.size();
                pending.clear();
            }
        }
        if (!pending.isEmpty()) {
            reading.problem(line, DateWords.withWeekday(pending.getFirst()) + "没有写明是放假还是上班。", true);
        }
    }

    private List<LocalDate> dates(String clause) {
        List<LocalDate> days = new ArrayList<>();
        Matcher found = DATES.matcher(clause);
        while (found.find()) {
            LocalDate from = date(found.group(1), found.group(2), found.group(3), found.group(4), year);
            if (from != null && found.group(7) == null) {
                days.add(from);
            } else if (from != null) {
                LocalDate to = date(found.group(5), found.group(6), found.group(7), found.group(8), from.getYear());
                if (to != null && (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST)))) {
                    reading.problem(line, "“" + found.group() + "”的起止日期不合理。", true);
                } else if (to != null) {
                    from.datesUntil(to.plusDays(1)).forEach(days::add);
                }
            }
        }
        return days;
    }

    private LocalDate date(String ofYear, String ofMonth, String ofDay, String note, int usualYear) {
        month = ofMonth == null ? month : Integer.parseInt(ofMonth);
        int in = ofYear == null ? usualYear : Integer.parseInt(ofYear);
        try {
            LocalDate day = LocalDate.of(in, month, Integer.parseInt(ofDay));
            checkWeekday(day, note);
            return day;
        } catch (DateTimeException e) {
            reading.problem(line, (month == 0 ? "" : month + "月") + ofDay + "日不是一个日期。", true);
            return null;
        }
    }

    private void checkWeekday(LocalDate day, String note) {
        Matcher weekday = WEEKDAY.matcher(note == null ? "" : note);
        if (weekday.find()) {
            DayOfWeek said = DayOfWeek.of("一二三四五六日".indexOf(weekday.group(1).replace('天', '日')) + 1);
            if (said != day.getDayOfWeek()) {
                reading.problem(line, DateWords.date(day) + "是" + DateWords.weekday(day.getDayOfWeek()) + "，通知写的是"
                        + DateWords.weekday(said) + "，请核对年份。", true);
            }
        }
    }
}
