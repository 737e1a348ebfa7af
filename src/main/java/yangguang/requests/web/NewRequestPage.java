package yangguang.requests.web;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.statute.Obstacle;
import yangguang.web.Crumb;
import yangguang.web.Page;

/// The application form on the portal, empty or with what keeps it from being accepted.
///
/// @param again whether the form comes back, so that files must be chosen once more
public record NewRequestPage(Agency agency, ApplicationForm form, boolean organisation, List<Obstacle> obstacles,
        boolean again) implements Page {

    @Override
    public String template() {
        return "requests/new";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("首页", "/"), new Crumb(agency.shortName(), "/a/" + agency.slug() + "/"),
                new Crumb("依申请公开", ""));
    }

    /// Whether the agent's part is open: it is filled in, or it is where something is missing.
    public boolean agentShown() {
        return !form.agent().isEmpty() || obstacles.stream().anyMatch(o -> o.field().equals("mandateProof"));
    }
}
