package yangguang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Past timings (性能历史), `bench/history.csv`: a line for each run, and the median that goes into it.
public final class BenchHistory {

    private static final Path FILE = Path.of("bench/history.csv");

    private BenchHistory() {
    }

    /// @param ratio   figure by the floor of the same run
    /// @param against what the floor is, with its own figure
    public static void add(String workload, double figure, String unit, double ratio, String against) throws IOException {
        String line = String.format(Locale.ROOT, "%s,%s,%.2f,%s,%.2f,%s", LocalDate.now(), workload, figure, unit, ratio, against);
        System.out.println(line);
        Files.write(FILE, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /// The middle of the times, in milliseconds.
    public static double median(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2e6;
    }
}
