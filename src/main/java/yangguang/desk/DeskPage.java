package yangguang.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import yangguang.web.Page;

/// The desk's first screen (今日).
public record DeskPage(String name, LocalDate today, List<Matter> matters) implements Page {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 EEEE", Locale.CHINA);

    @Override
    public String template() {
        return "desk/show";
    }

    public String day(LocalDate date) {
        return date.format(DAY);
    }

    public long overdue() {
        return matters.stream().filter(Matter::overdue).count();
    }

    /// How far the last day is, in words.
    public String distance(Matter matter) {
        long days = ChronoUnit.DAYS.between(today, matter.due());
        return days == 0 ? "今天到期" : days > 0 ? "还有 " + days + " 天" : "已超期 " + -days + " 天";
    }
}
