package yangguang.reportaudit;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;

import yangguang.reportform.ReportFormat;
import yangguang.statute.Article;

/// The last day on which a report may be published (最迟公布日). Departments have a day of their own; where an agency's
/// name does not plainly show that it is one, the later day counts.
@Article("49")
public final class LastDay {

    private static final Pattern DEPARTMENT = Pattern.compile("(?:局|厅|(?<!管理)委员会)$");

    private LastDay() {}

    /// @param agency its name, "" where it is not known
    /// @param year   the report year; the day lies in the year after
    public static LocalDate of(ReportFormat format, String agency, int year) {
        boolean department = DEPARTMENT.matcher(agency).find();
        return MonthDay.parse("--" + (department ? format.due().departments() : format.due().governments())).atYear(year + 1);
    }
}
