package yangguang.reportform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/// All generations of the report format (各代格式). Generations are lettered, and a letter's file is its format:
/// `statute/reports/d.yaml`, once it lies there, is the fourth; nothing else needs to change.
public final class ReportFormats {

    private static final String FOLDER = "/statute/reports/";
    private final List<ReportFormat> formats;

    public ReportFormats(List<ReportFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /// The formats that come with the program.
    public static ReportFormats shipped() {
        return Shipped.FORMATS;
    }

    /// Reads a format from a file of the same form, for one that does not come with the program.
    public static ReportFormat read(String name, InputStream in) {
        return new FormatFile(name).read(in);
    }

    public List<ReportFormat> all() {
        return formats;
    }

    public ReportFormat get(String generation) {
        return find(generation).orElseThrow(() -> new NoSuchElementException("没有代号为 " + generation + " 的报告格式"));
    }

    public Optional<ReportFormat> find(String generation) {
        return formats.stream().filter(format -> format.generation().equals(generation)).findFirst();
    }

    /// The format prescribed for a report year.
    public Optional<ReportFormat> forYear(int year) {
        return formats.stream().filter(format -> format.years().contains(year)).findFirst();
    }

    /// `2019—2020年度`: generations as a page names them, by the years they are prescribed for.
    ///
    /// @param generations letters, several with 、 between them
    public String inWords(String generations) {
        return Arrays.stream(generations.split("、"))
                .map(letter -> find(letter).map(format -> format.years().toString()).orElse(letter))
                .collect(Collectors.joining("、"));
    }

    private static final class Shipped {
        private static final ReportFormats FORMATS = load();

        private static ReportFormats load() {
            List<ReportFormat> formats = new ArrayList<>();
            for (char letter = 'a'; letter <= 'z'; letter++) {
                String file = FOLDER + letter + ".yaml";
                try (InputStream in = ReportFormats.class.getResourceAsStream(file)) {
                    if (in != null) {
                        formats.add(read(file, in));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return new ReportFormats(formats);
        }
    }
}
