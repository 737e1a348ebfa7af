package yangguang.datadir;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Ordinary account (普通账户) that PostgreSQL runs under: it refuses to run as root. For an ordinary user
/// that is the user. Root gives up its powers, where the system permits, in a user namespace
/// (`unshare -U`), the files staying root's; otherwise by becoming `yangguang`, `postgres` or `nobody`,
/// to whom the database directory then belongs.
///
/// @param prefix words put in front of a command so that it runs under the account
/// @param owner  account that must own the database directory; empty: the one that runs the program
record OrdinaryAccount(List<String> prefix, Optional<UserPrincipal> owner) {

    private static final List<String> NAMES = List.of("yangguang", "postgres", "nobody");

    /// @throws StartRefused where the program runs as root and can become nobody else
    static OrdinaryAccount find() {
        if (!isRoot()) {
            return new OrdinaryAccount(List.of(), Optional.empty());
        }
        return byNamespace().or(OrdinaryAccount::byName).orElseThrow(() -> new StartRefused(
                "PostgreSQL 不能以 root 身份运行，而本系统不允许程序换用普通账户（unshare、setpriv 都不可用）。",
                "请新建一个普通账户，把数据目录交给它，用它启动本程序；"
                        + "或者用 spring.datasource.url 指定已有的 PostgreSQL 18。"));
    }

    static Optional<OrdinaryAccount> byNamespace() {
        List<String> prefix = List.of("unshare", "-U");
        return succeeds(prefix) ? Optional.of(new OrdinaryAccount(prefix, Optional.empty())) : Optional.empty();
    }

    static Optional<OrdinaryAccount> byName() {
        for (String name : NAMES) {
            for (String[] account : accounts()) {
                if (!account[0].equals(name)) {
                    continue;
                }
                List<String> prefix = List.of("setpriv", "--reuid", account[2], "--regid", account[3],
                        "--clear-groups", "--");
                if (succeeds(prefix)) {
                    return Optional.of(new OrdinaryAccount(prefix, principal(name)));
                }
            }
        }
        return Optional.empty();
    }

    List<String> command(List<String> words) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(words);
        return whole;
    }

    /// Gives a directory and all below it to the account, and lets the account walk up to it.
    void own(Path directory) throws IOException {
        if (prefix.isEmpty()) {
            return;
        }
        UserPrincipal to = owner.isPresent() ? owner.get() : Files.getOwner(Path.of("/proc/self"));
        if (owner.isPresent()) {
            letThrough(directory.getParent());
        }
        if (Files.getOwner(directory).equals(to)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                if (!inner.equals(directory)) {
                    Files.setOwner(inner, to);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, to);
                return FileVisitResult.CONTINUE;
            }
        });
        Files.setOwner(directory, to); // last, so that an interrupted handing over is taken up again
    }

    /// The account may pass through the data directory (mode 0711), not list it; its parts stay closed.
    private void letThrough(Path data) throws IOException {
        for (Path passage : List.of(data, data.resolve("binaries"))) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(passage));
            if (permissions.add(PosixFilePermission.GROUP_EXECUTE)
                    | permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(passage, permissions);
            }
        }
        for (Path above = data.getParent(); above != null; above = above.getParent()) {
            if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new StartRefused("PostgreSQL 只能以普通账户“" + owner.map(UserPrincipal::getName).orElse("")
                        + "”运行，而该账户不能进入数据目录的上级目录 " + above + "。",
                        "请用 --yangguang.data=目录 把数据放到普通账户可以进入的位置，例如 /srv/yangguang；"
                                + "或者改用普通账户启动本程序。");
            }
        }
    }

    static boolean isRoot() {
        try {
            Path self = Path.of("/proc/self");
            if (Files.exists(self)) {
                return Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // no such view: the name decides
        }
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String[]> accounts() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream().map(line -> line.split(":"))
                    .filter(fields -> fields.length > 3).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<UserPrincipal> principal(String name) {
        try {
            return Optional.of(Path.of("/").getFileSystem().getUserPrincipalLookupService()
                    .lookupPrincipalByName(name));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean succeeds(List<String> prefix) {
        List<String> words = new ArrayList<>(prefix);
        words.add("true");
        try {
            Process process = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
