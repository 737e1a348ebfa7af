/// Data directory (数据目录): everything the program keeps lies in one directory that can be backed up,
/// moved and guarded as a whole.
///
/// | what | type |
/// | --- | --- |
/// | the directory, its parts, and the lock that keeps a second program out | [DataDirectory] |
/// | a PostgreSQL of its own in `database`, for an office without a database server | [OwnPostgres] |
/// | personal data sealed with SM4 (个人信息加密存储) | [Seal], [KeyRing] |
/// | digests with SM3 (国密摘要) | [Sm3] |
/// | why a start was refused, as a sentence | [StartRefused] |
///
/// Kernel: uses no other module and publishes no events. The other modules ask the beans
/// [DataDirectory] and [Seal]; the database reaches them as Spring's `DataSource` alone.
@ApplicationModule(displayName = "数据目录", allowedDependencies = {})
package yangguang.datadir;

import org.springframework.modulith.ApplicationModule;
