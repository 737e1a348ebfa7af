/// Disclosure on request (依申请公开), Articles 27 to 45 of the Regulation.
///
/// | article | types |
/// | --- | --- |
/// | 27, 29 | [Filing], [Registering], [Application], [Applicant], [ApplicantKind], [Wanted], [Proof] |
/// | 30 | [AskingForClarification], [Clarifying] |
/// | 31 | [Receiving], [Receipt], [Channel] |
/// | 32, 34 | [Consulting], [DeliveringConsultation], [EndingConsultation], [Consultation], [Opinion] |
/// | 33 | [ReplyClock], [Standing], [ProposingExtension], [Extending], [RefusingExtension] |
/// | 36 to 39 | [Deciding], [Disposition], [DispositionKind], [ResultRow], [Ground] |
/// | 42 | [ProcessingFee] |
/// | 45 | [DisclosureRequest], [Unmasking], [RenewingQueryCode], [RequestNumber], [Happening], [Stage], [Requests] |
/// | 51 | [RemedyClass], [RemedyNotice] |
///
/// The clock, the dispositions, the fee and the remedies are plain Java: values in, answer and reasons out. A
/// request's history of [Happening]s is the truth; its row is the [Projection] that lists and reports query.
///
/// Facts: [RequestRegister], [RequestTally], [RequestCuts], [RequestBreakdown], [RequestCut], [RequestFact], [RequestNumber], [RequestReceived],
/// [RequestDecided] and the enums they name.
@ApplicationModule(displayName = "依申请公开", allowedDependencies = {"statute", "web", "datadir", "agencies",
        "agencies :: facts", "access :: facts", "journal", "files", "letters", "desk :: facts"})
package yangguang.requests;

import org.springframework.modulith.ApplicationModule;
