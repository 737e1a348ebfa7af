package yangguang.requests.web;

import java.util.List;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// The officer's form for a request that did not come through the portal.
public record RegistrationPage(ApplicationForm application, ActForm form, boolean organisation,
        List<Obstacle> obstacles) implements Page {

    @Override
    public String template() {
        return "requests/registration";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
