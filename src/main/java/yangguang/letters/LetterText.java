package yangguang.letters;

/// What a letter says (文书内容): the facts, put in by the procedure; the prose stands in the template.
public sealed interface LetterText permits Acknowledgement, ClarificationNotice, ReasonsNotice, ExtensionNotice,
        ThirdPartyLetter, ConsultationNotice, ThirdPartyDecision, OrganLetter, FeeNotice, ReplyLetter, PostponementNotice {

    LetterKind kind();

    Sender sender();

    /// To whom it is addressed, named as in the request. Personal data: kept sealed.
    String addressee();

    CitedRequest request();

    /// Paragraph about the way of redress (救济途径); "" for procedural notices.
    default String remedy() {
        return "";
    }

    /// Template below `letters/`, without ending.
    default String template() {
        return kind().name();
    }
}
