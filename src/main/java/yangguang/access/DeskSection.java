package yangguang.access;

import java.util.Set;
import org.springframework.modulith.NamedInterface;

/// Section of the desk (工作台栏目): a module declares a bean of it, and it appears in the navigation of whoever
/// holds one of the roles.
///
/// @param label Chinese name
/// @param url   its first page
/// @param order place in the navigation, ascending
/// @param roles who sees it; empty for every officer
@NamedInterface("facts")
public record DeskSection(String label, String url, int order, Set<Role> roles) {

    boolean isFor(Officer officer) {
        return roles.isEmpty() || roles.stream().anyMatch(officer::has);
    }
}
