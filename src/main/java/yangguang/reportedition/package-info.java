/// Edition of the annual report (年度报告的版本), Articles 49 and 50: its words, its stage, its figures once they are fixed.
///
/// | what | type |
/// | --- | --- |
/// | one agency, year and edition | [yangguang.reportedition.AnnualReport], [yangguang.reportedition.AnnualReports] |
/// | stages and the moves between them, what all moves have in common | [yangguang.reportedition.ReportStage], [yangguang.reportedition.ReportMove], [yangguang.reportedition.ReportProgress], [yangguang.reportedition.ReportDocket] |
/// | whether it may still be changed | [yangguang.reportedition.Amendable] |
/// | figures fixed when it was sent for signature | [yangguang.reportedition.FixedFigures] |
/// | prose with figures as fields | [yangguang.reportedition.Narrative], [yangguang.reportedition.LiveText], [yangguang.reportedition.FigureField], [yangguang.reportedition.FigureFields], [yangguang.reportedition.FieldValues], [yangguang.reportedition.TypedNumbers], [yangguang.reportedition.Passages] |
/// | what it must contain | [yangguang.reportedition.ReportContents] |
/// | as a document, to be shown or exported; all published editions | [yangguang.reportedition.ReportSheets], [yangguang.reportedition.PublishedEditions] |
///
/// Facts: [yangguang.reportedition.AnnualReportPublished], [yangguang.reportedition.PublishedReportRegister]. The other public types are for the modules of the report above.
@ApplicationModule(displayName = "年度报告版本", allowedDependencies = {"statute", "web", "access :: facts", "agencies :: facts", "journal", "catalogue :: facts", "reportform", "reportexport", "reportfigures", "reportfigures :: facts"})
package yangguang.reportedition;

import org.springframework.modulith.ApplicationModule;
