package yangguang.requests.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import yangguang.requests.RequestFact;
import yangguang.requests.RequestQueue;
import yangguang.requests.RequestQueue.View;
import yangguang.web.Page;
import yangguang.web.Pager;

/// The officer's queue.
///
/// @param words    what was searched for
/// @param handling whether the officer works on files, or only supervises
public record QueuePage(View view, String words, Map<View, Long> counts, List<RequestFact> requests, int page,
        long size, LocalDate today, boolean handling) implements Page {

    @Override
    public String template() {
        return "requests/index";
    }

    public Pager pager() {
        return new Pager(page, (int) Math.max(1, (size + RequestQueue.PAGE - 1) / RequestQueue.PAGE), size,
                "/desk/requests?view=" + view.key()
                        + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    public String tone(RequestFact fact) {
        if (fact.closedOn() != null) {
            return "quiet";
        }
        if (fact.overdueOn(today) || fact.applicantLateOn(today)) {
            return "bad";
        }
        return fact.dueOn() != null && !fact.dueOn().isAfter(today.plusDays(7)) ? "warn" : "open";
    }
}
