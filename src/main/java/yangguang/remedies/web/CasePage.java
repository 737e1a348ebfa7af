package yangguang.remedies.web;

import java.util.List;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Page of one case; `id` is 0 for a new one.
public record CasePage(long id, CaseForm form, List<Obstacle> obstacles) implements Page {

    @Override
    public String template() {
        return "remedies/case";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
