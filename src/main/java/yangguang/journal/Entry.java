package yangguang.journal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import yangguang.datadir.Sm3;

/// Entry of the journal (日志条目), chained to the one before.
public record Entry(long seq, LocalDateTime at, String actorKind, String actorId, String actorName, Long agencyId,
        String verb, String article, String subjectKind, String subject, String before, String after,
        String previousHash, String hash) {

    /// Hash (SM3, 64 hex digits) over every field and the hash before; each field is led by its length, so that
    /// no two different entries read the same.
    static String hashOf(long seq, LocalDateTime at, Act act, String before, String after, String previousHash) {
        StringBuilder text = new StringBuilder(256);
        Actor actor = act.actor();
        for (Object field : new Object[] {seq, at, actor.kind(), actor.id(), actor.name(), actor.agencyId(),
                act.verb(), act.article(), act.subjectKind(), act.subject(), before, after, previousHash}) {
            String value = String.valueOf(field);
            text.append(value.length()).append(':').append(value).append('\n');
        }
        return Sm3.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    boolean isWhole() {
        Act act = new Act(new Actor(actorKind, actorId, actorName, agencyId), verb, article, subjectKind, subject,
                null, null);
        return hash.equals(hashOf(seq, at, act, before, after, previousHash));
    }
}
