package yangguang.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.catalogue.ContentColumns;
import yangguang.web.NotThere;

/// All drafts.
@Component
public class Drafts {

    private static final String COLUMNS = """
            id, agency_id, stage, revision, content_hash, drafter_id, drafter_name, writer_id, writer_name, created_at,
            saved_at, submitted_at, settled_at, reassess_on, remark, corrects, correction, review_id, entry_id, version,
            """ + ContentColumns.NAMES;
    private static final String SELECT = "select " + COLUMNS + " from publishing_draft";

    private final JdbcClient db;
    private final ContentColumns columns;

    Drafts(JdbcClient db, ContentColumns columns) {
        this.db = db;
        this.columns = columns;
    }

    public Optional<Draft> find(long id) {
        return db.sql(SELECT + " where id = ?").param(id).query(this::read).optional();
    }

    /// The draft.
    ///
    /// @throws NotThere where there is none
    public Draft get(long id) {
        return find(id).orElseThrow(NotThere::new);
    }

    /// The drafts that became versions of an entry or correct it, oldest first.
    public List<Draft> ofEntry(long entryId) {
        return db.sql(SELECT + " where entry_id = :entry or corrects = :entry order by id")
                .param("entry", entryId).query(this::read).list();
    }

    List<Draft> list(DraftFilter filter, LocalDate formedBefore, int page, int size) {
        return db.sql(SELECT + filter.where() + filter.order() + " limit :size offset :skip")
                .params(filter.params(formedBefore)).param("size", size).param("skip", (long) (page - 1) * size)
                .query(this::read).list();
    }

    long count(DraftFilter filter, LocalDate formedBefore) {
        return db.sql("select count(*) from publishing_draft" + filter.where()).params(filter.params(formedBefore))
                .query(Long.class).single();
    }

    Draft add(Draft draft) {
        long id = db.sql("""
                insert into publishing_draft (agency_id, stage, revision, drafter_id, drafter_name, writer_id,
                    writer_name, created_at, saved_at, corrects, correction, """ + ContentColumns.NAMES + """
                ) values (:agencyId, :stage, :revision, :drafterId, :drafterName, :writerId, :writerName, :createdAt,
                    :savedAt, :corrects, :correction, """ + ContentColumns.PLACES + ") returning id")
                .params(columns.values(draft.content()))
                .param("agencyId", draft.agencyId()).param("stage", draft.stage().name())
                .param("revision", draft.revision())
                .param("drafterId", draft.authors().drafterId()).param("drafterName", draft.authors().drafterName())
                .param("writerId", draft.authors().writerId()).param("writerName", draft.authors().writerName())
                .param("createdAt", draft.authors().createdAt()).param("savedAt", draft.authors().savedAt())
                .param("corrects", draft.corrects()).param("correction", draft.correction())
                .query(Long.class).single();
        return get(id);
    }

    /// Stores the draft's new state.
    ///
    /// @throws OptimisticLockingFailureException where somebody else has changed it since it was read
    Draft save(Draft draft) {
        int changed = db.sql("""
                update publishing_draft set (stage, revision, writer_id, writer_name, saved_at, submitted_at,
                    settled_at, reassess_on, remark, review_id, entry_id, version, """ + ContentColumns.NAMES + """
                ) = (:stage, :revision, :writerId, :writerName, :savedAt, :submittedAt, :settledAt,
                    cast(:reassessOn as date), :remark, cast(:reviewId as bigint), cast(:entryId as bigint),
                    version + 1, """ + ContentColumns.PLACES + ") where id = :id and version = :version")
                .params(columns.values(draft.content()))
                .param("stage", draft.stage().name()).param("revision", draft.revision())
                .param("writerId", draft.authors().writerId()).param("writerName", draft.authors().writerName())
                .param("savedAt", draft.authors().savedAt())
                .param("submittedAt", draft.progress().submittedAt()).param("settledAt", draft.progress().settledAt())
                .param("reassessOn", draft.progress().reassessOn()).param("remark", draft.progress().remark())
                .param("reviewId", draft.reviewId()).param("entryId", draft.entryId())
                .param("id", draft.id()).param("version", draft.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("draft " + draft.id() + " has changed");
        }
        return get(draft.id());
    }

    private Draft read(ResultSet row, int number) throws SQLException {
        Draft.Authors authors = new Draft.Authors(row.getLong("drafter_id"), row.getString("drafter_name"),
                row.getObject("created_at", LocalDateTime.class), row.getLong("writer_id"),
                row.getString("writer_name"), row.getObject("saved_at", LocalDateTime.class));
        Draft.Progress progress = new Draft.Progress(row.getObject("submitted_at", LocalDateTime.class),
                row.getObject("settled_at", LocalDateTime.class), row.getObject("reassess_on", LocalDate.class),
                row.getString("remark"));
        return new Draft(row.getLong("id"), row.getLong("agency_id"), Stage.valueOf(row.getString("stage")),
                row.getInt("revision"), columns.read(row), row.getString("content_hash"), authors, progress,
                row.getObject("corrects", Long.class), row.getString("correction"),
                row.getObject("review_id", Long.class), row.getObject("entry_id", Long.class), row.getInt("version"));
    }
}
