package yangguang.reportaudit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where `import` puts what it read (导入的去处). Everything is addressed by the SHA-256 of the source, so that a second run
/// goes on where the first one stopped, and the same file under two names is kept once.
interface ImportTarget extends Closeable {

    /// Whether the source with this digest has been taken in before.
    boolean has(String sha256);

    /// Takes in one report, whole or not at all.
    void put(String sha256, byte[] source, byte[] report) throws IOException;

    /// Notes what became of a file.
    ///
    /// @param state `imported`, `present` or `refused`
    void note(String sha256, String state, String line) throws IOException;

    /// An archive folder (存档文件夹): `originals/ab/abcd…`, `reports/ab/abcd….json`, and `outcomes.jsonl` with a line for each file.
    final class Folder implements ImportTarget {

        private final Path folder;
        private final LineFile outcomes;
        private final Set<String> noted;

        private Folder(Path folder, LineFile outcomes, Set<String> noted) {
            this.folder = folder;
            this.outcomes = outcomes;
            this.noted = noted;
        }

        static Folder open(Path folder) throws IOException {
            Files.createDirectories(folder);
            Set<String> noted = new HashSet<>();
            LineFile outcomes = LineFile.open(folder.resolve("outcomes.jsonl"), noted::add);
            sweep(folder.resolve("originals"));
            sweep(folder.resolve("reports"));
            return new Folder(folder, outcomes, noted);
        }

        /// What a killed run left half written.
        private static void sweep(Path folder) throws IOException {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> below = Files.newDirectoryStream(folder, Files::isDirectory)) {
                    for (Path each : below) {
                        try (DirectoryStream<Path> parts = Files.newDirectoryStream(each, "*" + WrittenFile.PART)) {
                            for (Path part : parts) {
                                Files.deleteIfExists(part);
                            }
                        }
                    }
                }
            }
        }

        private Path place(String kind, String sha256, String ending) {
            return folder.resolve(kind).resolve(sha256.substring(0, 2)).resolve(sha256 + ending);
        }

        @Override
        public boolean has(String sha256) {
            return Files.exists(place("reports", sha256, ".json"));
        }

        /// The original first: a report that is there has its original.
        @Override
        public void put(String sha256, byte[] source, byte[] report) throws IOException {
            WrittenFile.write(place("originals", sha256, ""), source);
            WrittenFile.write(place("reports", sha256, ".json"), report);
        }

        @Override
        public void note(String sha256, String state, String line) throws IOException {
            if (noted.add(line)) {
                outcomes.add(line);
            }
        }

        @Override
        public void close() throws IOException {
            outcomes.close();
        }
    }

    /// A file of JSON Lines (逐行 JSON): one line a report, none for what could not be read.
    final class Lines implements ImportTarget {

        private static final Pattern SHA256 = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"");

        private final LineFile file;
        private final Set<String> present;
        private final Map<String, byte[]> waiting = new HashMap<>();

        private Lines(LineFile file, Set<String> present) {
            this.file = file;
            this.present = present;
        }

        static Lines open(Path path) throws IOException {
            Set<String> present = new HashSet<>();
            LineFile file = LineFile.open(path, line -> {
                Matcher sha256 = SHA256.matcher(line);
                if (sha256.find()) {
                    present.add(sha256.group(1));
                }
            });
            return new Lines(file, present);
        }

        @Override
        public boolean has(String sha256) {
            return present.contains(sha256);
        }

        @Override
        public void put(String sha256, byte[] source, byte[] report) {
            waiting.put(sha256, report);
        }

        /// The outcome with the report in it.
        @Override
        public void note(String sha256, String state, String line) throws IOException {
            byte[] report = waiting.remove(sha256);
            if (report != null && present.add(sha256)) {
                file.add(line.substring(0, line.length() - 1) + ",\"report\":" + new String(report, StandardCharsets.UTF_8) + "}");
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
