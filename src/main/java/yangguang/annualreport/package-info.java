/// Annual reports on open government information (政府信息公开工作年度报告), Articles 49 and 50.
///
/// | article, norm | type |
/// | --- | --- |
/// | 第四十九条 due dates | [yangguang.annualreport.ReportFormat] (`due`), [yangguang.annualreport.HeadChecks] |
/// | 第五十条 contents; 国办公开办函〔2019〕60号, 〔2021〕30号, 国办发〔2014〕32号 | [yangguang.annualreport.ReportFormat], one file a generation in `statute/reports` |
/// | 勾稽关系 | [yangguang.annualreport.Relation], [yangguang.annualreport.RelationChecks] |
/// | a report somebody published | [yangguang.annualreport.ReportReader] → [yangguang.annualreport.PublishedReport] |
/// | its audit | [yangguang.annualreport.Auditing] → [yangguang.annualreport.Finding] |
/// | on the command line | [yangguang.annualreport.AuditCommand] |
///
/// A generation of the format is data: sections, tables, rows, columns, cell ids, relations. The reader, the
/// relations and the pages know none of them by name; only checks of the prose do, and only through cell ids.
/// Nothing on the way from a file to its findings needs Spring or the database.
///
/// | the report of our own year | [yangguang.annualreport.Compiling] from [yangguang.annualreport.Source]s, [yangguang.annualreport.EnteringFigures], [yangguang.annualreport.DraftingReport], [yangguang.annualreport.PublishingReport] |
///
/// Facts: [yangguang.annualreport.AnnualReportPublished].
@ApplicationModule(displayName = "年度报告", allowedDependencies = {"statute", "web", "access :: facts", "agencies :: facts", "journal", "catalogue :: facts", "requests :: facts", "remedies :: facts", "letters"})
package yangguang.annualreport;

import org.springframework.modulith.ApplicationModule;
