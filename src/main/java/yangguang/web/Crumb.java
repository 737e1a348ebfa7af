package yangguang.web;

/// Step of a breadcrumb (当前位置).
///
/// @param url address; empty for the page that is shown
public record Crumb(String label, String url) {
}
