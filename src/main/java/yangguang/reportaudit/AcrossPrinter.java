package yangguang.reportaudit;

import java.io.PrintStream;

import yangguang.reportform.Finding;

/// What reports say of each other, for a terminal (互相核对结果的文字).
final class AcrossPrinter {

    private static final int WIDTH = 88;

    private AcrossPrinter() {}

    static void print(AcrossReports.Result result, PrintStream out) {
        out.println("互相核对  " + result.report().name() + "（" + result.file() + "）");
        if (result.findings().isEmpty()) {
            out.println("  没有发现问题");
        }
        for (Finding finding : result.findings()) {
            out.println("  " + AuditPrinter.pad(finding.severity().label(), 6) + AuditPrinter.pad(finding.rule(), 26) + finding.where());
            AuditPrinter.wrap(finding.told(), WIDTH).forEach(line -> out.println("        " + line));
        }
        out.println();
    }
}
