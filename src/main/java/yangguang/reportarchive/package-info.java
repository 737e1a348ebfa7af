/// Archive of annual reports (年度报告库): reports that others published, imported by the thousand, and our own.
///
/// | what | type |
/// | --- | --- |
/// | a report of an agency and year; its versions, nothing overwritten | [yangguang.reportarchive.ArchivedReport], [yangguang.reportarchive.ReportVersion] |
/// | what stands in a version | [yangguang.reportarchive.ArchivedFigure], [yangguang.reportarchive.ArchivedPart], [yangguang.reportarchive.ArchivedFinding], [yangguang.reportarchive.UnplacedRow] |
/// | looking things up, many at a time | [yangguang.reportarchive.ArchiveRegister], [yangguang.reportarchive.ArchiveFilter] |
///
/// A version is what one file said, or what a person made of it with a reason. It waits until a supervising officer
/// accepts it. The report's current version is the one the archive stands by.
@ApplicationModule(displayName = "年度报告库", allowedDependencies = {"statute", "web", "datadir", "access :: facts",
        "agencies :: facts", "journal", "files", "reportform", "reportreading", "reportaudit", "annualreport :: facts", "reportexport", "letters"})
package yangguang.reportarchive;

import org.springframework.modulith.ApplicationModule;
