package yangguang.portal;

import java.util.Optional;
import yangguang.agencies.Agency;
import yangguang.web.Page;

/// Accessibility statement (无障碍声明), with whom to tell of a barrier.
public record AccessibilityPage(Optional<Agency> organiser) implements Page {

    @Override
    public String template() {
        return "portal/accessibility";
    }
}
