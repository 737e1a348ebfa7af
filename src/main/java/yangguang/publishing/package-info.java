/// Publishing (主动公开办理): from draft to catalogue, and what happens to a document afterwards.
///
/// | article | type |
/// | --- | --- |
/// | 13 (公开属性) | [yangguang.publishing.Drafting], [yangguang.publishing.Editing], [yangguang.publishing.Abandoning] |
/// | 17 (审查) | [yangguang.publishing.Submitting], [yangguang.publishing.Endorsing], [yangguang.publishing.Reviewing], [yangguang.publishing.Returning] |
/// | 20, 21 | [yangguang.publishing.SigningOff]: enters the document in the catalogue |
/// | 26 (20 个工作日) | [yangguang.publishing.PublicationClock] |
/// | 6, 12 | [yangguang.publishing.Correcting], [yangguang.publishing.Repealing], [yangguang.publishing.Amending] |
/// | 14, 15 | [yangguang.publishing.Withdrawing] |
///
/// Stages and the moves between them: [yangguang.publishing.Stage], [yangguang.publishing.Move].
/// Facts about published documents are the catalogue's.
@ApplicationModule(displayName = "主动公开办理", allowedDependencies = {"statute", "web", "journal", "agencies :: facts",
        "access :: facts", "desk :: facts", "files", "scanning", "secrecy", "catalogue",
        "catalogue :: facts"})
package yangguang.publishing;

import org.springframework.modulith.ApplicationModule;
