/// The report as it stands (待报的年度报告) and what it adds up (汇总), Article 49: a government's figures are its own and
/// those of its agencies, so there is no standing report without its roll-up.
///
/// | what | type |
/// | --- | --- |
/// | figures frozen, entered, added up or fixed, with all checks | [yangguang.reportrollup.StandingReport], [yangguang.reportrollup.StandingReports], again after every change [yangguang.reportrollup.Rechecking] |
/// | what the checks said last, and how warnings were explained | [yangguang.reportrollup.ReportChecks], [yangguang.reportrollup.Explanation] |
/// | the office above | [yangguang.reportrollup.SupervisingOffice] |
/// | whose reports are added up, and who stands for whom | [yangguang.reportrollup.RollUpScope], [yangguang.reportrollup.SettingScope] |
/// | adding up | [yangguang.reportrollup.RollingUp], [yangguang.reportrollup.AddedReports], [yangguang.reportrollup.RollUps], [yangguang.reportrollup.PartSums]; what the desk shows of it [yangguang.reportrollup.RollUpDesk] |
///
/// No facts; its public types are for the modules of the report above.
@ApplicationModule(displayName = "年度报告汇总", allowedDependencies = {"statute", "web", "access :: facts", "agencies :: facts", "journal", "reportform", "reportexport", "reportfigures", "reportedition", "reportevidence", "reportaudit"})
package yangguang.reportrollup;

import org.springframework.modulith.ApplicationModule;
