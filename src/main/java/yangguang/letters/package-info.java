/// Letters (文书): everything the office sends out, from its number to the paper.
///
/// | what | type |
/// | --- | --- |
/// | kinds of letters L01–L37, each with its basis (条例 and 国办函〔2020〕109号) | [yangguang.letters.LetterKind] |
/// | what a letter says, one record per family | [yangguang.letters.LetterText] and its records |
/// | 发文字号 | [yangguang.letters.DocumentNumber], [yangguang.letters.Numbering] |
/// | issuing: number, text, PDF and Word frozen in one step | [yangguang.letters.Issuing] |
/// | issued letters | [yangguang.letters.Letter], [yangguang.letters.Letters] |
/// | HTML as PDF, OFD and Word | [yangguang.letters.Rendering] |
///
/// Uses the kernel, `datadir` (seal, digest) and `journal`. Publishes no events: who issues a letter does so
/// in the transaction of his own act.
@ApplicationModule(displayName = "文书", allowedDependencies = {"statute", "datadir", "journal"})
package yangguang.letters;

import org.springframework.modulith.ApplicationModule;
