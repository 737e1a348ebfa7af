package yangguang.datadir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Full disk (磁盘空间不足), recognised by the words of the operating systems and of PostgreSQL.
final class DiskFull {

    private DiskFull() {
    }

    static boolean is(IOException failure) {
        return failure.getMessage() != null && says(failure.getMessage());
    }

    static boolean says(String text) {
        return text.contains("No space left on device") || text.contains("Disk quota exceeded")
                || text.contains("not enough space on the disk") || text.contains("Check free disk space");
    }

    static StartRefused refusal(Path directory, Throwable cause) {
        return new StartRefused("数据目录 " + directory + " 所在的磁盘空间不足" + free(directory) + "。",
                "请清理磁盘或者扩大空间后重新启动；已经保存的数据没有丢失。", cause);
    }

    private static String free(Path directory) {
        try {
            return "，只剩 " + Files.getFileStore(directory).getUsableSpace() / 1_048_576 + " MB";
        } catch (IOException e) {
            return "";
        }
    }
}
