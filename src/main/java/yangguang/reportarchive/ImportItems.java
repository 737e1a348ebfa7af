package yangguang.reportarchive;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All files of imports.
@Repository
class ImportItems {

    private final JdbcClient db;

    ImportItems(JdbcClient db) {
        this.db = db;
    }

    /// Notes the outcome of a file, in the transaction that brings it about. A file outside an import has no line.
    void tell(Incoming incoming, Archived archived) {
        if (incoming.batchId() != null) {
            tell(incoming.batchId(), incoming.number(), archived);
        }
    }

    void tell(long batch, int number, Archived archived) {
        db.sql("update import_item set outcome = ?, sentence = ?, report_id = ?, version_id = ? where batch_id = ? and number = ?")
                .params(archived.outcome().name(), VersionContent.shortened(archived.sentence(), 600), archived.reportId(),
                        archived.versionId(), batch, number).update();
    }

    /// Lines for files found, numbered on from `first`.
    void add(long batch, int first, List<String> names, List<String> addresses) {
        db.sql("""
                insert into import_item (batch_id, number, name, address)
                select ?, ? + n::int - 1, name, address from unnest(?, ?) with ordinality as f (name, address, n)""")
                .params(batch, first, names.toArray(String[]::new), addresses.toArray(String[]::new)).update();
    }

    /// Numbers of the files that still wait, by name; of the same name in their order.
    Map<String, List<Integer>> waiting(long batch) {
        record Line(String name, int number) {
        }
        return db.sql("select name, number from import_item where batch_id = ? and outcome = 'WAITING' order by number").param(batch)
                .query(Line.class).list().stream()
                .collect(Collectors.groupingBy(Line::name, Collectors.mapping(Line::number, Collectors.toList())));
    }

    /// Files that wait for ever because they are no longer where they were.
    void miss(long batch) {
        db.sql("update import_item set outcome = 'UNREADABLE', sentence = '文件已经不在原来的位置。' where batch_id = ? and outcome = 'WAITING'")
                .param(batch).update();
    }

    Map<ImportOutcome, Integer> counts(long batch) {
        record Line(ImportOutcome outcome, int number) {
        }
        return db.sql("select outcome, count(*)::int as number from import_item where batch_id = ? group by outcome").param(batch)
                .query(Line.class).list().stream().collect(Collectors.toMap(Line::outcome, Line::number));
    }

    List<ImportItem> list(long batch, ImportOutcome outcome, int page, int size) {
        return db.sql("""
                select i.batch_id, i.number, i.name, i.address, i.outcome, i.sentence, coalesce(v.report_id, i.report_id) as report_id, i.version_id,
                    v.number as version, coalesce(v.errors, 0) + case when r.id is null then 0 else r.across_errors end as errors,
                    coalesce(v.warnings, 0) + case when r.id is null then 0 else r.across_warnings end as warnings, r.id is not null as current
                from import_item i left join archived_version v on v.id = i.version_id left join archived_report r on r.current_id = v.id and r.id = v.report_id
                where i.batch_id = ? and (?::text is null or i.outcome = ?) order by i.number offset ? limit ?""")
                .params(batch, outcome == null ? null : outcome.name(), outcome == null ? null : outcome.name(), (page - 1) * size, size)
                .query(ImportItem.class).list();
    }
}
