package yangguang.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.web.NotThere;

/// Requests (申请), kept as a history and the row that projects it. Both are written here and nowhere else.
@Repository
public class Requests {

    private final JdbcClient db;
    private final HistoryText text;
    private final Clocks clocks;

    Requests(JdbcClient db, HistoryText text, Clocks clocks) {
        this.db = db;
        this.text = text;
        this.clocks = clocks;
    }

    /// The request with its history.
    ///
    /// @throws NotThere if there is none
    public DisclosureRequest get(RequestNumber number) {
        return find(number).orElseThrow(NotThere::new);
    }

    public Optional<DisclosureRequest> find(RequestNumber number) {
        return read("select * from disclosure_request where number = ?", number);
    }

    /// The request, held until the transaction ends: of two officers the second waits here, and then finds
    /// what the first has done.
    @Transactional(propagation = Propagation.MANDATORY)
    public DisclosureRequest hold(RequestNumber number) {
        return read("select * from disclosure_request where number = ? for update", number)
                .orElseThrow(NotThere::new);
    }

    /// The same for an officer, who must belong to the agency that received it.
    @Transactional(propagation = Propagation.MANDATORY)
    public DisclosureRequest hold(RequestNumber number, Officer officer) {
        DisclosureRequest request = hold(number);
        if (request.agencyId() != officer.agencyId()) {
            throw new NotThere();
        }
        return request;
    }

    /// The number given to a form that was sent before, if it was.
    Optional<RequestNumber> filedUnder(String filingKey) {
        return db.sql("select number from disclosure_request where filing_key = ?").param(filingKey)
                .query(String.class).optional().map(RequestNumber::new);
    }

    /// Next number of an agency in a year. The row it counts in stays held until the transaction ends, so
    /// that numbers have no gaps.
    @Transactional(propagation = Propagation.MANDATORY)
    RequestNumber nextNumber(String prefix, int year) {
        int serial = db.sql("""
                insert into request_serial (prefix, year, last) values (:prefix, :year, 1)
                on conflict (prefix, year) do update set last = request_serial.last + 1
                returning last""")
                .param("prefix", prefix).param("year", year).query(Integer.class).single();
        return RequestNumber.of(prefix, year, serial);
    }

    /// Enters a new request with an empty history.
    @Transactional(propagation = Propagation.MANDATORY)
    DisclosureRequest enter(RequestNumber number, long agencyId, LocalDateTime at, Channel channel,
            Application application, String filingKey, String codeDigest) {
        Applicant applicant = application.applicant();
        Wanted wanted = application.wanted();
        long id = db.sql("""
                insert into disclosure_request (number, agency_id, filing_key, query_code_digest, filed_at, channel,
                    applicant_kind, applicant, applicant_key, subject, document_number, features, form_wanted,
                    route_wanted, other_form_accepted, assistance, proactive_suggested, stage)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'FILED') returning id""")
                .params(number.value(), agencyId, filingKey, codeDigest, at, channel.name(),
                        applicant.kind().name(), text.applicant(applicant), text.applicantKey(applicant),
                        wanted.subject(), wanted.documentNumber(), wanted.features(), wanted.form().name(),
                        wanted.route().name(), wanted.otherFormAccepted(), wanted.assistance(),
                        wanted.proactiveSuggested())
                .query(Long.class).single();
        return new DisclosureRequest(id, number, agencyId, at, channel, applicant, wanted, List.of(), 0);
    }

    /// Writes what has been added to the history, and the row anew.
    @Transactional(propagation = Propagation.MANDATORY)
    Change keep(DisclosureRequest request) {
        Change change = new Change(Projection.of(request.asKept(), clocks), Projection.of(request, clocks));
        request.unkept().forEach(happening -> append(request.id(), happening));
        project(request.id(), request.version(), change.after());
        return change;
    }

    /// What an act changed, for the journal: no personal data on either side.
    record Change(Projection before, Projection after) {
    }

    /// Computes the rows of all open requests anew, after the calendar or a dated value has changed.
    @Transactional
    public int recompute() {
        List<String> open = db.sql("""
                select number from disclosure_request where closed_on is null and received_on is not null
                order by id for update""").query(String.class).list();
        open.forEach(number -> {
            DisclosureRequest request = get(new RequestNumber(number));
            project(request.id(), request.version(), Projection.of(request, clocks));
        });
        return open.size();
    }

    private void append(long id, Happening happening) {
        db.sql("""
                insert into request_event (request_id, seq, kind, happened_at, day, facts, words, actor)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(id, happening.seq(), happening.kind().name(), happening.at(), happening.on(),
                        text.facts(happening.clock()), text.words(happening.words()), happening.actor())
                .update();
    }

    private void project(long id, long version, Projection row) {
        int rows = db.sql("""
                update disclosure_request set stage = ?, received_on = ?, due_on = ?, due_provisional = ?,
                    paused = ?, extended = ?, clarified = ?, consent_awaited = ?, disposition = ?, row_code = ?, closed_on = ?,
                    decided_at = ?, decided_by = ?, version = version + 1
                where id = ? and version = ?""")
                .params(row.stage().name(), row.receivedOn(), row.dueOn(), row.dueProvisional(), row.paused(),
                        row.extended(), row.clarified(), row.consentAwaited(), row.disposition(), row.rowCode(), row.closedOn(),
                        row.decidedAt(), row.decidedBy(), id, version)
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("request " + id + " was changed meanwhile");
        }
    }

    private Optional<DisclosureRequest> read(String sql, RequestNumber number) {
        return db.sql(sql).param(number.value()).query(this::head).optional()
                .map(head -> head.with(history(head.id())));
    }

    private List<Happening> history(long id) {
        return db.sql("select * from request_event where request_id = ? order by seq").param(id)
                .query((rs, _) -> new Happening(rs.getInt("seq"), Happening.Kind.valueOf(rs.getString("kind")),
                        rs.getObject("happened_at", LocalDateTime.class), rs.getObject("day", LocalDate.class),
                        rs.getString("actor"), text.event(rs.getString("facts")), text.words(rs.getBytes("words"))))
                .list();
    }

    private DisclosureRequest head(ResultSet rs, int row) throws SQLException {
        Wanted wanted = new Wanted(rs.getString("subject"), rs.getString("document_number"),
                rs.getString("features"), ProvisionForm.valueOf(rs.getString("form_wanted")),
                ProvisionRoute.valueOf(rs.getString("route_wanted")), rs.getBoolean("other_form_accepted"),
                rs.getString("assistance"), rs.getBoolean("proactive_suggested"));
        return new DisclosureRequest(rs.getLong("id"), new RequestNumber(rs.getString("number")),
                rs.getLong("agency_id"), rs.getObject("filed_at", LocalDateTime.class),
                Channel.valueOf(rs.getString("channel")), text.applicant(rs.getBytes("applicant")), wanted,
                List.of(), rs.getLong("version"));
    }
}
