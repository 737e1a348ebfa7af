/// Scanning (内容筛查): personal data, secrecy marks and card numbers found in text, as warnings and blocks.
/// Plain Java: text in, findings out.
///
/// | article | type |
/// | --- | --- |
/// | 14, 15, 17 | [yangguang.scanning.Scanner] gives [yangguang.scanning.Finding]s, each of a [yangguang.scanning.Severity] |
@ApplicationModule(displayName = "内容筛查", allowedDependencies = {"statute", "agencies :: facts"})
package yangguang.scanning;

import org.springframework.modulith.ApplicationModule;
