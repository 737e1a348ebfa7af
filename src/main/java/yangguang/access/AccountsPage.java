package yangguang.access;

import java.util.List;
import yangguang.web.Page;

/// Register of accounts (账号台账).
public record AccountsPage(List<Line> lines) implements Page {

    public record Line(long id, String username, String name, String agency, String roles, boolean disabled) {
    }

    @Override
    public String template() {
        return "access/accounts";
    }
}
