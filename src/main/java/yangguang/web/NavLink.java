package yangguang.web;

/// Entry of a navigation (导航项).
///
/// @param current whether the page shown belongs to this entry
public record NavLink(String label, String url, boolean current) {
}
