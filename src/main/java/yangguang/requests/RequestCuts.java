package yangguang.requests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;

/// Requests counted by channel and result (按渠道和结果统计申请), and the requests behind each count; read-only.
@Component
@Article({"45", "50"})
@NamedInterface("facts")
public class RequestCuts {

    private static final String RECEIVED = "received_on between :from and :to";
    private static final String CLOSED = "received_on is not null and closed_on between :from and :to";
    private static final String CLARIFICATION_ASKED = """
            id in (select request_id from request_event
                   where kind = 'CLARIFICATION_ASKED' and day between :from and :to)""";

    private final JdbcClient db;

    RequestCuts(JdbcClient db) {
        this.db = db;
    }

    public RequestBreakdown breakdown(Collection<Long> agencyIds, int year) {
        List<RequestBreakdown.Line> lines = of(agencyIds, year, """
                select channel, disposition, extended, count(*) filter (where %s) as received,
                       count(*) filter (where %s) as closed
                from disclosure_request
                where agency_id in (:agencies) and received_on <= :to and (closed_on is null or closed_on >= :from)
                group by channel, disposition, extended""".formatted(RECEIVED, CLOSED))
                .query(RequestBreakdown.Line.class).list();
        long clarifications = of(agencyIds, year, "select count(*) from disclosure_request where agency_id in (:agencies) and "
                + CLARIFICATION_ASKED).query(Long.class).single();
        return new RequestBreakdown(lines, clarifications);
    }

    /// The requests a cut counts, earliest received first.
    ///
    /// @param page from 1
    public List<RequestFact> behind(Collection<Long> agencyIds, int year, RequestCut cut, int page, int size) {
        return of(agencyIds, year, "select " + RequestRegister.COLUMNS + " from disclosure_request where agency_id in (:agencies) and "
                + moment(cut) + (cut.channels().isEmpty() ? "" : " and channel in (:channels)")
                + (cut.dispositions().isEmpty() ? "" : " and disposition in (:dispositions)")
                + (cut.extended() == null ? "" : " and extended = :extended")
                + " order by received_on, id limit :size offset :offset")
                .param("channels", cut.channels().stream().map(Enum::name).toList())
                .param("dispositions", cut.dispositions().stream().map(DispositionKind::code).toList())
                .param("extended", cut.extended()).param("size", size).param("offset", (long) (page - 1) * size)
                .query(RequestFact.class).list();
    }

    /// Requests that make the carry-over into a year differ from what was reported at a moment: received before the
    /// year and entered as received only afterwards, or closed before the year by an act done afterwards.
    public List<RequestFact> carryOverChangedSince(long agencyId, int year, LocalDateTime reported, int limit) {
        return of(Set.of(agencyId), year, "select " + RequestRegister.COLUMNS + """
                 from disclosure_request r
                where agency_id in (:agencies) and received_on < :from
                  and ((closed_on is null or closed_on >= :from) and exists (select 1 from request_event e
                            where e.request_id = r.id and e.kind = 'RECEIVED' and e.happened_at > :reported)
                       or closed_on < :from and decided_at > :reported)
                order by received_on, id limit :size""")
                .param("reported", reported).param("size", limit).query(RequestFact.class).list();
    }

    /// Notices that asked applicants to clarify, sent by the end of the year for requests that were in hand in it: what is
    /// closed early in a year may have been asked in the year before.
    public long clarificationNotices(Collection<Long> agencyIds, int year) {
        return of(agencyIds, year, """
                select count(*) from request_event e join disclosure_request r on r.id = e.request_id
                where r.agency_id in (:agencies) and e.kind = 'CLARIFICATION_ASKED' and e.day <= :to
                  and r.received_on <= :to and (r.closed_on is null or r.closed_on >= :from)""").query(Long.class).single();
    }

    private JdbcClient.StatementSpec of(Collection<Long> agencyIds, int year, String sql) {
        return db.sql(sql).param("agencies", agencyIds).param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31));
    }

    private static String moment(RequestCut cut) {
        return switch (cut.moment()) {
            case RECEIVED -> RECEIVED;
            case CLOSED -> CLOSED;
            case CLARIFICATION_ASKED -> CLARIFICATION_ASKED;
        };
    }
}
