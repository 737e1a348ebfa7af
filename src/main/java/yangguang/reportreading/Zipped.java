package yangguang.reportreading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A ZIP of reports (压缩包). Its names only tell a person what was in it, nothing is written under them; what it unpacks
/// to is bounded in number, size and ratio, and a ZIP in a ZIP is opened once, not twice.
final class Zipped {

    private static final int MOST_ENTRIES = 20_000;
    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;
    private static final int RATIO_MATTERS_FROM = 1024 * 1024;
    private static final Charset NATIONAL = Charset.forName("GB18030");

    private final Consumer<ReportFile> each;
    private int entries;
    private long unpacked;

    Zipped(Consumer<ReportFile> each) {
        this.each = each;
    }

    /// Whether a file is a ZIP of files, and not a document that happens to be packed as one.
    static boolean isArchive(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer magic = ByteBuffer.allocate(4);
            channel.read(magic);
            return packed(magic.array()) && isArchive(channel.position(0));
        } catch (IOException e) {
            return false;
        }
    }

    static boolean isArchive(byte[] bytes) {
        return packed(bytes) && isArchive(new SeekableInMemoryByteChannel(bytes));
    }

    private static boolean packed(byte[] magic) {
        return FileKind.startsWith(magic, FileKind.PACKED) || FileKind.startsWith(magic, FileKind.PACKED_EMPTY);
    }

    private static boolean isArchive(SeekableByteChannel channel) {
        try (ZipFile zip = open(channel)) {
            return FileKind.packed(name -> zip.getEntry(name) != null) == FileKind.ARCHIVE;
        } catch (IOException e) {
            return false;
        }
    }

    void walk(String name, Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file); ZipFile zip = open(channel)) {
            walk(name, zip, 0);
        } catch (IOException e) {
            broken(name);
        }
    }

    void walk(String name, byte[] bytes) {
        walk(name, bytes, 0);
    }

    private void walk(String name, byte[] bytes, int depth) {
        try (ZipFile zip = open(new SeekableInMemoryByteChannel(bytes))) {
            walk(name, zip, depth);
        } catch (IOException e) {
            broken(name);
        }
    }

    private void broken(String name) {
        each.accept(ReportFile.refused(name, "", "压缩包打不开，可能没有下载完整；请重新打包后再试。"));
    }

    private static ZipFile open(SeekableByteChannel channel) throws IOException {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).setCharset(StandardCharsets.UTF_8).setIgnoreLocalFileHeader(true).get();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private void walk(String name, ZipFile zip, int depth) throws IOException {
        List<ZipArchiveEntry> files = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                files.add(entry);
            }
        }
        if (files.isEmpty()) {
            each.accept(ReportFile.refused(name, "", "压缩包里没有文件。"));
        }
        files.sort(Comparator.comparing(Zipped::nameOf));
        Map<String, String> addresses = addresses(zip, files);
        for (ZipArchiveEntry entry : files) {
            if (++entries > MOST_ENTRIES) {
                each.accept(ReportFile.refused(name, "", "压缩包里的文件超过 " + MOST_ENTRIES + " 个，其余的没有读；请分成几个压缩包。"));
                return;
            }
            entry(name + "/" + nameOf(entry), zip, entry, addresses, depth);
        }
    }

    private void entry(String name, ZipFile zip, ZipArchiveEntry entry, Map<String, String> addresses, int depth) {
        String address = addresses.getOrDefault(nameOf(entry), "");
        if (addresses.containsKey("\u0000" + nameOf(entry))) {
            each.accept(ReportFile.skipped(name, "这是地址列表，只用来给出文件的网址。"));
        } else if (!ReportFiles.accessory(name).isEmpty()) {
            each.accept(ReportFile.skipped(name, ReportFiles.accessory(name)));
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            each.accept(ReportFile.refused(name, address, "压缩包里的这个文件设了密码；请去掉密码后重新打包。"));
        } else if (!zip.canReadEntryData(entry)) {
            each.accept(ReportFile.refused(name, address, "压缩包用了少见的压缩方法，解不开；请用普通的 ZIP 重新打包。"));
        } else if (isArchive(zip, entry)) {
            inner(name, zip, entry, depth);
        } else {
            each.accept(ReportFile.ready(name, address, entry.getSize(), () -> unpack(zip, entry)));
        }
    }

    private boolean isArchive(ZipFile zip, ZipArchiveEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return FileKind.startsWith(in.readNBytes(4), FileKind.PACKED) && isArchive(unpack(zip, entry));
        } catch (IOException | Unreadable | RuntimeException e) {
            return false;
        }
    }

    private void inner(String name, ZipFile zip, ZipArchiveEntry entry, int depth) {
        if (depth > 0) {
            each.accept(ReportFile.refused(name, "", "压缩包套了不止一层，最里面的没有读；请把文件直接打成一个压缩包。"));
            return;
        }
        byte[] bytes;
        try {
            bytes = unpack(zip, entry);
        } catch (Unreadable e) {
            each.accept(ReportFile.refused(name, "", e.getMessage()));
            return;
        } catch (IOException | RuntimeException e) {
            broken(name);
            return;
        }
        walk(name, bytes, depth + 1);
    }

    /// The sizes in the directory of a ZIP may lie: the bytes are counted as they come.
    private byte[] unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException, Unreadable {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(SourceText.LARGEST + 1);
            unpacked += bytes.length;
            boolean swollen = bytes.length > RATIO_MATTERS_FROM && bytes.length / Math.max(1, entry.getCompressedSize()) > HIGHEST_RATIO;
            if (swollen || unpacked > MOST_BYTES) {
                throw new Unreadable("解压后的大小不正常，像是压缩炸弹，没有读。");
            }
            return bytes;
        }
    }

    /// The addresses that lists in the ZIP give to its files; a list itself is marked by a zero before its name.
    private Map<String, String> addresses(ZipFile zip, List<ZipArchiveEntry> files) {
        Map<String, String> addresses = new HashMap<>();
        for (ZipArchiveEntry file : files) {
            String name = nameOf(file);
            if (!name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv") && !name.endsWith(".txt") || !zip.canReadEntryData(file)) {
                continue;
            }
            try {
                String folder = name.substring(0, name.lastIndexOf('/') + 1);
                AddressList.of(name, unpack(zip, file)).ifPresent(list -> {
                    addresses.put("\u0000" + name, "");
                    list.entries().forEach(line -> addresses.put(folder + line.file().replace('\\', '/'), line.address()));
                });
            } catch (IOException | Unreadable | RuntimeException e) {
                continue;
            }
        }
        return addresses;
    }

    /// Names are UTF-8 where they say so or are; else they come from a Chinese Windows.
    private static String nameOf(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String name = raw == null ? entry.getName() : decode(raw);
        StringBuilder plain = new StringBuilder();
        for (String part : name.replace('\\', '/').split("/")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                plain.append(plain.isEmpty() ? "" : "/").append(part.replaceAll("\\p{Cntrl}", ""));
            }
        }
        return plain.toString();
    }

    private static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, NATIONAL);
        }
    }
}
