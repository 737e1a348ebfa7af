package yangguang.publishing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.catalogue.Attachment;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.statute.Obstacle;

/// Attaching files to a draft (上传附件): each is examined by its content before anything is kept.
@Component
class Attaching {

    private final StoredFiles files;

    Attaching(StoredFiles files) {
        this.files = files;
    }

    List<Obstacle> obstaclesTo(List<Upload> uploads) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Upload upload : uploads) {
            try (InputStream in = upload.content().getInputStream()) {
                obstacles.addAll(files.obstaclesTo(upload.name(), in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return obstacles;
    }

    List<Attachment> attach(List<Upload> uploads, Officer by) {
        return uploads.stream().map(upload -> attach(upload, by)).toList();
    }

    private Attachment attach(Upload upload, Officer by) {
        try (InputStream in = upload.content().getInputStream()) {
            StoredFile file = files.store(upload.name(), in, by.actor());
            return new Attachment(file.id(), file.name(), file.contentType(), file.size(), file.sm3());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
