/// Evidence of what people state in the annual report (年度报告佐证材料): files behind entered figures, corrections and
/// activities. They are the office's own papers: never published, in no export, handed out to its officers, and by
/// [yangguang.reportpath] to the office to which the report was submitted.
///
/// | article | type |
/// | --- | --- |
/// | 第五十条 on what a figure rests | [yangguang.reportevidence.Exhibit] of a [yangguang.reportevidence.Subject], all of them in [yangguang.reportevidence.Exhibits] |
/// | adding and taking back | [yangguang.reportevidence.AttachingExhibits] of [yangguang.reportevidence.Sent] files, [yangguang.reportevidence.WithdrawingExhibit] |
/// | whether a file is a must | [yangguang.reportevidence.EvidenceDuty], from the dated values |
///
/// Asked of others: what a subject is now, of a [yangguang.reportevidence.SubjectSource]; whether the year is still open, of
/// [yangguang.reportevidence.ReportYears].
@ApplicationModule(displayName = "年度报告佐证材料", allowedDependencies = {"statute", "web", "access :: facts", "journal", "files", "scanning"})
package yangguang.reportevidence;

import org.springframework.modulith.ApplicationModule;
