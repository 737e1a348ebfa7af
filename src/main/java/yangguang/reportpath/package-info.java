/// Path of the annual report (年度报告的办理), Articles 46 and 49: from the freeze to publication and correction, and through
/// the office above.
///
/// | article | type |
/// | --- | --- |
/// | 定格、送签、签发、报送 | [yangguang.reportpath.Freezing], [yangguang.reportpath.ExplainingWarning], [yangguang.reportpath.SendingForSignature], [yangguang.reportpath.SigningReport], [yangguang.reportpath.SubmittingReport] with its [yangguang.reportpath.Submission] |
/// | 第四十六条 the office above | [yangguang.reportpath.Collecting], [yangguang.reportpath.Reminding], [yangguang.reportpath.ReturningReport] with its [yangguang.reportpath.Remark]s, [yangguang.reportpath.AcceptingReport]; [yangguang.reportpath.ReviewDesk], on what its figures rest [yangguang.reportpath.SubmittedEvidence] |
/// | 第四十九条 publication, correction, due day | [yangguang.reportpath.PublishingReport], [yangguang.reportpath.CorrectingReport], [yangguang.reportpath.ReportTerm] |
/// | where a report stands, what changed between two submissions or two editions | [yangguang.reportpath.ReportPath], [yangguang.reportpath.EarlierEdition], [yangguang.reportpath.ReportDifference], [yangguang.reportpath.TextDifference] |
/// | what waits for whom | [yangguang.reportpath.ReportMatters] |
///
/// No facts; its public types are for [yangguang.annualreport].
@ApplicationModule(displayName = "年度报告办理", allowedDependencies = {"statute", "web", "access :: facts", "agencies :: facts", "journal", "desk :: facts", "reportform", "reportexport", "reportfigures", "reportedition", "reportedition :: facts", "reportrollup", "reportevidence", "files", "scanning"})
package yangguang.reportpath;

import org.springframework.modulith.ApplicationModule;
