package yangguang.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import yangguang.statute.WorkCalendar;

/// Days (日子) of the demo, counted in working days back from the present, so that what is due today is due on the
/// day of the first start.
final class Days {

    private static final LocalTime OPENING = LocalTime.of(8, 40);
    private static final int MINUTES_OPEN = 490;

    private final WorkCalendar calendar = WorkCalendar.ofFiles();
    private final LocalDate present;

    /// @param today day of the first start; where nobody works on it, the next working day stands for it
    Days(LocalDate today) {
        this.present = calendar.onOrAfter(today);
    }

    /// The working day so many working days before the present one; 0 is the present one.
    LocalDate back(int workDays) {
        return before(present, workDays);
    }

    /// The working day so many working days before a day.
    LocalDate before(LocalDate from, int workDays) {
        LocalDate day = from;
        for (int counted = 0; counted < workDays; counted++) {
            day = day.minusDays(1);
            while (!calendar.isWorkDay(day)) {
                day = day.minusDays(1);
            }
        }
        return day;
    }

    LocalDate after(LocalDate day, int workDays) {
        return calendar.plus(day, workDays);
    }

    LocalDate workDayFrom(LocalDate day) {
        return calendar.onOrAfter(day);
    }

    /// An hour of that day which varies with the seed.
    static LocalDateTime hour(LocalDate day, String seed) {
        return day.atTime(OPENING).plusMinutes(Chance.of(seed + day, 0, MINUTES_OPEN));
    }

    /// The same, later than what came before it.
    static LocalDateTime hourAfter(LocalDateTime before, LocalDate day, String seed) {
        return day.isAfter(before.toLocalDate()) ? hour(day, seed)
                : before.plusMinutes(Chance.of(seed + before, 12, 70));
    }
}
