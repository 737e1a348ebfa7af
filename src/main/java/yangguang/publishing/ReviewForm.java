package yangguang.publishing;

import yangguang.secrecy.Conclusion;

/// What the secrecy reviewer sends.
///
/// @param version      version of the draft that was read
/// @param basis        provisions the conclusion rests on
/// @param opinion      what to cut, whom to refer to, or remarks
/// @param confirmation why what the scan found may be published
public record ReviewForm(Integer version, Conclusion conclusion, String basis, String opinion, String confirmation) {

    public ReviewForm {
        basis = basis == null ? "" : basis.strip();
        opinion = opinion == null ? "" : opinion.strip();
        confirmation = confirmation == null ? "" : confirmation.strip();
    }

    /// The usual case: nothing found, may be published.
    public static ReviewForm open(Draft draft) {
        return new ReviewForm(draft.version(), Conclusion.OPEN, "《条例》第十四条至第十七条", "", "");
    }
}
