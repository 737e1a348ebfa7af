package yangguang.requests;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.journal.Actor;

/// Materials (提供的材料): files given to the applicant with the reply.
@Repository
public class Materials {

    private final JdbcClient db;
    private final StoredFiles files;

    Materials(JdbcClient db, StoredFiles files) {
        this.db = db;
        this.files = files;
    }

    void attach(DisclosureRequest request, List<Material> materials, Actor by) {
        for (Material material : materials) {
            StoredFile file = files.store(material.name(), new ByteArrayInputStream(material.content()), by);
            db.sql("insert into request_material (request_id, file_id) values (?, ?)")
                    .params(request.id(), file.id()).update();
        }
    }

    public List<StoredFile> of(DisclosureRequest request) {
        return db.sql("select file_id from request_material where request_id = ? order by file_id")
                .param(request.id()).query(Long.class).list().stream()
                .flatMap(id -> files.find(id).stream()).toList();
    }
}
