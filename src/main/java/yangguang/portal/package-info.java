/// Portal (公开平台): the public site. It reads; it keeps nothing.
///
/// | article | type |
/// | --- | --- |
/// | 12 (政府信息公开指南) | [yangguang.portal.GuideController], [yangguang.portal.GuidePage] |
/// | 20, 21 (法定主动公开内容) | [yangguang.portal.CatalogueController], [yangguang.portal.EntryFilterForm] |
/// | 23, 24 (发布、检索、查阅、下载) | [yangguang.portal.DocumentController], [yangguang.portal.SearchController], [yangguang.portal.PaperController] |
/// | 27 (依申请公开入口) | [yangguang.portal.AgencyChoicePage]; the form itself belongs to the requests |
/// | 46, 48 (政府信息公开制度) | [yangguang.portal.SystemsController], [yangguang.portal.NationalSystems] |
///
/// The four sections and the request entry follow 国办公开办函〔2019〕61号, the tags of each page
/// 国办发〔2017〕47号. Requests and annual reports are reached by address only.
@ApplicationModule(displayName = "公开平台", allowedDependencies = {"statute", "web", "agencies :: facts",
        "catalogue", "catalogue :: facts", "search", "search :: facts", "letters", "files"})
package yangguang.portal;

import org.springframework.modulith.ApplicationModule;
