package yangguang.journal;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Verifying the journal (校验日志): walks the chain from its beginning and stops at the first broken link.
public final class Verifying {

    /// What the walk found.
    ///
    /// @param entries  entries that hold together, counted from the beginning
    /// @param brokenAt number of the first entry that does not; 0 where the chain is whole
    /// @param sentence the finding in words
    public record Verdict(long entries, long brokenAt, String sentence) {
        public boolean whole() {
            return brokenAt == 0;
        }
    }

    private static final String GENESIS = "0".repeat(64);

    private Verifying() {
    }

    /// Reads the whole journal once, in order, with bounded memory.
    public static Verdict verify(DataSource database) {
        JdbcTemplate db = new JdbcTemplate(database);
        String previous = GENESIS;
        long seq = 0;
        while (true) {
            List<Entry> some = JdbcClient.create(db)
                    .sql("select * from journal_entry where seq > ? order by seq limit 5000")
                    .param(seq).query(Entry.class).list();
            for (Entry entry : some) {
                if (entry.seq() != seq + 1) {
                    return broken(seq, seq + 1, "第 %d 条缺失。");
                }
                if (!entry.previousHash().equals(previous)) {
                    return broken(seq, entry.seq(), "第 %d 条与上一条不相连。");
                }
                if (!entry.isWhole()) {
                    return broken(seq, entry.seq(), "第 %d 条的内容被改动过。");
                }
                previous = entry.hash();
                seq = entry.seq();
            }
            if (some.isEmpty()) {
                break;
            }
        }
        var head = db.queryForMap("select seq, hash from journal_head");
        if (((Number) head.get("seq")).longValue() != seq || !previous.equals(head.get("hash"))) {
            return broken(seq, seq + 1, "第 %d 条起的日志被删去，或者链末端被改动。");
        }
        return new Verdict(seq, 0, "日志完整，共 " + seq + " 条。");
    }

    private static Verdict broken(long good, long at, String sentence) {
        return new Verdict(good, at, sentence.formatted(at));
    }
}
