package yangguang.reportedition;

import java.time.LocalDateTime;
import yangguang.reportfigures.FrozenFigures;

/// Progress of a report (办理进度): its stage and what was fixed on the way.
///
/// @param frozen      JSON of [FrozenFigures]; null before the freeze
/// @param round       how often it was submitted
/// @param signedBy    user name of whoever signed it off last
/// @param submittedAt when it was submitted first, which is what the due date asks
public record ReportProgress(ReportStage stage, String frozen, LocalDateTime frozenAt, int round,
        String signedBy, LocalDateTime submittedAt, LocalDateTime publishedAt, String publishedBy) {

    static final ReportProgress BEGUN = new ReportProgress(ReportStage.DRAFTING, null, null, 0, null, null, null, null);

    public ReportProgress frozen(ReportStage to, FrozenFigures figures, LocalDateTime at) {
        return new ReportProgress(to, figures.json(), at, round, null, submittedAt, null, null);
    }

    public ReportProgress sentForSignature() {
        return new ReportProgress(ReportMove.REQUEST.from(stage), frozen, frozenAt, round, null, submittedAt, null, null);
    }

    public ReportProgress signed(String username) {
        return new ReportProgress(ReportMove.SIGN.from(stage), frozen, frozenAt, round, username, submittedAt, null, null);
    }

    public ReportProgress handedBack() {
        ReportStage to = round > 0 ? ReportStage.RETURNED : ReportMove.HAND_BACK.from(stage);
        return new ReportProgress(to, frozen, frozenAt, round, null, submittedAt, null, null);
    }

    public ReportProgress submitted(LocalDateTime at) {
        return new ReportProgress(ReportMove.SUBMIT.from(stage), frozen, frozenAt, round + 1, signedBy,
                submittedAt == null ? at : submittedAt, null, null);
    }

    public ReportProgress returned() {
        return new ReportProgress(ReportMove.RETURN.from(stage), frozen, frozenAt, round, null, submittedAt, null, null);
    }

    public ReportProgress accepted() {
        return new ReportProgress(ReportMove.ACCEPT.from(stage), frozen, frozenAt, round, signedBy, submittedAt, null, null);
    }

    public ReportProgress published(String by, LocalDateTime at) {
        return new ReportProgress(ReportMove.PUBLISH.from(stage), frozen, frozenAt, round, signedBy, submittedAt, at, by);
    }

    /// Where the next edition begins: with the figures this one was frozen with. One that was published before reports
    /// were frozen has none.
    ReportProgress corrected() {
        return new ReportProgress(frozen == null ? ReportStage.DRAFTING : ReportMove.CORRECT.from(stage), frozen, frozenAt, 0, null, null, null, null);
    }
}
