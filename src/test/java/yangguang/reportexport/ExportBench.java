package yangguang.reportexport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yangguang.reportform.ReportFormats;

/// Time to export one report in each form, warm: median and slowest of the last reports. Run by hand, see `bench/README.md`.
final class ExportBench {

    private static final int WARM = 60;
    private static final int MEASURED = 100;

    private ExportBench() {
    }

    public static void main(String[] args) {
        Exporting exporting = new Exporting();
        RandomReports reports = new RandomReports(1);
        List<ReportDocument> documents = new ArrayList<>();
        for (int i = 0; i < WARM + MEASURED; i++) {
            documents.add(reports.next(ReportFormats.shipped().get("C")));
        }
        System.out.println("form,median_ms,slowest_ms,bytes");
        for (ExportFormat format : ExportFormat.values()) {
            List<Long> times = new ArrayList<>();
            long bytes = 0;
            for (int i = 0; i < documents.size(); i++) {
                long start = System.nanoTime();
                bytes = exporting.export(documents.get(i), format).bytes().length;
                if (i >= WARM) {
                    times.add(System.nanoTime() - start);
                }
            }
            times.sort(null);
            System.out.printf(Locale.ROOT, "%s,%.1f,%.1f,%d%n", format, times.get(MEASURED / 2) / 1e6, times.getLast() / 1e6, bytes);
        }
        System.exit(0);
    }
}
