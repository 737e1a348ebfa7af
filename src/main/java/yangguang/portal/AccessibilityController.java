package yangguang.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.Article;

/// Accessibility statement.
@Controller
@Article("43")
class AccessibilityController {

    private final AgencyRegister agencies;

    AccessibilityController(AgencyRegister agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/accessibility")
    AccessibilityPage show() {
        return new AccessibilityPage(agencies.root());
    }
}
