/// Desk (工作台): the officer's daily sheet. Procedures implement [yangguang.desk.MatterSource] and show up here.
///
/// Facts: [yangguang.desk.Matter], [yangguang.desk.MatterSource].
@ApplicationModule(displayName = "工作台", allowedDependencies = {"statute", "web", "access :: facts"})
package yangguang.desk;

import org.springframework.modulith.ApplicationModule;
