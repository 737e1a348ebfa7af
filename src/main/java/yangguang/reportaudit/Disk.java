package yangguang.reportaudit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What the disk says, as a sentence (写盘出错时的说明).
final class Disk {

    private Disk() {}

    static String sentence(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "没有写入权限，请换一个文件夹，或请管理员开放权限。";
            case FileAlreadyExistsException exists -> "这里已有同名的文件，不是文件夹，请换一个名称。";
            case NoSuchFileException missing -> "找不到要写入的文件夹，请检查路径。";
            case FileSystemException full when String.valueOf(full.getReason()).contains("space") -> "磁盘空间不足，请清理后用同一条命令接着做。";
            default -> String.valueOf(e.getMessage()).endsWith("。") ? e.getMessage() : "写不进去，请检查路径、磁盘空间和权限。";
        };
    }
}
