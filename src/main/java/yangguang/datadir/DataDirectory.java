package yangguang.datadir;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Data directory (数据目录): the one place where the program keeps anything, `./data` unless
/// `yangguang.data` names another. Only the program's account may enter it (mode 0700).
///
/// | part | content |
/// | --- | --- |
/// | `database` | the program's own PostgreSQL, see [OwnPostgres] |
/// | `files` | attachments and letters |
/// | `import` | what an administrator lays down for the report archive to take in; may be emptied |
/// | `index` | full-text index; can be rebuilt |
/// | `keys` | passwords and keys, each file mode 0600; to be backed up apart from the rest |
/// | `binaries` | PostgreSQL's programs, unpacked; can be deleted while the program is stopped |
/// | `log` | PostgreSQL's log |
///
/// While it is [held][#hold] no second program can use it: two of them would overwrite each other's index.
/// The operating system lets go of the lock when the program dies, however it dies.
public final class DataDirectory implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
    private static final Set<String> OURS =
            Set.of("database", "files", "import", "index", "keys", "binaries", "log", "postgres.port",
                    "yangguang.lock", "yangguang.pid", "lost+found");

    private final Path root;
    private FileChannel channel;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /// The directory at `path`, created where it is missing, without holding it.
    ///
    /// @throws StartRefused where it cannot be created or written, or holds somebody else's files
    public static DataDirectory at(String path) {
        try {
            return at(Path.of(path));
        } catch (InvalidPathException e) {
            throw new StartRefused("数据目录“" + path + "”不是有效的路径。",
                    "请检查设置 yangguang.data；路径含中文时，请先设置环境变量 LC_ALL=C.UTF-8 再启动。", e);
        }
    }

    public static DataDirectory at(Path path) {
        Path root = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new StartRefused("数据目录 " + root + " 是一个文件，不是目录。",
                        "请用 --yangguang.data=目录 另行指定。");
            }
            if (Files.isDirectory(root)) {
                refuseForeign(root);
            }
            root = OwnerOnly.directory(root).toRealPath();
            for (String part : new String[] {"files", "import", "index", "keys", "binaries", "log"}) {
                OwnerOnly.directory(root.resolve(part));
            }
            return new DataDirectory(root);
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    /// Keeps other programs out until [#close].
    ///
    /// @throws StartRefused where another program, or another part of this one, holds it
    public synchronized DataDirectory hold() {
        if (!HELD_HERE.add(root)) {
            throw inUse(OptionalLong.of(ProcessHandle.current().pid()));
        }
        try {
            channel = FileChannel.open(root.resolve("yangguang.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw inUse(holder());
            }
            OwnerOnly.restrict(root);
            OwnerOnly.write(pidFile(), Long.toString(ProcessHandle.current().pid()).getBytes());
            return this;
        } catch (OverlappingFileLockException e) {
            letGo();
            throw inUse(holder());
        } catch (IOException e) {
            letGo();
            throw unwritable(root, e);
        } catch (StartRefused e) {
            letGo();
            throw e;
        }
    }

    /// The process that wrote itself down as the last holder, if it is still alive. Only a hint for people
    /// and for choosing whom to connect to: the lock decides, not this number.
    OptionalLong holder() {
        try {
            long pid = Long.parseLong(Files.readString(pidFile()).strip());
            return ProcessHandle.of(pid).isPresent() ? OptionalLong.of(pid) : OptionalLong.empty();
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /// Whether this program holds the directory, through this or another object.
    boolean isHeldHere() {
        return HELD_HERE.contains(root);
    }

    public Path root() {
        return root;
    }

    public Path database() {
        return root.resolve("database");
    }

    public Path files() {
        return root.resolve("files");
    }

    /// Where files for the report archive are laid down on the server.
    public Path incoming() {
        return root.resolve("import");
    }

    public Path index() {
        return root.resolve("index");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path binaries() {
        return root.resolve("binaries");
    }

    public Path log() {
        return root.resolve("log");
    }

    /// Lets other programs in again.
    @Override
    public synchronized void close() {
        if (channel != null) {
            try {
                Files.deleteIfExists(pidFile());
            } catch (IOException e) {
                // a number left behind misleads nobody: the lock decides
            }
            letGo();
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private void letGo() {
        try (FileChannel open = channel) {
            channel = null;
        } catch (IOException e) {
            // closing is all that could be done
        } finally {
            HELD_HERE.remove(root);
        }
    }

    private Path pidFile() {
        return root.resolve("yangguang.pid");
    }

    private InUse inUse(OptionalLong pid) {
        String who = pid.isPresent() ? "另一个程序（进程号 " + pid.getAsLong() + "）" : "另一个程序";
        return new InUse("数据目录 " + root + " 正由" + who + "使用，两个程序不能同用一个数据目录。",
                "请先停止该程序，或者用 --yangguang.data=目录 为本程序另行指定数据目录。");
    }

    /// Tightening the rights of a directory that belongs to something else (a home, `/tmp`) would lock its
    /// owner out, so a directory with foreign content is refused.
    private static void refuseForeign(Path root) throws IOException {
        if (Files.exists(root.resolve("yangguang.lock"))) {
            return;
        }
        try (Stream<Path> content = Files.list(root)) {
            var foreign = content.map(p -> p.getFileName().toString())
                    .filter(name -> !OURS.contains(name) && !name.startsWith(".")
                            && !name.startsWith("database.new")).findFirst();
            if (foreign.isPresent()) {
                throw new StartRefused("目录 " + root + " 里已有别的文件（如 " + foreign.get() + "），不是本程序的数据目录。",
                        "请用 --yangguang.data=目录 指定一个空目录或者原有的数据目录。");
            }
        }
    }

    /// Refusal because another program holds the directory.
    static final class InUse extends StartRefused {

        private static final long serialVersionUID = 1L;

        private InUse(String sentence, String wayOut) {
            super(sentence, wayOut);
        }
    }

    private static StartRefused unwritable(Path root, IOException cause) {
        if (DiskFull.is(cause)) {
            return DiskFull.refusal(root, cause);
        }
        String why = cause instanceof AccessDeniedException ? "没有权限"
                : cause instanceof FileSystemException f && f.getReason() != null ? f.getReason() : cause.toString();
        return new StartRefused("数据目录 " + root + " 不能写入：" + why + "。",
                "请让运行本程序的账户“" + System.getProperty("user.name") + "”成为该目录的所有者，"
                        + "或者用 --yangguang.data=目录 另行指定。", cause);
    }
}
