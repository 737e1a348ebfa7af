package yangguang.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Content of a ZIP container (ZIP类文件): the newer office files and OFD. Its entries are counted through with
/// a fixed budget and never written anywhere.
final class ZipContent {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    /// Above this many bytes, one entry may not be more than 100 times its packed size.
    private static final long SMALL_ENTRY = 10L * 1024 * 1024;
    private static final Set<String> RUNNABLE = Set.of("exe", "dll", "com", "scr", "bat", "cmd", "vbs", "js", "ps1", "sh", "jar",
            "apk", "class", "dex", "so", "hta", "lnk", "msi");

    private ZipContent() {
    }

    static Content of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            if (isBomb(entries, Files.size(file))) {
                return Content.of(Content.BOMB);
            }
            Set<String> names = entries.stream().map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (names.contains("androidmanifest.xml") || names.stream().anyMatch(ZipContent::isRunnable)) {
                return Content.of(Content.PROGRAM);
            }
            Content kind = kind(names);
            if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"))) {
                return Content.of(Content.MACROS);
            }
            return kind.harm().isPresent() ? kind : counted(zip, entries, kind);
        } catch (ZipException | IllegalArgumentException e) {
            return Content.of(Content.DAMAGED);
        }
    }

    /// Too many entries, declared sizes beyond the budget, or entries that lie over each other in the file.
    private static boolean isBomb(List<? extends ZipEntry> entries, long fileSize) {
        long packed = 0;
        long declared = 0;
        for (ZipEntry entry : entries) {
            packed += Math.max(0, entry.getCompressedSize());
            declared += Math.max(0, entry.getSize());
            if (entry.getSize() > SMALL_ENTRY && entry.getSize() > 100 * Math.max(1, entry.getCompressedSize())) {
                return true;
            }
        }
        return entries.size() > MOST_ENTRIES || declared > MOST_BYTES || packed > fileSize;
    }

    private static boolean isRunnable(String name) {
        return RUNNABLE.contains(FileKind.extension(name));
    }

    private static Content kind(Set<String> names) {
        if (names.contains("ofd.xml")) {
            return Content.of(FileKind.OFD);
        }
        if (names.contains("[content_types].xml")) {
            if (names.contains("word/document.xml")) {
                return Content.of(FileKind.DOCX);
            }
            if (names.contains("xl/workbook.xml")) {
                return Content.of(FileKind.XLSX);
            }
            if (names.contains("ppt/presentation.xml")) {
                return Content.of(FileKind.PPTX);
            }
        }
        return Content.of(Content.ARCHIVE);
    }

    /// Reads every entry through, since a declared size can lie and a file can be damaged inside.
    private static Content counted(ZipFile zip, List<? extends ZipEntry> entries, Content kind) throws IOException {
        byte[] piece = new byte[1 << 16];
        long total = 0;
        for (ZipEntry entry : entries) {
            CRC32 sum = new CRC32();
            long length = 0;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                    sum.update(piece, 0, read);
                    length += read;
                    total += read;
                    if (total > MOST_BYTES) {
                        return Content.of(Content.BOMB);
                    }
                }
            } catch (IOException e) {
                return Content.of(Content.DAMAGED);
            }
            if (length != entry.getSize() || sum.getValue() != entry.getCrc()) {
                return Content.of(Content.DAMAGED);
            }
        }
        return kind;
    }
}
