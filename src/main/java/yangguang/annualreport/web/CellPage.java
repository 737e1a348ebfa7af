package yangguang.annualreport.web;

import yangguang.annualreport.Records;
import yangguang.web.Page;
import yangguang.web.Pager;

/// The records behind one cell.
public record CellPage(int year, String cell, String name, String figure, String unit, Records records, Pager pager)
        implements Page {

    @Override
    public String template() {
        return "annualreport/cell";
    }
}
