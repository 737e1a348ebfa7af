package yangguang.statute;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;

/// Dated value (期限与参数): one number a norm fixes, from which day to which, and how sure we are of it.
///
/// @param id        short stable name, such as `reply`
/// @param name      Chinese name
/// @param value     the value as written: a whole number, `03-31` or `yes`/`no`
/// @param from      first day on which it holds
/// @param to        last day on which it holds, null while it is in force
/// @param article   the article that fixes it
/// @param source    where the number was read
/// @param certainty how sure it is
/// @param overridden true where an administrator of this office set it
public record DatedValue(String id, String name, String value, Unit unit, LocalDate from, LocalDate to,
                         String article, String source, Certainty certainty, boolean overridden) {

    /// Unit of a dated value (计量单位).
    public enum Unit {
        WORKDAYS("工作日"), DAYS("日"), MONTHS("个月"), MONTHDAY("月-日"), YESNO("是否");

        private final String words;

        Unit(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// How sure a value is (可靠程度).
    public enum Certainty {
        TEXT("已核对原文"), SECONDARY("二手材料"), PRACTICE("通行做法"), DOUBTFUL("存疑，须核实"), OFFICE("本单位设定");

        private final String words;

        Certainty(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public DatedValue {
        if (!readable(unit, value)) {
            throw new IllegalArgumentException("“" + name + "”的值无法识别：" + value);
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("“" + name + "”的终止日早于起始日");
        }
    }

    /// Whether a text can be the value of a unit.
    public static boolean readable(Unit unit, String value) {
        return switch (unit) {
            case WORKDAYS, DAYS, MONTHS -> value.matches("[1-9]\\d{0,3}");
            case MONTHDAY -> value.matches("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])") && validMonthDay(value);
            case YESNO -> value.equals("yes") || value.equals("no");
        };
    }

    private static boolean validMonthDay(String value) {
        int month = Integer.parseInt(value.substring(0, 2));
        return Integer.parseInt(value.substring(3)) <= Month.of(month).minLength();
    }

    /// The same value as an office sets it for itself.
    public DatedValue own(String ownValue, LocalDate ownFrom, LocalDate ownTo, String ownSource) {
        return new DatedValue(id, name, ownValue, unit, ownFrom, ownTo, article, ownSource, Certainty.OFFICE, true);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// The value as a count of days, working days or months.
    public int number() {
        return Integer.parseInt(value);
    }

    public MonthDay monthDay() {
        return MonthDay.parse("--" + value);
    }

    public boolean holds() {
        return value.equals("yes");
    }

    /// The value with its unit, as a clerk writes it: `20个工作日`, `3月31日`, `是`.
    public String words() {
        return switch (unit) {
            case WORKDAYS -> value + "个工作日";
            case DAYS -> value + "日";
            case MONTHS -> value + "个月";
            case MONTHDAY -> monthDay().getMonthValue() + "月" + monthDay().getDayOfMonth() + "日";
            case YESNO -> holds() ? "是" : "否";
        };
    }
}
