package yangguang.publishing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import yangguang.access.Officer;
import yangguang.catalogue.Content;
import yangguang.catalogue.Openness;
import yangguang.statute.Article;

/// Draft (拟公开件): a document on its way into the catalogue, or into the list of those not disclosed proactively.
/// Its moves check their own stage; what is stored is written by [Drafts].
///
/// @param revision    version of the text, counted up with every change and every return
/// @param contentHash hash of the text, computed by the database
/// @param corrects    entry it corrects, or null
/// @param correction  why, "" unless it corrects one
/// @param reviewId    the secrecy review that covers exactly this text, or null
/// @param entryId     the entry it became, or null
@Article({"13", "17", "26"})
public record Draft(long id, long agencyId, Stage stage, int revision, Content content, String contentHash,
        Authors authors, Progress progress, Long corrects, String correction, Long reviewId, Long entryId,
        int version) {

    /// Who wrote it (拟稿人) and who changed it last.
    public record Authors(long drafterId, String drafterName, LocalDateTime createdAt, long writerId,
            String writerName, LocalDateTime savedAt) {

        static Authors one(Officer drafter, LocalDateTime at) {
            return new Authors(drafter.id(), drafter.name(), at, drafter.id(), drafter.name(), at);
        }

        Authors savedBy(Officer writer, LocalDateTime at) {
            return new Authors(drafterId, drafterName, createdAt, writer.id(), writer.name(), at);
        }

        /// Whether the officer wrote any of it, and therefore may not review it.
        public boolean include(long officerId) {
            return drafterId == officerId || writerId == officerId;
        }
    }

    /// How far it has come.
    ///
    /// @param submittedAt when it went to the secrecy review, or null
    /// @param settledAt   when it was published, listed or abandoned, or null
    /// @param reassessOn  when a withheld document is to be looked at again (Art. 18), or null
    /// @param remark      why it was returned last, ""
    public record Progress(LocalDateTime submittedAt, LocalDateTime settledAt, LocalDate reassessOn, String remark) {

        static final Progress NONE = new Progress(null, null, null, "");
    }

    static Draft of(long agencyId, Content content, Officer drafter, LocalDateTime at, Long corrects,
            String correction) {
        return new Draft(0, agencyId, Stage.DRAFT, 1, content, "", Authors.one(drafter, at), Progress.NONE, corrects,
                correction, null, null, 0);
    }

    public boolean proactive() {
        return content.openness() == Openness.PROACTIVE;
    }

    /// The move that saves a changed text at this stage.
    public Move saving() {
        return Move.REVISE.startsAt(stage) ? Move.REVISE : Move.SAVE;
    }

    Draft saved(Content changed, Officer by, LocalDateTime at) {
        return new Draft(id, agencyId, saving().from(stage), revision + 1, changed, "", authors.savedBy(by, at),
                new Progress(null, null, null, progress.remark()), corrects, correction, null, null, version);
    }

    Draft submitted() {
        return moved(Move.SUBMIT, Progress.NONE, null, null);
    }

    Draft endorsed(LocalDateTime at) {
        return moved(Move.ENDORSE, new Progress(at, null, null, ""), null, null);
    }

    Draft cleared(long review) {
        return moved(Move.CLEAR, progress, review, null);
    }

    Draft referred() {
        return moved(Move.REFER, progress, null, null);
    }

    Draft returned(String remark) {
        Draft back = moved(Move.RETURN, new Progress(null, null, null, remark), null, null);
        return new Draft(id, agencyId, back.stage, revision + 1, content, contentHash, authors, back.progress,
                corrects, correction, null, null, version);
    }

    Draft published(long entry, LocalDateTime at) {
        return moved(Move.PUBLISH, new Progress(progress.submittedAt(), at, null, ""), reviewId, entry);
    }

    Draft listed(LocalDateTime at, LocalDate reassessOn) {
        return moved(Move.LIST, new Progress(progress.submittedAt(), at, reassessOn, ""), reviewId, null);
    }

    Draft abandoned(LocalDateTime at) {
        return moved(Move.ABANDON, new Progress(null, at, null, progress.remark()), null, null);
    }

    private Draft moved(Move move, Progress to, Long review, Long entry) {
        return new Draft(id, agencyId, move.from(stage), revision, content, contentHash, authors, to, corrects,
                correction, review, entry, version);
    }
}
