package yangguang.reportform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Period of a table (统计期): a year, or a quarter of it in the generation that was collected by quarters. A quarter's
/// table has the form of the year's.
///
/// @param quarter 1 to 4, or 0 for the whole year
public record Period(int year, int quarter) {

    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");

    public static Period year(int year) {
        return new Period(year, 0);
    }

    /// `2016` or `2016-Q3`.
    public static Period of(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("统计期应写作 2016 或 2016-Q3：" + code);
        }
        return new Period(Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
    }

    public String name() {
        return year + "年" + (quarter == 0 ? "" : "第" + "一二三四".charAt(quarter - 1) + "季度");
    }

    @Override
    public String toString() {
        return year + (quarter == 0 ? "" : "-Q" + quarter);
    }
}
