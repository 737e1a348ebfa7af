/// Disclosure on request (依申请公开), Articles 27 to 45 of the Regulation.
///
/// | article | types |
/// | --- | --- |
/// | 29 | [ApplicantKind], [Channel] |
/// | 30 | [ClockEvent.ClarificationAsked], [ClockEvent.Clarified], [ClockEvent.ClarificationLapsed] |
/// | 31 | [Receipt] |
/// | 32, 34 | [ConsultationKind] |
/// | 33 | [ReplyClock], [Standing] |
/// | 36 to 39 | [Disposition], [DispositionKind], [ResultRow], [Ground] |
/// | 42 | [ProcessingFee] |
/// | 51 | [RemedyClass], [RemedyNotice] |
///
/// The clock, the dispositions, the fee and the remedies are plain Java: values in, answer and reasons out.
package yangguang.requests;
