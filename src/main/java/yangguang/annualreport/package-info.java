/// The agency's own annual report (政府信息公开工作年度报告), Articles 49 and 50, as its officers write it and the public reads
/// it. Its figures are [yangguang.reportfigures], its words and stages [yangguang.reportedition], what it adds up
/// [yangguang.reportrollup], the way it takes [yangguang.reportpath].
///
/// | what | type |
/// | --- | --- |
/// | figures no register holds | [yangguang.annualreport.EnteringFigures], [yangguang.annualreport.AssertingZero] |
/// | putting a figure right | [yangguang.annualreport.Correcting] |
/// | how it stands today, and what breaks it | [yangguang.annualreport.ShownFigures], [yangguang.annualreport.Standing], [yangguang.annualreport.Breaking] |
/// | its prose | [yangguang.annualreport.DraftingReport]; first drafts [yangguang.annualreport.Proposing], [yangguang.annualreport.Problems], [yangguang.annualreport.AccountingForProblems] |
/// | what the desk's pages show | [yangguang.annualreport.ReportDesk] |
@ApplicationModule(displayName = "年度报告", allowedDependencies = {"statute", "web", "access :: facts", "agencies :: facts", "journal", "reportform", "reportexport", "reportfigures", "reportfigures :: facts", "reportedition", "reportedition :: facts", "reportrollup", "reportpath", "reportevidence"})
package yangguang.annualreport;

import org.springframework.modulith.ApplicationModule;
