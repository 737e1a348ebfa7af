/// Interface for programs (年度报告接口): what the pages and the command line do, by HTTP and JSON.
///
/// | what | type |
/// | --- | --- |
/// | auditing, extracting, comparing, exporting files; nothing is kept | [yangguang.reportapi.FilesController], [yangguang.reportapi.HandedIn] |
/// | reading the archive of accepted reports | [yangguang.reportapi.ArchiveController] |
/// | bounds on work at the same time | [yangguang.reportapi.Capacity] |
/// | refusals | [yangguang.reportapi.Problem], [yangguang.reportapi.ApiFailures] |
/// | description for programs and for people | [yangguang.reportapi.Operations], `/api/openapi.json`, `/api` |
///
/// No session, no account, no form token: an address below `/api` changes nothing.
@ApplicationModule(displayName = "年度报告接口", allowedDependencies = {"statute", "web", "reportform", "reportreading", "reportaudit"})
package yangguang.reportapi;

import org.springframework.modulith.ApplicationModule;
