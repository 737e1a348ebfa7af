/// Files (附件): what people upload, examined before it is kept.
///
/// | what | type |
/// | --- | --- |
/// | kinds that are accepted, told apart by their content | [yangguang.files.FileKind] |
/// | what is refused and why | [yangguang.files.Examining] |
/// | storing and opening; sealed for personal papers | [yangguang.files.StoredFiles], [yangguang.files.StoredFile] |
/// | handing out without harm | [yangguang.files.Download] |
///
/// Content lies in the data directory under its SM3 digest, its description in the table `stored_file`.
/// Uses the kernel, `datadir` and `journal`'s [yangguang.journal.Actor]; publishes no events.
@ApplicationModule(displayName = "附件", allowedDependencies = {"statute", "datadir", "journal"})
package yangguang.files;

import org.springframework.modulith.ApplicationModule;
