package yangguang.web;

/// Site (网站): the name a page carries and the marks its footer must show (国办发〔2017〕47号).
/// A mark not yet assigned is an empty string and is not shown.
///
/// @param name       standard name of the site
/// @param slug       agency's part of the address; empty for the county portal
/// @param accent     accent colour as `#rrggbb`; empty for the default blue
/// @param siteIdCode government website code (网站标识码), 10 digits
/// @param icp        record number of the internet service (备案号)
/// @param host       domain name, without scheme
/// @param contact    how to reach the organiser: telephone or address
/// @param organiser  organising unit (主办单位)
public record Site(String name, String slug, String accent, String siteIdCode, String icp,
                   String host, String contact, String organiser) {

    /// A site of which nothing is known yet.
    public static final Site NONE = new Site("政府信息公开平台", "", "", "", "", "", "", "");
}
