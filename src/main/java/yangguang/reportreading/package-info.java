/// Reading annual reports that somebody published (读取年度报告), in whatever file and layout. Plain Java: nothing on
/// the way from a file to a [yangguang.reportreading.PublishedReport] needs Spring or the database.
///
/// | step | type |
/// | --- | --- |
/// | what a person hands in, taken apart | [yangguang.reportreading.ReportFiles] → [yangguang.reportreading.ReportFile]; [yangguang.reportreading.Zipped], [yangguang.reportreading.AddressList] |
/// | the kind of a file, by its bytes | [yangguang.reportreading.FileKind] |
/// | a file's characters | [yangguang.reportreading.SourceText], [yangguang.reportreading.PlainChinese] |
/// | lines and their pieces | [yangguang.reportreading.PlainText], [yangguang.reportreading.PageText] → [yangguang.reportreading.Line] |
/// | parts | [yangguang.reportreading.Sectioning] |
/// | figures, by row and column label, never by position | [yangguang.reportreading.TableReader] → [yangguang.reportreading.TableReading] |
/// | title, agency, year, dates | [yangguang.reportreading.HeadReader] |
/// | all together | [yangguang.reportreading.ReportReader] → [yangguang.reportreading.PublishedReport] |
/// | bounds on time | [yangguang.reportreading.Patience] |
/// | a file that is no report, and what to do | [yangguang.reportreading.Unreadable] |
@ApplicationModule(displayName = "读取年度报告", allowedDependencies = {"statute", "reportform"})
package yangguang.reportreading;

import org.springframework.modulith.ApplicationModule;
