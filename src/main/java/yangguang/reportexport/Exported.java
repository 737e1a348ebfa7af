package yangguang.reportexport;

/// Exported report (导出文件).
///
/// @param fileName with ending, fit for every file system
public record Exported(String fileName, ExportFormat format, byte[] bytes) {

    public String mediaType() {
        return format.mediaType();
    }
}
