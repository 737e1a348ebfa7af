package yangguang.catalogue;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All entries with their versions.
@Component
class CatalogueEntries {

    private final JdbcClient db;
    private final ContentColumns columns;

    CatalogueEntries(JdbcClient db, ContentColumns columns) {
        this.db = db;
        this.columns = columns;
    }

    Optional<CatalogueEntry> find(long id) {
        return db.sql("""
                select id, agency_id, index_number, published_at, current_version, repealed_on, repealed_by, amended_on,
                       amended_by, withdrawn_at, withdrawal_reason, version
                from catalogue_entry where id = ?""")
                .param(id).query(CatalogueEntry.class).optional();
    }

    CatalogueEntry get(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no entry " + id));
    }

    Content contentOf(long id) {
        return db.sql("select " + ContentColumns.NAMES + """
                 from catalogue_version v join catalogue_entry e on e.id = v.entry_id and e.current_version = v.number
                where e.id = ?""")
                .param(id).query((row, _) -> columns.read(row)).single();
    }

    long add(long agencyId, IndexNumber number, String legacyIndexNumber, LocalDateTime at) {
        String text = number.toString();
        return db.sql("""
                insert into catalogue_entry (agency_id, index_code, index_month, index_serial, legacy_index_number,
                                             published_at)
                values (?, ?, ?, ?, ?, ?) returning id""")
                .params(agencyId, number.code(), text.substring(19, 25), number.serial(), legacyIndexNumber, at)
                .query(Long.class).single();
    }

    /// Stores the entry's new state.
    ///
    /// @throws OptimisticLockingFailureException where somebody else has changed it since it was read
    void save(CatalogueEntry entry) {
        int changed = db.sql("""
                update catalogue_entry set current_version = ?, repealed_on = ?, repealed_by = ?, amended_on = ?,
                       amended_by = ?, withdrawn_at = ?, withdrawal_reason = ?, version = version + 1
                where id = ? and version = ?""")
                .params(entry.currentVersion(), entry.repealedOn(), entry.repealedBy(), entry.amendedOn(),
                        entry.amendedBy(), entry.withdrawnAt(), entry.withdrawalReason(), entry.id(), entry.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("entry " + entry.id() + " has changed");
        }
    }

    void addVersion(long entryId, int number, Content content, long reviewId, LocalDateTime at, String by,
            String reason) {
        db.sql("insert into catalogue_version (" + ContentColumns.NAMES + """
                , body_text, entry_id, number, review_id, entered_at, entered_by, reason)
                values (""" + ContentColumns.PLACES + ", :bodyText, :entryId, :number, :reviewId, :at, :by, :reason)")
                .params(columns.values(content))
                .param("bodyText", content.bodyText())
                .param("entryId", entryId).param("number", number).param("reviewId", reviewId)
                .param("at", at).param("by", by).param("reason", reason)
                .update();
        content.attachments().stream().mapToLong(Attachment::fileId).distinct().forEach(file ->
                db.sql("insert into catalogue_attachment (entry_id, number, file_id) values (?, ?, ?)")
                        .params(entryId, number, file).update());
    }
}
