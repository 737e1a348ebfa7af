package yangguang.reportform;

import java.util.Map;

/// One agency's report of one year as comparisons see it (某机关某年度的报告): figures and narrative, whoever they come from.
///
/// @param agency    full name of the agency
/// @param year      report year
/// @param format    generation of the form it was filed in
/// @param cells     its cells by id; cells that are not there are missing
/// @param narrative text of its narrative parts by section id
public record AgencyYear(String agency, int year, ReportFormat format, Map<String, Cell> cells, Map<String, String> narrative) {

    /// `青禾县档案局2023年度`.
    public String name() {
        return name(agency, year);
    }

    public static String name(String agency, int year) {
        return agency + year + "年度";
    }
}
