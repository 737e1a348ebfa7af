/// Agencies (行政机关): who must disclose, in a tree of governments, departments, towns and sub-districts.
///
/// - Art. 3, 4 → [yangguang.agencies.Agency] (its supervising government, its disclosure office's contacts)
/// - Art. 10, 54, 55 → [yangguang.agencies.AgencyKind]
///
/// Facts: [yangguang.agencies.Agency], [yangguang.agencies.AgencyRegister], [yangguang.agencies.Establishing].
@ApplicationModule(displayName = "行政机关", allowedDependencies = {"statute", "web", "journal"})
package yangguang.agencies;

import org.springframework.modulith.ApplicationModule;
