package yangguang.requests;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;

/// Materials (提供的材料): files given to the applicant with the reply.
@Repository
public class Materials {

    private final JdbcClient db;
    private final StoredFiles files;

    Materials(JdbcClient db, StoredFiles files) {
        this.db = db;
        this.files = files;
    }

    void attach(DisclosureRequest request, List<Long> fileIds) {
        fileIds.forEach(id -> db.sql("insert into request_material (request_id, file_id) values (?, ?)")
                .params(request.id(), id).update());
    }

    public List<StoredFile> of(DisclosureRequest request) {
        return db.sql("select file_id from request_material where request_id = ? order by file_id")
                .param(request.id()).query(Long.class).list().stream()
                .flatMap(id -> files.find(id).stream()).toList();
    }
}
