/// Catalogue of proactively disclosed information (主动公开目录): one home for what has been published.
///
/// | article | type |
/// | --- | --- |
/// | 12 (目录: 索引、名称、内容概述、生成日期) | [yangguang.catalogue.CatalogueEntry], [yangguang.catalogue.IndexNumber] |
/// | 17 (先审查、后公开) | [yangguang.catalogue.Catalogue]: takes only what an approving secrecy review covers |
/// | 20, 21 | [yangguang.catalogue.CatalogueNode], [yangguang.catalogue.CatalogueNodes] |
/// | 50 (报告第二部分) | [yangguang.catalogue.Figures], [yangguang.catalogue.Figure] |
///
/// Facts: [yangguang.catalogue.CatalogueRegister] and what it returns; the events
/// [yangguang.catalogue.EntryPublished], [yangguang.catalogue.EntryChanged],
/// [yangguang.catalogue.EntryWithdrawn]. May use the tools and the secrecy reviews below it.
@ApplicationModule(displayName = "主动公开目录", allowedDependencies = {"statute", "web", "journal", "agencies :: facts",
        "access :: facts", "secrecy"})
package yangguang.catalogue;

import org.springframework.modulith.ApplicationModule;
