package yangguang.reportarchive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import yangguang.demo.MadeUpReport;
import yangguang.reportform.ReportFormats;

/// Reports for tests: made up, each of an agency nobody else has.
public final class ReportPile {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String SERIAL = "甲乙丙丁戊己庚辛壬癸";

    private ReportPile() {
    }

    /// `青禾县第甲丁局`: figures in a name would be read as part of the title.
    public static String agency() {
        StringBuilder serial = new StringBuilder();
        for (char digit : String.valueOf(NEXT.getAndIncrement() + 100).toCharArray()) {
            serial.append(SERIAL.charAt(digit - '0'));
        }
        return "青禾县" + serial + "局";
    }

    public static MadeUpReport report(String agency, int year) {
        return MadeUpReport.of(agency, year, ReportFormats.shipped().forYear(year).orElseThrow(), new Random(agency.hashCode() + year), 2);
    }

    public static byte[] bytes(MadeUpReport report) {
        return report.page().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
