package yangguang.requests;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.AgencyRegister;

/// Queue of requests (待办申请), sorted by what can still be saved: today's and the coming ones first, then what is
/// overdue, then what waits for the applicant; of the closed ones the latest first.
@Component
public class RequestQueue {

    public static final int PAGE = 30;

    /// Views of the queue (筛选).
    public enum View {
        OPEN("open", "在办", "closed_on is null"),
        FILED("filed", "待确认收到", "stage = 'FILED'"),
        SOON("soon", "七日内到期", "closed_on is null and stage <> 'CLARIFYING' and due_on between :today and :soon"),
        OVERDUE("overdue", "已超期", "closed_on is null and stage <> 'CLARIFYING' and due_on < :today"),
        WAITING("waiting", "等待申请人", "stage = 'CLARIFYING'"),
        CONSENT("consent", "延期待同意", "consent_awaited and closed_on is null"),
        CLOSED("closed", "已办结", "closed_on is not null");

        private final String key;
        private final String wording;
        private final String condition;

        View(String key, String wording, String condition) {
            this.key = key;
            this.wording = wording;
            this.condition = condition;
        }

        public String key() {
            return key;
        }

        public String wording() {
            return wording;
        }
    }

    private final JdbcClient db;
    private final AgencyRegister agencies;

    RequestQueue(JdbcClient db, AgencyRegister agencies) {
        this.db = db;
        this.agencies = agencies;
    }

    /// @param words part of the number or of the subject; "" for all
    /// @param page  from 1
    public List<RequestFact> list(Officer officer, View view, String words, LocalDate today, int page) {
        String order = view == View.CLOSED ? "closed_on desc, id desc" : """
                case when stage = 'CLARIFYING' and due_on >= :today then 2
                     when due_on < :today then 1 else 0 end, due_on nulls first, id""";
        return bound("select " + RequestRegister.COLUMNS + from(view, words) + " order by " + order
                + " limit " + PAGE + " offset :offset", officer, words, today)
                .param("offset", (long) (page - 1) * PAGE).query(RequestFact.class).list();
    }

    public long size(Officer officer, View view, String words, LocalDate today) {
        return bound("select count(*)" + from(view, words), officer, words, today).query(Long.class).single();
    }

    /// How many each view holds.
    public Map<View, Long> counts(Officer officer, LocalDate today) {
        Map<View, Long> counts = new EnumMap<>(View.class);
        for (View view : View.values()) {
            counts.put(view, size(officer, view, "", today));
        }
        return counts;
    }

    private static String from(View view, String words) {
        return " from disclosure_request where agency_id in (:agencies) and " + view.condition
                + (words.isEmpty() ? "" : " and (number ilike :words or subject ilike :words)");
    }

    private JdbcClient.StatementSpec bound(String sql, Officer officer, String words, LocalDate today) {
        List<Long> seen = officer.has(Role.SUPERVISOR) ? agencies.idsWithin(officer.agencyId())
                : List.of(officer.agencyId());
        return db.sql(sql).param("agencies", seen).param("today", today).param("soon", today.plusDays(7))
                .param("words", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
}
