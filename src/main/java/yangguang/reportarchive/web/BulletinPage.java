package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.BulletinDrafting;
import yangguang.reportaudit.Bulletin;
import yangguang.web.Choice;
import yangguang.web.Page;

/// Draft of a bulletin (通报草稿).
public record BulletinPage(Reader reader, BulletinDrafting.Scope scope, Bulletin bulletin, List<Choice> years, List<Choice> regions)
        implements Page {

    /// Address of the draft as a file, `docx` or `xlsx`.
    public String file(String ending) {
        return "/desk/archive/bulletin." + ending + "?year=" + scope.year() + (scope.batchId() == null ? "" : "&batch=" + scope.batchId())
                + (scope.agencyId() == null ? "&scope=all" : "&scope=own")
                + (scope.region().isEmpty() ? "" : "&region=" + java.net.URLEncoder.encode(scope.region(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public String template() {
        return "reportarchive/bulletin";
    }
}
