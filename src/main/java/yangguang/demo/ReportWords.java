package yangguang.demo;

import java.util.function.UnaryOperator;

import org.springframework.stereotype.Component;

import yangguang.access.Role;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.annualreport.DraftingReport;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Words of the demo's annual reports (年报文字), with the figures of the report in them.
@Component
class ReportWords {

    private final Compiling compiling;
    private final DraftingReport drafting;

    ReportWords(Compiling compiling, DraftingReport drafting) {
        this.compiling = compiling;
        this.drafting = drafting;
    }

    static ReportFormat format(int year) {
        return ReportFormats.shipped().forYear(year).orElseThrow();
    }

    /// Writes the prose with the agency's own figures.
    ///
    /// @param more    what stands after the problems; "" for nothing
    /// @param version of the report as it is; null where there is none yet
    void write(String slug, int year, String more, Integer version, Staff staff) {
        CompiledReport compiled = compiling.compile(staff.agency(slug).id(), year, format(year));
        write(slug, year, cell -> figure(compiled, cell), more, version, staff);
    }

    /// @param figures by cell id
    void write(String slug, int year, UnaryOperator<String> figures, String more, Integer version, Staff staff) {
        UnaryOperator<String> values = name -> switch (name) {
            case "机关" -> staff.agency(slug).name();
            case "年" -> String.valueOf(year);
            case "下年" -> String.valueOf(year + 1);
            default -> figures.apply(format(year).prefix() + "." + name);
        };
        drafting.write(staff.of(slug, Role.OFFICE_HEAD), year, format(year).generation(), prose("overview", slug, values),
                prose("problems", slug, values) + more, "无其他需要报告的事项。", version);
    }

    private static String figure(CompiledReport compiled, String id) {
        Cell cell = compiled.cell(id);
        if (cell == null || !cell.given()) {
            throw new IllegalStateException("no figure " + id);
        }
        return cell.value().toPlainString();
    }

    private static String prose(String part, String slug, UnaryOperator<String> values) {
        return PaperText.named("report-" + part).text(values, slug);
    }
}
