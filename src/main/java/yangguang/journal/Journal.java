package yangguang.journal;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yangguang.statute.TimeMachine;

/// Journal (操作日志). Entries are numbered without gaps: whoever writes holds the end of the chain until the
/// transaction commits, therefore an act writes its entry last.
@Component
public class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final TimeMachine clock;

    Journal(JdbcClient db, TimeMachine clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Head(long seq, String hash) {
    }

    /// Writes the act into the chain, in the transaction of the act.
    ///
    /// @throws org.springframework.transaction.IllegalTransactionStateException without one
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Act act) {
        String before = JSON.writeValueAsString(act.before());
        String after = JSON.writeValueAsString(act.after());
        LocalDateTime at = clock.now();
        Head head = db.sql("select seq, hash from journal_head for update").query(Head.class).single();
        long seq = head.seq() + 1;
        String hash = Entry.hashOf(seq, at, act, before, after, head.hash());
        db.sql("""
                insert into journal_entry (seq, at, actor_kind, actor_id, actor_name, agency_id, verb, article,
                                           subject_kind, subject, before, after, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(seq, at, act.actor().kind(), act.actor().id(), act.actor().name(), act.actor().agencyId(),
                        act.verb(), act.article(), act.subjectKind(), act.subject(), before, after,
                        head.hash(), hash)
                .update();
        db.sql("update journal_head set seq = ?, hash = ?").params(seq, hash).update();
    }

    /// Entries about one file, oldest first.
    public List<Entry> about(String subjectKind, String subject) {
        return db.sql("select * from journal_entry where subject_kind = ? and subject = ? order by seq")
                .params(subjectKind, subject).query(Entry.class).list();
    }

    /// Entries from the newest down.
    public List<Entry> latest(int offset, int limit) {
        return db.sql("select * from journal_entry order by seq desc offset ? limit ?")
                .params(offset, limit).query(Entry.class).list();
    }

    public long size() {
        return db.sql("select seq from journal_head").query(Long.class).single();
    }
}
