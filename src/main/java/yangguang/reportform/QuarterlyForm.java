package yangguang.reportform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Form of the table that was collected by quarters (季度统计表格式): the rows of the year's, with columns for the quarter and for
/// what the year came to so far. A cell of the quarter has the id of the year's.
public final class QuarterlyForm {

    private static final String FOLDER = "/statute/reports/quarterly/";
    private static final String SOFAR = ".sofar";
    private static final ConcurrentMap<String, Optional<ReportFormat>> FORMS = new ConcurrentHashMap<>();
    private static final ConcurrentMap<String, Optional<ReportFormat>> FOUR = new ConcurrentHashMap<>();

    private QuarterlyForm() {}

    /// The form that goes with a year's; empty where that generation was not collected by quarters.
    public static Optional<ReportFormat> of(ReportFormat year) {
        return FORMS.computeIfAbsent(year.generation(), generation -> read(year, ".yaml"));
    }

    /// The form of a year's table with its four quarters side by side and their sum, whose cells are `A3.1.q1` to `A3.1.q4`
    /// and the year's own `A3.1.total`; empty where that generation had none.
    public static Optional<ReportFormat> ofFour(ReportFormat year) {
        return FOUR.computeIfAbsent(year.generation(), generation -> read(year, "-four.yaml"));
    }

    private static Optional<ReportFormat> read(ReportFormat year, String name) {
        String file = FOLDER + year.prefix() + name;
        try (InputStream in = QuarterlyForm.class.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(new FormatFile(file).readQuarterly(year, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The year's cell that a cell of the quarter's table counts up to its end; empty for a cell of the quarter alone.
    public static Optional<String> sofar(String cellId) {
        return cellId.endsWith(SOFAR) ? Optional.of(cellId.substring(0, cellId.length() - SOFAR.length())) : Optional.empty();
    }
}
