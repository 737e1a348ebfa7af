/// Annual reports as documents and data (年度报告导出): one model, and every form it is handed out in. Plain Java: nothing
/// here needs Spring or the database, so that the command line exports files as the portal does.
///
/// | what | type |
/// | --- | --- |
/// | the one model, made from the office's own report or from one that was read | [yangguang.reportexport.ReportDocument] |
/// | a table as it is set, head and groups apart | [yangguang.reportexport.ReportTable], [yangguang.reportexport.ColumnWidths] |
/// | the forms, and making them | [yangguang.reportexport.ExportFormat], [yangguang.reportexport.Exporting] → [yangguang.reportexport.Exported] |
/// | page for the screen and for paper (HTML, Word, PDF, OFD) | [yangguang.reportexport.ReportPages] |
/// | workbook | [yangguang.reportexport.ReportWorkbook], [yangguang.reportexport.WorkbookTable], [yangguang.reportexport.WorkbookStyles], [yangguang.reportexport.WorkbookText] |
/// | data with cell ids | [yangguang.reportexport.ReportJson], [yangguang.reportexport.ReportCsv] |
/// | reading JSON and CSV back | [yangguang.reportexport.Reimporting], [yangguang.reportexport.NotReadable] |
@ApplicationModule(displayName = "年度报告导出", allowedDependencies = {"statute", "reportform", "letters"})
package yangguang.reportexport;

import org.springframework.modulith.ApplicationModule;
