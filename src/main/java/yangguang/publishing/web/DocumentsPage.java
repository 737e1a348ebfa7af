package yangguang.publishing.web;

import java.time.LocalDate;
import java.util.List;
import yangguang.publishing.Draft;
import yangguang.statute.Deadline;
import yangguang.web.NavLink;
import yangguang.web.Page;
import yangguang.web.Pager;

/// Register table of an agency's documents (信息发布台账).
public record DocumentsPage(List<Line> lines, List<NavLink> views, String view, String title, Pager pager,
        boolean mayDraft, LocalDate today) implements Page {

    /// One line of the table.
    public record Line(Draft draft, Deadline deadline, boolean overdue) {

        public String url() {
            return "/desk/documents/" + draft.id();
        }
    }

    @Override
    public String template() {
        return "publishing/index";
    }
}
