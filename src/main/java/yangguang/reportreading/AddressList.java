package yangguang.reportreading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Address list (地址列表): a table of two columns, 网址 and 文件, that says which public address a local copy was taken
/// from. Columns are found by their headings and divided by comma, tab or semicolon.
///
/// @param faults what in the list could not be used, a sentence each
record AddressList(List<Entry> entries, List<String> faults) {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final Set<String> ADDRESS = Set.of("地址", "网址", "链接", "公开地址", "网页地址", "url");
    private static final Set<String> FILE = Set.of("文件", "文件名", "本地文件", "文件名称", "file");

    /// A line of the list. `file` is as written, "" where only the address stands.
    record Entry(int row, String address, String file) {

        /// The file in `folder` or below it, nowhere else.
        Optional<Path> under(Path folder) {
            try {
                Path root = folder.toAbsolutePath().normalize();
                Path path = root.resolve(file.replace('\\', '/')).normalize();
                return path.startsWith(root) && !path.equals(root) ? Optional.of(path) : Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        }
    }

    /// null where the file is no address list.
    static AddressList of(Path file) {
        try {
            if (!mayBe(file.toString()) || Files.size(file) > LARGEST) {
                return null;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return of(file.toString(), in.readNBytes(LARGEST)).orElse(null);
            }
        } catch (IOException e) {
            return null;
        }
    }

    static Optional<AddressList> of(String name, byte[] bytes) {
        if (!mayBe(name) || bytes.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return parse(SourceText.of(name, bytes).text().replace("\ufeff", ""));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    private static boolean mayBe(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
    }

    private static Optional<AddressList> parse(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        int first = 0;
        while (first < lines.size() && lines.get(first).isEmpty()) {
            first++;
        }
        if (first == lines.size() || lines.get(first).length() > 300) {
            return Optional.empty();
        }
        String divider = lines.get(first).contains("\t") ? "\t" : lines.get(first).contains(";") ? ";" : "[,，]";
        List<String> headings = cells(lines.get(first), divider).stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        int address = headings.indexOf(headings.stream().filter(ADDRESS::contains).findFirst().orElse(""));
        int file = headings.indexOf(headings.stream().filter(FILE::contains).findFirst().orElse(""));
        if (address < 0 || !ADDRESS.contains(headings.get(address))) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = first + 1; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i), divider);
            String where = at(cells, address);
            String name = file < 0 ? "" : at(cells, file);
            if (!where.isEmpty() || !name.isEmpty()) {
                entries.add(new Entry(i + 1, where, name));
            } else if (!lines.get(i).isEmpty()) {
                faults.add("地址列表第" + (i + 1) + "行既没有网址也没有文件，没有用。");
            }
        }
        return Optional.of(new AddressList(entries, faults));
    }

    private static String at(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private static List<String> cells(String line, String divider) {
        return Arrays.stream(line.split(divider + "(?=(?:[^\"]{0,2000}\"[^\"]{0,2000}\"){0,50}[^\"]{0,2000}$)", -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip()).toList();
    }
}
