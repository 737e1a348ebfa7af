/// Figures of the annual report (年度报告的数据), Article 50: what the office's registers say, what no register holds, and
/// what a person put right, with the checks of all that. It knows a year and a form, and no report.
///
/// | what | type |
/// | --- | --- |
/// | compiled from the registers, each figure with its origin | [yangguang.reportfigures.Compiling] from [yangguang.reportfigures.Source]s gives a [yangguang.reportfigures.CompiledReport]; [yangguang.reportfigures.Origin], [yangguang.reportfigures.Records] behind it |
/// | what no register holds | [yangguang.reportfigures.EnteredFigure]; the register of activities: [yangguang.reportfigures.RecordingActivity] of an [yangguang.reportfigures.ActivityKind], [yangguang.reportfigures.ActivityRegister] |
/// | what does not apply to an agency | [yangguang.reportfigures.Applicability] |
/// | figures put right | [yangguang.reportfigures.Correction] |
/// | as they were on the day of the freeze | [yangguang.reportfigures.FrozenFigures] |
/// | checked alone, against the registers, against the year before | [yangguang.reportfigures.Checking], [yangguang.reportfigures.OwnRegisters], [yangguang.reportfigures.YearBefore], [yangguang.reportfigures.CarryOver] |
///
/// Facts: [yangguang.reportfigures.EarlierReport], asked of others through [yangguang.reportfigures.EarlierReports]. The other public types are for the modules of the
/// report above: [yangguang.reportedition], [yangguang.reportrollup], [yangguang.reportpath], [yangguang.annualreport].
@ApplicationModule(displayName = "年度报告数据", allowedDependencies = {"statute", "web", "access :: facts", "agencies :: facts", "journal", "catalogue :: facts", "requests :: facts", "remedies :: facts", "reportform", "reportevidence"})
package yangguang.reportfigures;

import org.springframework.modulith.ApplicationModule;
