package yangguang.access;

import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/// Section of the desk (工作台栏目): a module declares a bean of it, and it appears in the navigation of whoever
/// holds one of the roles.
///
/// @param label Chinese name
/// @param url   its first page
/// @param order place in the navigation, ascending
/// @param roles who sees it; empty for every officer
/// @param also  addresses of pages elsewhere that belong to it
@NamedInterface("facts")
public record DeskSection(String label, String url, int order, Set<Role> roles, List<String> also) {

    public DeskSection(String label, String url, int order, Set<Role> roles) {
        this(label, url, order, roles, List.of());
    }

    boolean isFor(Officer officer) {
        return roles.isEmpty() || roles.stream().anyMatch(officer::has);
    }

    /// Whether a page belongs to it; the day's sheet is a page and no more.
    boolean holds(String path) {
        return path.equals(url) || !url.equals("/desk") && path.startsWith(url + "/") || also.stream().anyMatch(one -> path.startsWith(one + "/"));
    }
}
