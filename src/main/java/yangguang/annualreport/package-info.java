/// The agency's own annual report (政府信息公开工作年度报告), Articles 49 and 50.
///
/// | article | type |
/// | --- | --- |
/// | 第五十条 contents, compiled from registers | [yangguang.annualreport.Compiling] from [yangguang.annualreport.Source]s, each figure with its [yangguang.annualreport.Origin] |
/// | what no register holds | [yangguang.annualreport.EnteringFigures], [yangguang.annualreport.RecordingActivity] of an [yangguang.annualreport.ActivityKind], [yangguang.annualreport.AssertingZero] |
/// | putting a figure right | [yangguang.annualreport.Correcting], [yangguang.annualreport.Correction] |
/// | how it stands today, and what breaks it | [yangguang.annualreport.ShownFigures], [yangguang.annualreport.Standing], [yangguang.annualreport.Breaking], [yangguang.annualreport.CarryOver], [yangguang.annualreport.Applicability] |
/// | checked alone, against the registers, against the year before | [yangguang.annualreport.Checking], [yangguang.annualreport.OwnRegisters], [yangguang.annualreport.YearBefore], again after every change [yangguang.annualreport.Rechecking]; [yangguang.annualreport.EarlierReports] answers where that year was reported elsewhere |
/// | its prose, with figures as fields | [yangguang.annualreport.DraftingReport], [yangguang.annualreport.LiveText], [yangguang.annualreport.FigureFields], [yangguang.annualreport.Narrative] |
/// | first drafts of the prose | [yangguang.annualreport.Proposing], [yangguang.annualreport.Problems], [yangguang.annualreport.AccountingForProblems] |
/// | stages and moves | [yangguang.annualreport.ReportStage], [yangguang.annualreport.ReportMove] |
/// | 定格、送签、签发、报送 | [yangguang.annualreport.Freezing], [yangguang.annualreport.ExplainingWarning], [yangguang.annualreport.SendingForSignature], [yangguang.annualreport.SigningReport], [yangguang.annualreport.SubmittingReport] |
/// | 第四十六条 the office above | [yangguang.annualreport.SupervisingOffice]: [yangguang.annualreport.Collecting], [yangguang.annualreport.Reminding], [yangguang.annualreport.ReturningReport], [yangguang.annualreport.AcceptingReport] |
/// | 汇总 | [yangguang.annualreport.RollUpScope], [yangguang.annualreport.SettingScope], [yangguang.annualreport.RollingUp] |
/// | 第四十九条 publication, correction, due day | [yangguang.annualreport.PublishingReport], [yangguang.annualreport.CorrectingReport], [yangguang.annualreport.ReportTerm] |
/// | the report as a document, to be shown or exported | [yangguang.annualreport.ReportSheets] |
///
/// Facts: [yangguang.annualreport.AnnualReportPublished]; [yangguang.annualreport.EarlierReport], asked of others.
@ApplicationModule(displayName = "年度报告", allowedDependencies = {"statute", "web", "access :: facts", "agencies :: facts", "journal", "desk :: facts", "catalogue :: facts", "requests :: facts", "remedies :: facts", "reportform", "reportexport"})
package yangguang.annualreport;

import org.springframework.modulith.ApplicationModule;
