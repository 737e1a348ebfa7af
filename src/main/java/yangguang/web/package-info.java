/// Web (页面框架): layout, obstacles in forms, error pages; the kernel's half of every page. Knows no module.
///
/// - [yangguang.web.Page]: what a controller returns; [yangguang.web.Frame]: what the layout shows around it
/// - [yangguang.web.NotThere] 404, [yangguang.web.Forbidden] 403, [yangguang.web.TooMany] 429,
///   [yangguang.statute.Obstructed] 422, everything unforeseen 500 with a reference number;
///   what is refused before a controller sees it, [yangguang.web.AtTheDoor], a form without its token as [yangguang.web.ExpiredPage]
/// - [yangguang.web.VisitorSource], [yangguang.web.SiteSource]: implemented by the modules that know
@ApplicationModule(displayName = "页面框架", type = ApplicationModule.Type.OPEN, allowedDependencies = "statute")
package yangguang.web;

import org.springframework.modulith.ApplicationModule;
