/// Audit of annual reports (核对年度报告): what is wrong in a report, said so that an officer understands it.
///
/// | what is checked | type |
/// | --- | --- |
/// | all of it | [yangguang.reportaudit.Auditing] → [yangguang.reportform.Finding] |
/// | the form's generation, tables, rows | [yangguang.reportaudit.FormChecks] |
/// | single cells; relations between them | [yangguang.reportaudit.CellChecks], [yangguang.reportform.RelationChecks] |
/// | title, agency, dates; 第四十九条 due dates | [yangguang.reportaudit.HeadChecks], [yangguang.reportaudit.LastDay] |
/// | the outline | [yangguang.reportaudit.OutlineChecks] |
/// | the narrative, read: paragraphs, numbers, what they are about | [yangguang.reportaudit.Prose], [yangguang.reportaudit.Paragraph], [yangguang.reportaudit.FigureScanner] → [yangguang.reportaudit.Figure], words by [yangguang.reportaudit.Wanted], [yangguang.reportaudit.Mention] with [yangguang.reportaudit.Topic] and [yangguang.reportaudit.Period], [yangguang.reportaudit.StatementReader] → [yangguang.reportaudit.Statement] of a [yangguang.reportaudit.Quantity] |
/// | words that tie a number to a quantity | [yangguang.reportaudit.RequestWords], [yangguang.reportaudit.RemedyWords], [yangguang.reportaudit.MatterWords], [yangguang.reportaudit.Absences] |
/// | the text against the tables and itself | [yangguang.reportaudit.ProseChecks]: [yangguang.reportaudit.StatementChecks], [yangguang.reportaudit.BalanceChecks], [yangguang.reportaudit.PartChecks] of [yangguang.reportaudit.Parts] read by [yangguang.reportaudit.PartsReader], [yangguang.reportaudit.ShareChecks], [yangguang.reportaudit.YearOnYearChecks] |
/// | part two and fees; names; years | [yangguang.reportaudit.MatterChecks], [yangguang.reportaudit.NameChecks], [yangguang.reportaudit.YearChecks] |
/// | against the same agency's last year; figures left standing | [yangguang.reportaudit.LastYearChecks] |
/// | a government's against those it rolls up; a year's against its quarters | [yangguang.reportaudit.RollUpChecks] in a [yangguang.reportaudit.RollUpScope], [yangguang.reportaudit.QuarterChecks], [yangguang.reportaudit.QuarterColumnChecks] |
/// | the table of a quarter by itself; the quarters of a batch with each other and the year's report | [yangguang.reportaudit.PeriodChecks]; [yangguang.reportaudit.AcrossQuarters] of [yangguang.reportaudit.QuartersOfYear] |
/// | copied wording, last year's or a sibling's (TX-4) | [yangguang.reportaudit.LikenessChecks]: [yangguang.reportaudit.Sentence], [yangguang.reportaudit.PlainWording], [yangguang.reportaudit.Wording], [yangguang.reportaudit.LikenessIndex], [yangguang.reportaudit.SideBySide] |
/// | all of a batch against each other | [yangguang.reportaudit.AcrossReports] of [yangguang.reportaudit.ReportInYear] |
/// | one report beside another | [yangguang.reportaudit.Comparison] |
/// | told of many reports | [yangguang.reportaudit.Bulletin], [yangguang.reportaudit.ProblemKind], [yangguang.reportaudit.BulletinWorkbook] |
/// | answered to programs | [yangguang.reportaudit.FileAnswers] |
/// | on the command line | [yangguang.reportaudit.AuditCommand], [yangguang.reportaudit.ImportCommand], [yangguang.reportaudit.CompareCommand], [yangguang.reportaudit.ExportCommand] over a [yangguang.reportaudit.Batch] |
/// | on the web | `/reports/audit` |
///
/// Nothing here needs the database.
@ApplicationModule(displayName = "核对年度报告", allowedDependencies = {"statute", "web", "reportform", "reportreading", "reportexport"})
package yangguang.reportaudit;

import org.springframework.modulith.ApplicationModule;
