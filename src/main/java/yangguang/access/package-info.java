/// Access (人员与权限): accounts, roles, signing in, and who may do what.
///
/// - Art. 4, 45 → [yangguang.access.Role]: the posts of a disclosure office
/// - [yangguang.access.SigningIn]: Argon2id passwords, lock-out after repeated failures
/// - [yangguang.access.KeptForm]: a form sent after the session ended is kept and offered again
///
/// Facts: [yangguang.access.Officer], [yangguang.access.Role], [yangguang.access.DeskSection].
@ApplicationModule(displayName = "人员与权限", allowedDependencies = {"statute", "web", "agencies :: facts", "journal"})
package yangguang.access;

import org.springframework.modulith.ApplicationModule;
