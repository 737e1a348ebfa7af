package yangguang.journal;

/// Act (行为): what was done to which file, on what article, and what it changed.
///
/// @param actor       who
/// @param verb        what, a Chinese verb phrase such as `延长答复期限`
/// @param article     on what ground, such as `《条例》第三十三条`, or ""
/// @param subjectKind kind of file, such as `申请`
/// @param subject     the number under which a clerk would quote it
/// @param before      state before, anything that JSON can hold; null where there was none
/// @param after       state after, likewise; no personal data in either
public record Act(Actor actor, String verb, String article, String subjectKind, String subject,
        Object before, Object after) {

    public static Act of(Actor actor, String verb, String article, String subjectKind, String subject,
            Object before, Object after) {
        return new Act(actor, verb, article, subjectKind, subject, before, after);
    }
}
