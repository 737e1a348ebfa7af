package yangguang.access;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Page to open an account or to change one; `id` is 0 for a new one.
public record AccountPage(long id, AccountForm form, List<Agency> agencies, List<Obstacle> obstacles)
        implements Page {

    @Override
    public String template() {
        return "access/account";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
