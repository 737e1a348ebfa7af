package yangguang.access;

import java.util.List;
import yangguang.journal.Entry;
import yangguang.journal.Verifying;
import yangguang.web.Page;
import yangguang.web.Pager;

/// Journal page (操作日志) for the auditor.
public record JournalPage(List<Entry> entries, Pager pager, Verifying.Verdict verdict) implements Page {

    @Override
    public String template() {
        return "access/journal";
    }
}
