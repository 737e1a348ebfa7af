/// Audit of annual reports (核对年度报告): what is wrong in a report, said so that an officer understands it.
///
/// | what is checked | type |
/// | --- | --- |
/// | all of it | [yangguang.reportaudit.Auditing] → [yangguang.reportform.Finding] |
/// | the form's generation, tables, rows | [yangguang.reportaudit.FormChecks] |
/// | single cells; relations between them | [yangguang.reportaudit.CellChecks], [yangguang.reportform.RelationChecks] |
/// | title, agency, dates; 第四十九条 due dates | [yangguang.reportaudit.HeadChecks] |
/// | the outline; the numbers of the prose | [yangguang.reportaudit.OutlineChecks], [yangguang.reportaudit.ProseChecks], [yangguang.reportaudit.ProseLists] |
/// | on the command line, on the web | [yangguang.reportaudit.AuditCommand], `/reports/audit` |
///
/// Nothing here needs the database.
@ApplicationModule(displayName = "核对年度报告", allowedDependencies = {"statute", "web", "reportform", "reportreading", "reportexport"})
package yangguang.reportaudit;

import org.springframework.modulith.ApplicationModule;
