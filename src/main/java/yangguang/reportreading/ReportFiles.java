package yangguang.reportreading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What a person hands in (送来的文件), taken apart into single report files: a file, a folder with all below it, a ZIP,
/// or an address list that says which local copy belongs to which public address. Files are handed over one by one
/// and read only when asked, so that a folder of thousands needs no more memory than one. What is left aside is handed
/// over too, with its sentence. Nothing is fetched from the network, nothing is written.
public final class ReportFiles {

    private static final int DEEPEST_FOLDER = 32;
    private static final Set<String> ACCESSORIES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp", "ico", "svg", "css", "js", "json",
            "woff", "woff2", "ttf", "mp3", "mp4", "map", "tif", "tiff", "wmf", "emf");

    private final Consumer<ReportFile> each;

    private ReportFiles(Consumer<ReportFile> each) {
        this.each = each;
    }

    /// A file, a folder, a ZIP or an address list.
    public static void walk(Path start, Consumer<ReportFile> each) {
        new ReportFiles(each).enter(start, start.toString());
    }

    /// A stored upload, or a folder, with the name a person knows it by.
    public static void walk(Path stored, String name, Consumer<ReportFile> each) {
        new ReportFiles(each).enter(stored, name);
    }

    /// An upload.
    public static void walk(String name, byte[] bytes, Consumer<ReportFile> each) {
        ReportFiles files = new ReportFiles(each);
        if (Zipped.isArchive(bytes)) {
            new Zipped(each).walk(name, bytes);
        } else if (AddressList.of(name, bytes).isPresent()) {
            each.accept(ReportFile.refused(name, "", "这是地址列表；请把它和列出的文件一起打成一个 ZIP 送来，程序不从网上下载。"));
        } else {
            files.each.accept(ReportFile.ready(name, "", bytes.length, () -> bytes));
        }
    }

    private void enter(Path start, String name) {
        if (Files.isDirectory(start)) {
            folder(start, name, 0);
        } else if (!Files.exists(start)) {
            each.accept(ReportFile.refused(name, "", "找不到这个文件，请检查路径。"));
        } else {
            AddressList list = AddressList.of(start);
            if (list == null) {
                file(start, name, "");
            } else {
                listed(start, list);
            }
        }
    }

    private void file(Path file, String name, String address) {
        if (Zipped.isArchive(file)) {
            new Zipped(each).walk(name, file);
        } else {
            each.accept(ReportFile.ready(name, address, sizeOf(file), () -> bytes(file)));
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    /// Never more than one byte too many, also of what has no size, such as a pipe.
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SourceText.LARGEST + 1);
        }
    }

    private void folder(Path folder, String name, int depth) {
        if (depth > DEEPEST_FOLDER) {
            each.accept(ReportFile.refused(name, "", "文件夹套得太深，里面的没有读。"));
            return;
        }
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            each.accept(ReportFile.refused(name, "", "打不开这个文件夹，请检查读取权限。"));
            return;
        }
        entries.sort(null);
        Map<Path, String> addresses = new HashMap<>();
        Set<Path> lists = new java.util.HashSet<>();
        for (Path entry : entries) {
            AddressList list = Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) ? AddressList.of(entry) : null;
            if (list != null) {
                lists.add(entry);
                list.entries().forEach(line -> line.under(folder).ifPresent(file -> addresses.put(file, line.address())));
            }
        }
        for (Path entry : entries) {
            String inner = name.endsWith("/") ? name + entry.getFileName() : name + "/" + entry.getFileName();
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                folder(entry, inner, depth + 1);
            } else if (Files.isSymbolicLink(entry)) {
                each.accept(ReportFile.skipped(inner, "这是指向别处的链接，没有跟去读。"));
            } else if (lists.contains(entry)) {
                each.accept(ReportFile.skipped(inner, "这是地址列表，只用来给出文件的网址。"));
            } else if (!accessory(inner).isEmpty()) {
                each.accept(ReportFile.skipped(inner, accessory(inner)));
            } else {
                file(entry, inner, addresses.getOrDefault(entry.toAbsolutePath().normalize(), ""));
            }
        }
    }

    private void listed(Path file, AddressList list) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (AddressList.Entry line : list.entries()) {
            String name = line.file().isEmpty() ? line.address() : line.file();
            if (line.file().isEmpty()) {
                each.accept(ReportFile.refused(name, line.address(), "第" + line.row() + "行只有网址，没有本地文件；程序不从网上下载，请先把网页存下来，填上文件名。"));
            } else if (line.under(folder).isEmpty()) {
                each.accept(ReportFile.refused(name, line.address(), "第" + line.row() + "行的文件不在列表所在的文件夹里，没有读。"));
            } else if (!Files.isRegularFile(line.under(folder).get())) {
                each.accept(ReportFile.refused(name, line.address(), "第" + line.row() + "行的文件找不到，请检查文件名。"));
            } else {
                file(line.under(folder).get(), name, line.address());
            }
        }
        list.faults().forEach(fault -> each.accept(ReportFile.refused(file.toString(), "", fault)));
    }

    /// Why a file beside the reports is left aside; "" where it may be a report.
    static String accessory(String name) {
        String simple = name.substring(name.lastIndexOf('/') + 1);
        if (simple.startsWith(".") || simple.startsWith("~$") || simple.equalsIgnoreCase("Thumbs.db") || simple.equalsIgnoreCase("desktop.ini")
                || ("/" + name).contains("/__MACOSX/")) {
            return "这是系统或办公软件的附带文件，不是报告。";
        }
        String extension = simple.substring(simple.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ACCESSORIES.contains(extension) ? "这是图片或网页的附带文件，不是报告。" : "";
    }
}
