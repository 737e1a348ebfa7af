/// Journal (操作日志): the append-only record of every act, each entry chained to the one before by SM3.
///
/// An act writes its entry in its own transaction ([yangguang.journal.Journal#write]), so that there is no
/// act without an entry and no entry without an act. Personal data never goes in.
///
/// Facts: [yangguang.journal.Act], [yangguang.journal.Actor], [yangguang.journal.Journal].
@ApplicationModule(displayName = "操作日志", type = ApplicationModule.Type.OPEN, allowedDependencies = {"statute", "web", "datadir"})
package yangguang.journal;

import org.springframework.modulith.ApplicationModule;
