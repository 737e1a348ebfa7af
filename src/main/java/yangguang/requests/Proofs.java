package yangguang.requests;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.journal.Actor;
import yangguang.statute.Obstacle;

/// Proofs (身份证明) of the requests, sealed in the file store.
@Repository
public class Proofs {

    private final JdbcClient db;
    private final StoredFiles files;

    Proofs(JdbcClient db, StoredFiles files) {
        this.db = db;
        this.files = files;
    }

    /// A proof in the list of a file, without its content.
    public record Kept(long fileId, Proof.Role role) {
    }

    /// A proof opened: who calls has checked who asks.
    public record Opened(StoredFile file, InputStream content) {
    }

    List<Obstacle> obstaclesTo(List<Proof> proofs) {
        return proofs.stream().flatMap(proof -> files.obstaclesTo(proof.name(),
                        new ByteArrayInputStream(proof.content())).stream()
                .map(o -> new Obstacle(proof.role().field(), o.sentence(), o.article(), o.wayOut()))).toList();
    }

    void keep(long requestId, List<Proof> proofs) {
        for (Proof proof : proofs) {
            StoredFile file = files.storeSealed(proof.name(), new ByteArrayInputStream(proof.content()), Actor.CITIZEN);
            db.sql("insert into request_proof (request_id, file_id, role) values (?, ?, ?)")
                    .params(requestId, file.id(), proof.role().name()).update();
        }
    }

    public List<Kept> of(DisclosureRequest request) {
        return db.sql("select file_id, role from request_proof where request_id = ? order by file_id")
                .param(request.id()).query(Kept.class).list();
    }

    Optional<Opened> open(DisclosureRequest request, long fileId) {
        return of(request).stream().filter(kept -> kept.fileId() == fileId).findFirst()
                .flatMap(kept -> files.find(kept.fileId()))
                .map(file -> new Opened(file, files.openSealed(file.id())));
    }
}
