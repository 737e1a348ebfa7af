package yangguang.access;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.web.Page;

/// Register of agencies (机关名录) for the administrator.
public record AgenciesPage(List<Agency> agencies) implements Page {

    @Override
    public String template() {
        return "access/agencies";
    }
}
