package yangguang.letters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packing of a file that is a ZIP inside (打包), without the hour of packing, so that equal contents give equal files.
public final class Packing {

    private static final FileTime NO_HOUR = FileTime.fromMillis(315_532_800_000L);
    private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String FIRST_OF_OFFICE = "[Content_Types].xml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);

    void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(NO_HOUR);
        entry.setTimeLocal(NO_DAY);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    byte[] bytes() throws IOException {
        zip.close();
        return out.toByteArray();
    }

    /// An office file (.docx, .xlsx) packed anew: parts in a fixed order, hours taken out.
    public static byte[] withoutHours(byte[] office) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
            Packing packing = new Packing();
            packing.put(FIRST_OF_OFFICE, parts.remove(FIRST_OF_OFFICE));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                packing.put(part.getKey(), part.getValue());
            }
            return packing.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
