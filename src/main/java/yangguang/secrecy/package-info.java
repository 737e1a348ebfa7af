/// Secrecy review (保密审查): what must be settled before any information leaves the office.
///
/// | article | type |
/// | --- | --- |
/// | 17 | [yangguang.secrecy.SecrecyReview], one for each item and version; [yangguang.secrecy.Conclusion] |
/// | 17 (岗位不足的机关) | [yangguang.secrecy.SingleClerkGrant], [yangguang.secrecy.Granting], [yangguang.secrecy.Revoking] |
/// | 46, 47 | [yangguang.secrecy.SecondLook], [yangguang.secrecy.LookingAgain]: the level above looks at a sample |
///
/// The register keeps titles and conclusions only; classified content never enters this system. It lies below
/// the catalogue, because the catalogue's tables point at the reviews that admit their rows.
@ApplicationModule(displayName = "保密审查", allowedDependencies = {"statute", "web", "journal", "agencies :: facts",
        "access :: facts", "desk :: facts"})
package yangguang.secrecy;

import org.springframework.modulith.ApplicationModule;
