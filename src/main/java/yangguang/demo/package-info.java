/// Demo county (示例县): what a first start shows, made by performing the real acts under a moved clock.
///
/// | part | type |
/// | --- | --- |
/// | 第一次启动 | [yangguang.demo.DemoCounty]: fills an empty register once, in one transaction, before the port opens |
/// | 经过 | [yangguang.demo.Story]: the acts in the order of their days, up to the present hour |
/// | 机关、人员 | [yangguang.demo.Founding] → [yangguang.demo.Staff] |
/// | 主动公开 | [yangguang.demo.Papers], [yangguang.demo.PaperText], [yangguang.demo.Afterwards] |
/// | 依申请公开 | [yangguang.demo.Letterbox], [yangguang.demo.Course] |
/// | 公开工作台账 | [yangguang.demo.OpenWork] |
/// | 复议诉讼、年度报告 | [yangguang.demo.YearEnd], [yangguang.demo.HandingIn], their files [yangguang.demo.Proofs] |
/// | 收集入库的年度报告 | [yangguang.demo.Collected], [yangguang.demo.MadeUpReport] |
///
/// What is told stands in `demo/*.csv` and `demo/texts`; nothing in it is real. It uses every procedure's acts as an
/// officer would, has no tables and publishes no facts.
@ApplicationModule(displayName = "示例县", allowedDependencies = {"statute", "journal", "agencies", "agencies :: facts",
        "access :: facts", "secrecy", "catalogue", "catalogue :: facts", "publishing", "requests", "requests :: facts",
        "remedies", "remedies :: facts", "annualreport", "reportevidence", "reportfigures", "reportedition", "reportrollup", "reportpath", "reportarchive", "reportarchive :: facts", "reportform"})
package yangguang.demo;

import org.springframework.modulith.ApplicationModule;
