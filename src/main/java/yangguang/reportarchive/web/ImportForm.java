package yangguang.reportarchive.web;

import java.util.List;
import org.springframework.web.multipart.MultipartFile;
import yangguang.reportarchive.Importing;

/// Files handed in for the archive (送来导入的文件): uploads, or a name in the folder on the server.
public record ImportForm(List<MultipartFile> files, String onServer) {

    public ImportForm {
        files = files == null ? List.of() : files;
        onServer = onServer == null ? "" : onServer;
    }

    /// A file field left empty arrives as one part without a name.
    List<Importing.Upload> uploads() {
        return files.stream().filter(file -> !file.isEmpty() || file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())
                .map(file -> new Importing.Upload(file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getSize(),
                        file::getInputStream)).toList();
    }
}
