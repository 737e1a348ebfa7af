package yangguang.datadir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Port (端口) the own database listens on: that of the setting; without one that of last time, kept in
/// `data/postgres.port`, or a free one.
final class ListeningPort {

    private static final int ATTEMPTS = 5;

    private ListeningPort() {
    }

    /// Starts the server and says where it listens.
    ///
    /// @param wished the setting; 0: any
    /// @throws StartRefused where something else listens on the port of the setting, or the server fails
    static int start(DataDirectory data, Cluster cluster, int wished) {
        int candidate = wished != 0 ? wished : ofLastTime(data);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = candidate != 0 ? candidate : anyFree();
            try {
                if (isTaken(port)) {
                    throw new PortTaken(port);
                }
                cluster.start(port);
                OwnerOnly.write(file(data), Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
                return port;
            } catch (PortTaken taken) {
                if (wished != 0) {
                    throw new StartRefused("端口 " + wished + " 已被别的程序占用，自带数据库不能在上面监听。",
                            "请停止占用该端口的程序，或者改设 yangguang.postgres.port；设为 0 时自动选用空闲端口。");
                }
                candidate = 0;
            } catch (IOException e) {
                cluster.stop();
                throw PostgresComplaint.about(data, e);
            }
        }
        throw new StartRefused("自带数据库没有找到空闲端口。", "请用 yangguang.postgres.port 指定一个空闲端口。");
    }

    private static boolean isTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(!PostgresBinaries.windows());
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int anyFree() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("系统没有给出空闲端口：" + e.getMessage() + "。",
                    "请用 yangguang.postgres.port 指定一个空闲端口。", e);
        }
    }

    private static int ofLastTime(DataDirectory data) {
        try {
            return Integer.parseInt(Files.readString(file(data)).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static Path file(DataDirectory data) {
        return data.root().resolve("postgres.port");
    }
}
