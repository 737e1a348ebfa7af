package yangguang.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Small files of every kind (测试文件), made on the spot.
public final class TestFiles {

    private TestFiles() {
    }

    public static byte[] pdf() {
        return made(out -> {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
        });
    }

    public static byte[] png() {
        return made(out -> ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out));
    }

    public static byte[] jpeg() {
        return made(out -> ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "jpg", out));
    }

    static byte[] office(String part) {
        return zip(new LinkedHashMap<>(Map.of("[Content_Types].xml", "<Types/>".repeat(20), part, "<x/>".repeat(50))));
    }

    static byte[] zip(Map<String, String> entries) {
        return made(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    static byte[] crowded(int entries) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("[Content_Types].xml", "x", "word/document.xml", "x"));
        for (int i = 0; i < entries; i++) {
            all.put("word/media/" + i + ".xml", "x");
        }
        return zip(all);
    }

    /// An OLE container: head of 512 bytes, then directory entries of 128.
    static byte[] ole(String... names) {
        byte[] file = new byte[512 + 128 * names.length];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, file, 0, signature.length);
        for (int i = 0; i < names.length; i++) {
            byte[] name = (names[i] + "\0").getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, file, 512 + 128 * i, name.length);
            file[512 + 128 * i + 64] = (byte) name.length;
        }
        return file;
    }

    private interface Making {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] made(Making making) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            making.to(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
