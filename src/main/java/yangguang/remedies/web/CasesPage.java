package yangguang.remedies.web;

import java.util.List;
import yangguang.remedies.RemedyCase;
import yangguang.web.Page;

/// Register of cases (复议诉讼台账).
public record CasesPage(List<RemedyCase> cases) implements Page {

    @Override
    public String template() {
        return "remedies/index";
    }
}
