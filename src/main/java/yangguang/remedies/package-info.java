/// Remedies (行政复议、行政诉讼): the cases that followed from replies, and how they ended.
///
/// - Art. 51 → [yangguang.remedies.RemedyCase], [yangguang.remedies.RemedyKind], [yangguang.remedies.Outcome]
/// - [yangguang.remedies.Recording]: enters a case, concludes it, puts a slip right
///
/// Facts: [yangguang.remedies.RemedyRegister] for section four of the annual report.
@ApplicationModule(displayName = "行政复议、行政诉讼",
        allowedDependencies = {"statute", "web", "agencies :: facts", "access :: facts", "journal"})
package yangguang.remedies;

import org.springframework.modulith.ApplicationModule;
