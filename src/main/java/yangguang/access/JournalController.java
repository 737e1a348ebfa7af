package yangguang.access;

import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.journal.Journal;
import yangguang.journal.Verifying;
import yangguang.web.Pager;

/// The auditor reads the journal and has its chain verified.
@Controller
class JournalController {

    private static final int PER_PAGE = 50;

    private final Journal journal;
    private final DataSource database;

    JournalController(Journal journal, DataSource database) {
        this.journal = journal;
        this.database = database;
    }

    @Bean
    static DeskSection journalSection() {
        return new DeskSection("操作日志", "/desk/admin/journal", 95, Set.of(Role.AUDITOR));
    }

    @GetMapping("/desk/admin/journal")
    JournalPage show(Officer officer, @RequestParam(defaultValue = "1") int page) {
        officer.require(Role.AUDITOR);
        return page(Math.max(1, page), null);
    }

    @PostMapping("/desk/admin/journal/verification")
    JournalPage verify(Officer officer) {
        officer.require(Role.AUDITOR);
        return page(1, Verifying.verify(database));
    }

    private JournalPage page(int number, Verifying.Verdict verdict) {
        long size = journal.size();
        int pages = (int) Math.max(1, (size + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.min(number, pages);
        return new JournalPage(journal.latest((shown - 1) * PER_PAGE, PER_PAGE),
                new Pager(shown, pages, size, "/desk/admin/journal"), verdict);
    }
}
