package yangguang.reportarchive;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.journal.Actor;

/// All imports.
@Repository
class ImportBatches {

    private final JdbcClient db;

    ImportBatches(JdbcClient db) {
        this.db = db;
    }

    /// Where files come from: an upload among the stored files, or a name in the folder on the server.
    record Source(int number, String name, Long fileId) {
    }

    long add(String name, List<Source> sources, LocalDateTime at, Actor by) {
        long batch = db.sql("insert into import_batch (name, state, total, begun_at, actor_id, actor_name, agency_id)"
                        + " values (?, 'QUEUED', 0, ?, ?, ?, ?) returning id")
                .params(VersionContent.shortened(name, 200), at, by.id(), by.name(), by.agencyId()).query(Long.class).single();
        sources.forEach(source -> db.sql("insert into import_source (batch_id, number, name, file_id) values (?, ?, ?, ?)")
                .params(batch, source.number(), source.name(), source.fileId()).update());
        return batch;
    }

    Optional<ImportBatch> find(long id) {
        return db.sql("select * from import_batch where id = ?").param(id).query(ImportBatch.class).optional();
    }

    ImportBatch get(long id) {
        return find(id).orElseThrow();
    }

    List<ImportBatch> latest(int most) {
        return db.sql("select * from import_batch order by id desc limit ?").param(most).query(ImportBatch.class).list();
    }

    List<Source> sources(long batch) {
        return db.sql("select number, name, file_id from import_source where batch_id = ? order by number").param(batch)
                .query(Source.class).list();
    }

    void counted(long batch, int total) {
        db.sql("update import_batch set total = ? where id = ?").params(total, batch).update();
    }

    /// Moves a batch on; false where it is not in the state to move from.
    boolean move(long batch, List<BatchState> from, BatchState to, LocalDateTime at) {
        return db.sql("update import_batch set state = ?, ended_at = ? where id = ? and state = any (?)")
                .params(to.name(), to.underWay() ? null : at, batch, from.stream().map(BatchState::name).toArray(String[]::new)).update() > 0;
    }

    /// What the program left behind when it ended is offered for resumption.
    int interruptAll(LocalDateTime at) {
        return db.sql("update import_batch set state = 'INTERRUPTED', ended_at = ? where state in ('QUEUED', 'RUNNING')").param(at).update();
    }

    /// Lets go of the uploads of a finished batch and names them.
    List<Long> release(long batch) {
        List<Long> uploads = db.sql("select file_id from import_source where batch_id = ? and file_id is not null").param(batch)
                .query(Long.class).list();
        db.sql("update import_source set file_id = null where batch_id = ?").param(batch).update();
        return uploads;
    }
}
