package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Reports for tests of comparisons: every cell zero but those named.
final class AgencyYears {

    private static final Pattern FIGURE = Pattern.compile("(-?[0-9.]+)(\\D*)");

    private AgencyYears() {}

    /// @param cells `t3.new.np=2 t3.new.tot=?`: a question mark for a missing cell, a unit may follow a figure
    static AgencyYear report(String agency, int year, String generation, String cells, Map<String, String> narrative) {
        ReportFormat format = ReportFormats.shipped().get(generation);
        Map<String, Cell> all = new LinkedHashMap<>();
        format.places().forEach((id, place) -> all.put(id, place.column().optional() ? Cell.missing(id) : Cell.of(id, BigDecimal.ZERO, place.unit())));
        for (String pair : cells == null ? new String[0] : cells.split(" ")) {
            String name = pair.substring(0, pair.indexOf('='));
            String id = all.containsKey(name) ? name : format.prefix() + "." + name;
            if (!all.containsKey(id)) {
                throw new IllegalArgumentException(name);
            }
            Matcher figure = FIGURE.matcher(pair.substring(pair.indexOf('=') + 1));
            all.put(id, figure.matches() ? Cell.of(id, new BigDecimal(figure.group(1)),
                    figure.group(2).isEmpty() ? format.places().get(id).unit() : figure.group(2)) : Cell.missing(id));
        }
        return new AgencyYear(agency, year, format, all, narrative);
    }

    static AgencyYear report(String agency, int year, String generation, String cells) {
        return report(agency, year, generation, cells, Map.of());
    }
}
