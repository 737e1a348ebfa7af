package yangguang.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;

/// Register of requests (依申请公开台账), read-only. A request counts once it has been received: as new in the year
/// of its receipt, as a result in the year it was closed. What was withdrawn before its receipt counts nowhere.
@Component
@Article({"45", "50"})
@NamedInterface("facts")
public class RequestRegister {

    static final String COLUMNS = """
            number, agency_id, subject, applicant_kind, channel, stage, received_on, due_on,
            due_provisional as provisional, extended, closed_on, disposition, row_code""";
    private static final String RECEIVED = "received_on between :from and :to";
    private static final String CARRIED_IN = "received_on < :from and (closed_on is null or closed_on >= :from)";
    private static final String CARRIED_OUT = "received_on <= :to and (closed_on is null or closed_on > :to)";
    private static final String CLOSED = "received_on is not null and closed_on between :from and :to";

    private final JdbcClient db;

    RequestRegister(JdbcClient db) {
        this.db = db;
    }

    public Optional<RequestFact> find(String number) {
        return db.sql("select " + COLUMNS + " from disclosure_request where number = ?").param(number)
                .query(RequestFact.class).optional();
    }

    private record Count(ApplicantKind applicantKind, String rowCode, long received, long carriedIn, long carriedOut,
                         long closed) {
    }

    public RequestTally tally(long agencyId, int year) {
        return tally(Set.of(agencyId), year);
    }

    /// One figure for several agencies, as a government's report sums them.
    public RequestTally tally(Collection<Long> agencyIds, int year) {
        RequestTally tally = RequestTally.empty();
        db.sql("""
                select applicant_kind, row_code,
                       count(*) filter (where %s) as received,
                       count(*) filter (where %s) as carried_in,
                       count(*) filter (where %s) as carried_out,
                       count(*) filter (where %s) as closed
                from disclosure_request
                where agency_id in (:agencies) and received_on <= :to and (closed_on is null or closed_on >= :from)
                group by applicant_kind, row_code""".formatted(RECEIVED, CARRIED_IN, CARRIED_OUT, CLOSED))
                .param("agencies", agencyIds).param("from", first(year)).param("to", last(year))
                .query(Count.class).list().forEach(count -> add(tally, count));
        return tally;
    }

    private static void add(RequestTally tally, Count count) {
        tally.received().merge(count.applicantKind(), count.received(), Long::sum);
        tally.carriedIn().merge(count.applicantKind(), count.carriedIn(), Long::sum);
        tally.carriedOut().merge(count.applicantKind(), count.carriedOut(), Long::sum);
        if (count.closed() > 0) {
            tally.results().computeIfAbsent(ResultRow.ofId(count.rowCode()), _ -> new EnumMap<>(ApplicantKind.class))
                    .merge(count.applicantKind(), count.closed(), Long::sum);
        }
    }

    /// The requests behind a figure of the tally, earliest received first.
    ///
    /// @param rowId  as in [RequestTally#figure]
    /// @param column as there
    /// @param page   from 1
    /// @param size   rows on a page
    public List<RequestFact> behind(Collection<Long> agencyIds, int year, String rowId, String column, int page,
            int size) {
        return db.sql("select " + COLUMNS + " from disclosure_request where agency_id in (:agencies) and "
                        + condition(rowId) + (column.equals("tot") ? "" : " and applicant_kind = :kind")
                        + " order by received_on, id limit :size offset :offset")
                .param("agencies", agencyIds).param("from", first(year)).param("to", last(year))
                .param("rows", rowsOf(rowId))
                .param("kind", column.equals("tot") ? "" : ApplicantKind.ofColumn(column).name())
                .param("size", size).param("offset", (long) (page - 1) * size)
                .query(RequestFact.class).list();
    }

    public List<RequestFact> behind(long agencyId, int year, String rowId, String column, int page) {
        return behind(Set.of(agencyId), year, rowId, column, page, 50);
    }

    private static String condition(String rowId) {
        return switch (rowId) {
            case "new" -> RECEIVED;
            case "carry_in" -> CARRIED_IN;
            case "carry_out" -> CARRIED_OUT;
            case "r7_total" -> CLOSED;
            default -> CLOSED + " and row_code in (:rows)";
        };
    }

    private static List<String> rowsOf(String rowId) {
        List<String> rows = Arrays.stream(ResultRow.values())
                .filter(row -> row.id().equals(rowId) || row.idOf2019().equals(rowId)).map(ResultRow::id).toList();
        return rows.isEmpty() ? List.of("") : rows;
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
