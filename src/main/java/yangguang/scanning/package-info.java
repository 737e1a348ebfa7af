/// Scanning (内容筛查): personal data, secrecy marks and card numbers found in text, as warnings and blocks.
/// Plain Java: text in, findings out.
@ApplicationModule(displayName = "内容筛查", allowedDependencies = "statute")
package yangguang.scanning;

import org.springframework.modulith.ApplicationModule;
