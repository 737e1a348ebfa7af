package yangguang.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;

/// Checks the stock of documents against the year before (与上年报告核对): it moves only by what came and went. Only what
/// this office published here is compared; what is carried over is for [CarryOver].
@Component
class YearBefore {

    private final AnnualReports reports;

    YearBefore(AnnualReports reports) {
        this.reports = reports;
    }

    List<Finding> findings(AnnualReport report, CompiledReport compiled) {
        Optional<AnnualReport> before = reports.published(report.agencyId(), report.year() - 1);
        if (before.isEmpty()) {
            return List.of();
        }
        ReportFormat format = ReportFormats.shipped().get(before.get().generation());
        return findings(compiled.format(), compiled.cells(), PublishingReport.frozen(before.get(), format));
    }

    static List<Finding> findings(ReportFormat format, Map<String, Cell> cells, Map<String, Cell> before) {
        List<Finding> findings = new ArrayList<>();
        format.places().forEach((id, place) -> {
            if (place.table().id().equals("t2") && place.column().id().equals("valid")) {
                stock(format, cells, before, place).ifPresent(findings::add);
            }
        });
        return findings;
    }

    private static Optional<Finding> stock(ReportFormat format, Map<String, Cell> cells, Map<String, Cell> before,
            ReportFormat.Place place) {
        String row = format.prefix() + ".t2." + place.row().id() + ".";
        Cell was = before.get(row + "valid");
        Cell issued = cells.get(row + "issued");
        Cell repealed = cells.get(row + "repealed");
        Cell valid = cells.get(row + "valid");
        if (was == null || !was.given() || !issued.given() || !repealed.given() || !valid.given()) {
            return Optional.empty();
        }
        var expected = was.value().add(issued.value()).subtract(repealed.value());
        return expected.compareTo(valid.value()) == 0 ? Optional.empty() : Optional.of(Finding.on("T2C-1", Severity.WARN,
                List.of(valid.id()), expected.toPlainString(), plain(valid), "“" + place.name() + "”是 " + plain(valid)
                        + "，按上年 " + plain(was) + " 件、本年制发 " + plain(issued) + " 件、废止 " + plain(repealed) + " 件推算是 "
                        + expected.toPlainString() + " 件。文件到期失效、机构改革会有这样的差别，请说明。"));
    }

    private static String plain(Cell cell) {
        return cell.value().toPlainString();
    }
}
