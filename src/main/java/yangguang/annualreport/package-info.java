/// The agency's own annual report (政府信息公开工作年度报告), Articles 49 and 50.
///
/// | article | type |
/// | --- | --- |
/// | 第五十条 contents, compiled from registers | [yangguang.annualreport.Compiling] from [yangguang.annualreport.Source]s, [yangguang.annualreport.EnteringFigures] |
/// | its prose | [yangguang.annualreport.DraftingReport], [yangguang.annualreport.Proposing] |
/// | 第四十九条 publication | [yangguang.annualreport.PublishingReport] |
///
/// Facts: [yangguang.annualreport.AnnualReportPublished].
@ApplicationModule(displayName = "年度报告", allowedDependencies = {"statute", "web", "access :: facts", "agencies :: facts", "journal", "desk :: facts", "catalogue :: facts", "requests :: facts", "remedies :: facts", "letters", "reportform"})
package yangguang.annualreport;

import org.springframework.modulith.ApplicationModule;
