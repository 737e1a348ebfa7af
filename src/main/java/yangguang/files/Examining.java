package yangguang.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import yangguang.statute.Obstacle;

/// Examining (检查附件) a file before it is kept: is it what its name says, and can it do no harm. It looks at the
/// content; what the browser says about the type is not asked.
final class Examining {

    private static final Set<String> RUNNABLE = Set.of("exe", "dll", "com", "scr", "msi", "bat", "cmd", "vbs", "vbe", "js",
            "jse", "wsf", "ps1", "sh", "jar", "apk", "hta", "lnk", "reg", "cpl", "pif", "class", "py", "php", "jsp", "asp", "aspx");
    private static final Set<String> ARCHIVES = Set.of("zip", "rar", "7z", "tar", "gz", "bz2", "xz", "iso");
    private static final Set<String> PAGES = Set.of("html", "htm", "xhtml", "mht", "mhtml", "svg", "xml");
    private static final Set<String> WITH_MACROS = Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm");

    private Examining() {
    }

    /// Everything that speaks against keeping `content` under the name; empty where nothing does.
    static List<Obstacle> obstaclesTo(FileName name, Path content) throws IOException {
        List<Obstacle> obstacles = new ArrayList<>();
        name.obstacle().ifPresent(obstacles::add);
        if (Files.size(content) == 0) {
            obstacles.add(refusal(name, "是空文件。", "请检查原文件能否打开，再重新上传。"));
            return obstacles;
        }
        Content found = Content.of(content);
        Optional<Obstacle> claim = againstClaim(name, found);
        Optional<Obstacle> harm = found.harm().map(h -> refusal(name, h.sentence(), h.wayOut()));
        harm.or(() -> claim).ifPresent(obstacles::add);
        return obstacles;
    }

    private static Optional<Obstacle> againstClaim(FileName name, Content found) {
        Optional<FileKind> claimed = FileKind.claimedBy(name.text());
        if (claimed.isEmpty()) {
            return Optional.of(refusal(name, unaccepted(FileKind.extension(name.text())), wayOut(name)));
        }
        boolean text = claimed.get() == FileKind.CSV && found.kind().filter(FileKind.TEXT::equals).isPresent();
        if (found.kind().isEmpty()) {
            return Optional.of(refusal(name, "的内容不是" + claimed.get().label() + "，或者文件已经损坏。",
                    "请用相应的软件打开原文件，确认无误后另存为正确的格式再上传。"));
        }
        if (found.kind().get() != claimed.get() && !text) {
            return Optional.of(refusal(name, "的扩展名是" + FileKind.extension(name.text()) + "，内容却是" + found.kind().get().label()
                    + "（" + found.kind().get().extensions().getFirst() + "）。", "请把扩展名改成与内容一致，或者另存为所需的格式后再上传。"));
        }
        return Optional.empty();
    }

    private static String unaccepted(String extension) {
        if (RUNNABLE.contains(extension)) {
            return "是程序或者脚本，不能上传。";
        }
        if (ARCHIVES.contains(extension)) {
            return "是压缩包，不能上传。";
        }
        if (PAGES.contains(extension)) {
            return "是网页类文件，打开时可能运行其中的脚本，不能上传。";
        }
        if (WITH_MACROS.contains(extension)) {
            return "是带宏的办公文件，不能上传。";
        }
        return extension.isEmpty() ? "没有扩展名，无法判断类型。" : "的类型（" + extension + "）不在可以上传的范围内。";
    }

    private static String wayOut(FileName name) {
        String extension = FileKind.extension(name.text());
        if (ARCHIVES.contains(extension)) {
            return "请解压后把里面的文件逐个上传。";
        }
        if (WITH_MACROS.contains(extension)) {
            return "请另存为不带宏的格式（docx、xlsx、pptx）后再上传。";
        }
        return "可以上传的类型有：" + FileKind.acceptedInWords() + "。请转换格式后再上传。";
    }

    static Obstacle refusal(FileName name, String rest, String wayOut) {
        return Obstacle.at(StoredFiles.FIELD, "“" + name.visible() + "”" + rest, wayOut);
    }
}
