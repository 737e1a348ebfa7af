package yangguang.reportarchive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yangguang.datadir.DataDirectory;

/// Folder on the server (服务器文件夹) from which files are imported that are too many to upload: whatever an administrator
/// lays down in `import` of the data directory. Officers choose among the names there and name no path themselves.
@Component
class ServerFolder {

    private final Path folder;

    ServerFolder(DataDirectory data) {
        this.folder = data.incoming();
    }

    Path path() {
        return folder;
    }

    /// Folders, ZIPs and files that lie there; links are not followed.
    List<String> names() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(ServerFolder::offered).map(entry -> entry.getFileName().toString()).sorted().limit(500).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean offered(Path entry) {
        String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                || Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS));
    }

    Optional<Path> find(String name) {
        return names().stream().filter(name::equals).findFirst().map(folder::resolve);
    }
}
