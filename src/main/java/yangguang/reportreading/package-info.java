/// Reading annual reports that somebody published (读取年度报告), in whatever file and layout. Plain Java: nothing on
/// the way from a file to a [yangguang.reportreading.PublishedReport] needs Spring or the database.
///
/// | step | type |
/// | --- | --- |
/// | what a person hands in, taken apart | [yangguang.reportreading.ReportFiles] → [yangguang.reportreading.ReportFile]; [yangguang.reportreading.Zipped], [yangguang.reportreading.AddressList] |
/// | the kind of a file, by its bytes | [yangguang.reportreading.FileKind] |
/// | a file's characters | [yangguang.reportreading.SourceText], [yangguang.reportreading.PlainChinese], [yangguang.reportreading.Radicals] |
/// | lines and their pieces, of any kind of file | [yangguang.reportreading.SourceLines] → [yangguang.reportreading.Line] |
/// | … of text and pages | [yangguang.reportreading.PlainText], [yangguang.reportreading.PageText], [yangguang.reportreading.PageHead] |
/// | … of Word and Excel | [yangguang.reportreading.OfficePackage], [yangguang.reportreading.WordText], [yangguang.reportreading.SheetText], [yangguang.reportreading.OldOfficeText], [yangguang.reportreading.Blocks], [yangguang.reportreading.Sheets], [yangguang.reportreading.NumberDisplay] |
/// | … of PDF | [yangguang.reportreading.PdfText]: [yangguang.reportreading.PdfPages], [yangguang.reportreading.PdfPath], [yangguang.reportreading.PdfFonts], [yangguang.reportreading.PdfMeanings] → [yangguang.reportreading.PrintedPage], [yangguang.reportreading.PrintedPages]: [yangguang.reportreading.PdfPage], [yangguang.reportreading.PdfGrid], [yangguang.reportreading.UnruledRows], [yangguang.reportreading.PdfCell], [yangguang.reportreading.PdfRules], and without lines [yangguang.reportreading.BareTables]: [yangguang.reportreading.PdfWord], [yangguang.reportreading.PdfLine] → [yangguang.reportreading.BareTable], [yangguang.reportreading.BareRows], [yangguang.reportreading.BareLabels], [yangguang.reportreading.BareHead] → [yangguang.reportreading.PdfColumns], [yangguang.reportreading.PdfParagraphs], [yangguang.reportreading.PdfTornRow]; [yangguang.reportreading.PdfBomb], [yangguang.reportreading.PdfCharacterMaps] |
/// | … of OFD, as of any printed page | [yangguang.reportreading.OfdText]: [yangguang.reportreading.OfdPackage], [yangguang.reportreading.OfdContent], [yangguang.reportreading.OfdTextObject], [yangguang.reportreading.OfdArray] → [yangguang.reportreading.OfdObject] → [yangguang.reportreading.OfdDrawing], [yangguang.reportreading.OfdPlace], [yangguang.reportreading.OfdGlyphs], [yangguang.reportreading.OfdPath] |
/// | parts | [yangguang.reportreading.Sectioning] |
/// | figures, by row and column label, never by position | [yangguang.reportreading.TableReader], [yangguang.reportreading.LabelKeys], [yangguang.reportreading.Tokens] → [yangguang.reportreading.TableWalk], [yangguang.reportreading.LabelMatch], [yangguang.reportreading.Header], [yangguang.reportreading.HeaderMark], [yangguang.reportreading.BlockColumns], [yangguang.reportreading.HeaderColumns], [yangguang.reportreading.RowRun] → [yangguang.reportreading.TableReading] |
/// | tables of two forms; four quarters beside their sum | [yangguang.reportreading.MixedForms]; [yangguang.reportreading.FourQuarters] |
/// | labels and heads written otherwise than the form has them | [yangguang.reportreading.Likening], [yangguang.reportreading.LabelNotes], [yangguang.reportreading.BrokenHeader] |
/// | title, agency, level, year, dates, numbers | [yangguang.reportreading.HeadReader], [yangguang.reportreading.AgencyEvidence], [yangguang.reportreading.AgencyLevel] |
/// | the part of a year a table covers | [yangguang.reportreading.PeriodTitle] |
/// | what is no report, or two | [yangguang.reportreading.OtherDocuments] |
/// | where a text breaks off | [yangguang.reportreading.BreakingOff] |
/// | all together | [yangguang.reportreading.ReportReader] → [yangguang.reportreading.PublishedReport] |
/// | no stack traces of libraries | [yangguang.reportreading.QuietLibraries] |
/// | bounds on time | [yangguang.reportreading.Patience] |
/// | a file that is no report, and what to do | [yangguang.reportreading.Unreadable] |
@ApplicationModule(displayName = "读取年度报告", allowedDependencies = {"statute", "reportform"})
package yangguang.reportreading;

import org.springframework.modulith.ApplicationModule;
