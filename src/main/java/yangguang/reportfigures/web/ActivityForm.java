package yangguang.reportfigures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import yangguang.reportfigures.Activity;
import yangguang.reportfigures.ActivityKind;

/// Form of an activity.
public record ActivityForm(ActivityKind kind, @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until, String title, BigDecimal quantity, Boolean leader,
        String evidence, Integer version) {

    /// In the order of the page.
    static final List<String> FIELDS = List.of("kind", "title", "day", "until", "quantity", "leader", "evidence");

    public ActivityForm {
        leader = leader != null && leader;
        title = title == null ? "" : title.strip();
        evidence = evidence == null ? "" : evidence.strip();
    }

    static ActivityForm ofKind(ActivityKind kind) {
        return new ActivityForm(kind, null, null, "", null, false, "", null);
    }

    static ActivityForm of(Activity a) {
        return new ActivityForm(a.kind(), a.day(), a.until(), a.title(), a.kind().quantified() ? a.quantity() : null, a.leader(),
                a.evidence(), a.version());
    }

    /// A change that does not say which version it changes counts as made on an old one.
    Activity on(Long id, long agencyId) {
        return new Activity(id, agencyId, kind, day, until, title, quantity, leader, evidence, null, null, null, null,
                id == null ? null : version == null ? Integer.valueOf(-1) : version);
    }

    public String dayShown() {
        return day == null ? "" : day.toString();
    }

    public String untilShown() {
        return until == null ? "" : until.toString();
    }

    public String quantityShown() {
        return quantity == null ? "" : quantity.stripTrailingZeros().toPlainString();
    }
}
