package yangguang.datadir;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// What PostgreSQL says when it does not start (数据库启动失败), told to an administrator: which file or
/// setting is meant and what to do next.
final class PostgresComplaint {

    private PostgresComplaint() {
    }

    /// @param text PostgreSQL's own words, from its log of this start
    /// @throws PortTaken where the port is the whole trouble, so that the caller may choose another
    static StartRefused read(DataDirectory data, int port, String text) throws PortTaken {
        if (containsAny(text, "Address already in use", "WSAEADDRINUSE", "Only one usage of each socket address")) {
            throw new PortTaken(port);
        }
        return about(data, text);
    }

    static StartRefused about(DataDirectory data, IOException failure) {
        if (DiskFull.is(failure)) {
            return DiskFull.refusal(data.root(), failure);
        }
        return new StartRefused("数据库目录 " + data.database() + " 不能读写：" + failure.getMessage() + "。",
                "请确认运行本程序的账户“" + System.getProperty("user.name")
                        + "”拥有整个数据目录，磁盘没有挂成只读，然后重新启动。", failure);
    }

    static StartRefused about(DataDirectory data, String text) {
        if (DiskFull.says(text)) {
            return DiskFull.refusal(data.root(), null);
        }
        if (containsAny(text, "cannot be run as root", "must not be run as root", "execution of PostgreSQL by")) {
            return new StartRefused("PostgreSQL 不能以管理员身份运行。", "请改用普通账户启动本程序。" + words(text));
        }
        if (containsAny(text, "could not access private key", "has group or world access",
                "Permission denied", "Operation not permitted", "Read-only file system", "has wrong ownership")) {
            return new StartRefused("PostgreSQL 无权读写数据目录 " + data.root() + "。",
                    "请确认运行本程序的账户拥有整个数据目录，数据库目录 " + data.database()
                            + " 的权限为 0700，然后重新启动。" + words(text));
        }
        if (containsAny(text, "incompatible with server", "not compatible with this version")) {
            return new StartRefused("数据库目录 " + data.database() + " 由别的版本的 PostgreSQL 写成，本程序不能打开。",
                    "请改用原来版本的程序，或者先用 pg_upgrade 升级该目录。" + words(text));
        }
        if (containsAny(text, "could not locate a valid checkpoint record", "could not locate required checkpoint",
                "incorrect checksum in control file", "invalid checkpoint record", "pg_control",
                "invalid data in file", "PANIC:", "is not a valid data directory", "invalid page in block",
                "could not open directory \"pg_", "could not open file \"pg_", "could not open file \"global/")) {
            return new StartRefused("数据库目录 " + data.database() + " 已经损坏，PostgreSQL 不能打开。",
                    "请不要删改其中的文件，先把整个数据目录复制一份，再从备份恢复。" + words(text));
        }
        if (containsAny(text, "pre-existing shared memory block", "is another postmaster", "is another postgres")) {
            return new StartRefused("数据库目录 " + data.database() + " 还有别的 PostgreSQL 进程在使用。",
                    "请结束该进程（ps -ef | grep postgres）后重新启动。" + words(text));
        }
        if (containsAny(text, "could not create shared memory segment", "Cannot allocate memory",
                "could not map anonymous shared memory")) {
            return new StartRefused("内存不足，PostgreSQL 不能启动。",
                    "请释放内存，或者调小 " + data.database() + "/postgresql.conf 里的 shared_buffers。" + words(text));
        }
        if (containsAny(text, "configuration file", "unrecognized configuration parameter",
                "invalid value for parameter")) {
            return new StartRefused("数据库配置文件 " + data.database() + "/postgresql.conf 有误。",
                    "请改正后重新启动。" + words(text));
        }
        return new StartRefused("数据目录 " + data.root() + " 里的 PostgreSQL 不能启动。",
                "请查看日志 " + data.log().resolve("postgres.log") + "。" + words(text));
    }

    private static boolean containsAny(String text, String... words) {
        return List.of(words).stream().anyMatch(text::contains);
    }

    /// The last lines of what PostgreSQL said, for whoever is asked for help.
    private static String words(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        return "PostgreSQL 的说明：\n" + lines.subList(Math.max(0, lines.size() - 8), lines.size()).stream()
                .map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}
