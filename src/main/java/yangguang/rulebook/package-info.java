/// Rulebook (规则维护): where the administrator keeps what the law leaves to be entered: the yearly holiday notice
/// and the dated values of this office.
///
/// - Art. 30, 33 → [ImportingNotice]: working days of a year from the State Council's notice
/// - [SettingPeriod], [WithdrawingPeriod]: a dated value of the office's own over the shipped one
///
/// The data itself belongs to `statute`, which publishes [yangguang.statute.WorkCalendarChanged] and
/// [yangguang.statute.PeriodsChanged].
@ApplicationModule(displayName = "规则维护", allowedDependencies = {"statute", "web", "journal", "access :: facts"})
package yangguang.rulebook;

import org.springframework.modulith.ApplicationModule;
