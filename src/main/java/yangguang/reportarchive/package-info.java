/// Archive of annual reports (年度报告库): reports that others published, imported by the thousand, and our own.
///
/// | what | type |
/// | --- | --- |
/// | a report of an agency and year; its versions, nothing overwritten | [yangguang.reportarchive.ArchivedReport], [yangguang.reportarchive.ReportVersion] |
/// | what stands in a version | [yangguang.reportarchive.ArchivedFigure], [yangguang.reportarchive.ArchivedPart], [yangguang.reportarchive.ArchivedFinding], [yangguang.reportarchive.UnplacedRow] |
/// | importing: taken delivery of, run in the background, stopped, resumed | [yangguang.reportarchive.Importing], [yangguang.reportarchive.ImportRunner], [yangguang.reportarchive.ImportRun], [yangguang.reportarchive.StoppingImport], [yangguang.reportarchive.ResumingImport] |
/// | one file read, audited, shelved | [yangguang.reportarchive.Archiving] → [yangguang.reportarchive.Archived], [yangguang.reportarchive.VersionTables] |
/// | accepted, rejected, corrected by hand | [yangguang.reportarchive.DecidingReport], [yangguang.reportarchive.CorrectingReport] on what [yangguang.reportarchive.Rereading] reads again |
/// | read anew from the kept original, one or a whole import | [yangguang.reportarchive.ReadingAnew], [yangguang.reportarchive.ReadingBatchAnew] |
/// | held against the year before | [yangguang.reportarchive.NeighbouringYears] |
/// | 第四十九条 our own reports | [yangguang.reportarchive.OwnReports] |
/// | our agencies' reports made elsewhere, told to those who write the next | [yangguang.reportarchive.AcceptedReports] |
/// | the original beside it, harmless | [yangguang.reportarchive.OriginalView] |
/// | which names are one agency's: proposed, looked at beforehand, joined, parted again | [yangguang.reportarchive.LikelyAgencies] by [yangguang.reportarchive.NameLikeness], [yangguang.reportarchive.Joining] → [yangguang.reportarchive.JoiningPlan], [yangguang.reportarchive.JoiningAgencies], [yangguang.reportarchive.PartingAgencies] on [yangguang.reportarchive.JoinedShelves], [yangguang.reportarchive.PartedShelves] |
/// | the names themselves | [yangguang.reportarchive.ArchiveNames], [yangguang.reportarchive.AgencyAlias] |
/// | looking things up, many at a time | [yangguang.reportarchive.ArchiveRegister], [yangguang.reportarchive.ArchiveFilter] |
/// | found by words of the prose | [yangguang.reportarchive.ArchiveSearch], [yangguang.reportarchive.Folded] |
/// | read: one report; by agency, by year | [yangguang.reportarchive.ArchiveReading], [yangguang.reportarchive.ArchiveShelves] |
/// | one figure over the years, the agencies, the tree | [yangguang.reportarchive.SeriesFigures] with [yangguang.reportarchive.SeriesSums], [yangguang.reportarchive.Distribution], [yangguang.reportarchive.CountyMap] |
/// | what is added up and counted once | [yangguang.reportarchive.Counting], [yangguang.reportarchive.Belonging] |
/// | 第四十六条 the bulletin on a year's reports | [yangguang.reportarchive.BulletinDrafting] |
///
/// A version is what one file said, or what a person made of it with a reason. It waits until a supervising officer
/// accepts it. The report's current version is the one the archive stands by.
///
/// Addresses on the desk: `/desk/archive` (lists), `/desk/archive/imports…`, `/desk/archive/reports/{id}…` (a version beside
/// its original, acceptance, rejection, correction), `/desk/archive/names…` (joining and parting), `/desk/archive/bulletin`. `/archive…` shows what was accepted to the public,
/// `/desk/archive/browse…` everything to the office; the pages are the same.
@ApplicationModule(displayName = "年度报告库", allowedDependencies = {"statute", "web", "datadir", "access :: facts",
        "agencies :: facts", "journal", "files", "reportform", "reportreading", "reportaudit", "reportfigures :: facts", "reportedition :: facts", "reportexport", "letters"})
package yangguang.reportarchive;

import org.springframework.modulith.ApplicationModule;
