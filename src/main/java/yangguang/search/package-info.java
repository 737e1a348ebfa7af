/// Full-text search (全文检索): finds what is published, exactly.
///
/// | what | type |
/// | --- | --- |
/// | 24 (检索): ask and be answered | [Search], [Query], [Results], [Hit], [Marked] |
/// | what the index keeps of a published thing | [SearchEntry], [Kind] |
/// | what a text is to the index: units, and pairs of them | [Units], [Bigrams] |
/// | document and index numbers in questions and texts (文号、索引号) | [Numbers] |
/// | words of attachments (附件文本) | [AttachmentText], [AttachmentTexts] |
/// | keeping the index level with the catalogue | [Indexing], [CatalogueNews], [CatchingUp], [IndexState] |
///
/// Reads the facts of the catalogue and hears its events; keeps nothing that cannot be rebuilt from there, in the
/// part `index` of the data directory.
@ApplicationModule(displayName = "全文检索", allowedDependencies = {"statute", "datadir", "files", "catalogue :: facts"})
package yangguang.search;

import org.springframework.modulith.ApplicationModule;
