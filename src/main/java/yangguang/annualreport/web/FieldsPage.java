package yangguang.annualreport.web;

import java.util.List;
import yangguang.annualreport.ReportDesk;
import yangguang.web.Page;

/// The figure fields a year's narrative may use, with their values of the day.
public record FieldsPage(int year, List<ReportDesk.Field> fields) implements Page {

    @Override
    public String template() {
        return "annualreport/fields";
    }
}
