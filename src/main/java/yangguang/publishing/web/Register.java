package yangguang.publishing.web;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.publishing.DraftRegister;
import yangguang.publishing.PublicationClock;
import yangguang.publishing.PublicationTerm;
import yangguang.statute.TimeMachine;
import yangguang.web.NavLink;
import yangguang.web.Pager;

/// Reads the register table: which drafts a view holds, page by page.
@Component
class Register {

    private static final int SIZE = 20;

    private final DraftRegister drafts;
    private final PublicationTerm term;
    private final TimeMachine clock;

    Register(DraftRegister drafts, PublicationTerm term, TimeMachine clock) {
        this.drafts = drafts;
        this.term = term;
        this.clock = clock;
    }

    DocumentsPage page(String wanted, String title, int page, Officer officer) {
        DraftRegister.View view = DraftRegister.View.named(wanted);
        String text = title.length() > 200 ? title.substring(0, 200) : title;
        long total = drafts.count(officer.agencyId(), view, text);
        String url = "/desk/documents?view=" + view.slug()
                + (text.isEmpty() ? "" : "&title=" + java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8));
        PublicationClock terms = term.clock();
        Pager pager = Pager.of(page, SIZE, total, url);
        List<DocumentsPage.Line> lines = drafts.list(officer.agencyId(), view, text, pager.page(), SIZE).stream()
                .map(draft -> new DocumentsPage.Line(draft, terms.of(draft), terms.overdue(draft, clock.today()))).toList();
        List<NavLink> views = List.of(DraftRegister.View.values()).stream()
                .map(v -> new NavLink(v.label() + " " + drafts.count(officer.agencyId(), v, ""),
                        "/desk/documents?view=" + v.slug(), v == view)).toList();
        return new DocumentsPage(lines, views, view.slug(), text, pager,
                officer.hasAny(Role.CONTRIBUTOR, Role.EDITOR), clock.today());
    }
}
