package yangguang.web;

/// Place in a list that is shown page by page (分页).
///
/// @param page    page shown, from 1
/// @param pages   number of pages, at least 1
/// @param total   number of rows in all pages
/// @param baseUrl address of the list with its filters, without `page`
public record Pager(int page, int pages, long total, String baseUrl) {

    /// Address of another page of the same list.
    public String urlOf(int other) {
        return baseUrl + (baseUrl.contains("?") ? "&" : "?") + "page=" + other;
    }
}
