/// Audit of annual reports (核对年度报告): what is wrong in a report, said so that an officer understands it.
///
/// | what is checked | type |
/// | --- | --- |
/// | all of it | [yangguang.reportaudit.Auditing] → [yangguang.reportform.Finding] |
/// | the form's generation, tables, rows | [yangguang.reportaudit.FormChecks] |
/// | single cells; relations between them | [yangguang.reportaudit.CellChecks], [yangguang.reportform.RelationChecks] |
/// | title, agency, dates; 第四十九条 due dates | [yangguang.reportaudit.HeadChecks] |
/// | the outline; the numbers of the prose | [yangguang.reportaudit.OutlineChecks], [yangguang.reportaudit.ProseChecks], [yangguang.reportaudit.ProseLists] |
/// | against the same agency's last year; figures left standing | [yangguang.reportaudit.LastYearChecks] |
/// | a government's against those it rolls up; a year's against its quarters | [yangguang.reportaudit.RollUpChecks] in a [yangguang.reportaudit.RollUpScope], [yangguang.reportaudit.QuarterChecks] |
/// | copied wording, last year's or a sibling's (TX-4) | [yangguang.reportaudit.LikenessChecks]: [yangguang.reportaudit.Sentence], [yangguang.reportaudit.PlainWording], [yangguang.reportaudit.Wording], [yangguang.reportaudit.LikenessIndex], [yangguang.reportaudit.SideBySide] |
/// | all of a batch against each other | [yangguang.reportaudit.AcrossReports] of [yangguang.reportaudit.ReportInYear] |
/// | one report beside another | [yangguang.reportaudit.Comparison] |
/// | on the command line | [yangguang.reportaudit.AuditCommand], [yangguang.reportaudit.ImportCommand], [yangguang.reportaudit.CompareCommand], [yangguang.reportaudit.ExportCommand] over a [yangguang.reportaudit.Batch] |
/// | on the web | `/reports/audit` |
///
/// Nothing here needs the database.
@ApplicationModule(displayName = "核对年度报告", allowedDependencies = {"statute", "web", "reportform", "reportreading", "reportexport"})
package yangguang.reportaudit;

import org.springframework.modulith.ApplicationModule;
