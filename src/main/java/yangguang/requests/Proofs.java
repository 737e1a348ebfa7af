package yangguang.requests;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.datadir.Seal;

/// Proofs (身份证明) as they are kept: sealed, name and content.
@Repository
public class Proofs {

    private final JdbcClient db;
    private final Seal seal;

    Proofs(JdbcClient db, Seal seal) {
        this.db = db;
        this.seal = seal;
    }

    /// A proof in the list of a file, without its content.
    public record Kept(long id, Proof.Role role, String contentType) {
    }

    void keep(long requestId, List<Proof> proofs) {
        for (Proof proof : proofs) {
            db.sql("insert into request_proof (request_id, role, content_type, name, content) values (?, ?, ?, ?, ?)")
                    .params(requestId, proof.role().name(), proof.contentType().orElseThrow(),
                            seal.seal(proof.name()), seal.sealBytes(proof.content()))
                    .update();
        }
    }

    public List<Kept> of(DisclosureRequest request) {
        return db.sql("select id, role, content_type from request_proof where request_id = ? order by id")
                .param(request.id()).query(Kept.class).list();
    }

    /// One proof of a request, opened.
    Optional<Proof> open(DisclosureRequest request, long id) {
        return db.sql("select role, name, content from request_proof where request_id = ? and id = ?")
                .params(request.id(), id)
                .query((rs, _) -> new Proof(Proof.Role.valueOf(rs.getString("role")),
                        seal.open(rs.getBytes("name")),
                        seal.openBytes(rs.getBytes("content"))))
                .optional();
    }
}
