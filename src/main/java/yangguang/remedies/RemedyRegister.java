package yangguang.remedies;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;

/// Register of cases (复议诉讼台账), read-only. A year's cases are those accepted in it and those still pending when
/// it began; each counts by how it stood on 31 December.
@Component
@Article({"50", "51"})
@NamedInterface("facts")
public class RemedyRegister {

    private static final String OF_YEAR = """
            from remedy_case
            where agency_id = :agency and accepted_on <= :to and (concluded_on is null or concluded_on >= :from)""";
    private static final String AS_IT_STOOD =
            "case when concluded_on is null or concluded_on > :to then 'PENDING' else outcome end";

    private final JdbcClient db;
    private final RemedyCases cases;

    RemedyRegister(JdbcClient db, RemedyCases cases) {
        this.db = db;
        this.cases = cases;
    }

    public Optional<RemedyCase> find(long id) {
        return cases.findById(id);
    }

    /// All cases of an agency, the newest first.
    public List<RemedyCase> of(long agencyId) {
        return cases.findByAgencyIdOrderByAcceptedOnDescIdDesc(agencyId);
    }

    private record Count(RemedyKind kind, Outcome outcome, int cases) {
    }

    /// How many cases of the year by kind and outcome; combinations without a case are absent.
    public Map<RemedyKind, Map<Outcome, Integer>> tally(long agencyId, int year) {
        Map<RemedyKind, Map<Outcome, Integer>> tally = new EnumMap<>(RemedyKind.class);
        ofYear("select kind, " + AS_IT_STOOD + " as outcome, count(*) as cases " + OF_YEAR + " group by 1, 2",
                agencyId, year).query(Count.class).list()
                .forEach(c -> tally.computeIfAbsent(c.kind(), _ -> new EnumMap<>(Outcome.class))
                        .put(c.outcome(), c.cases()));
        return tally;
    }

    /// The cases behind a figure; a null kind or outcome means all.
    public List<RemedyCase> behind(long agencyId, int year, RemedyKind kind, Outcome outcome) {
        return ofYear("select * " + OF_YEAR + " order by accepted_on, id", agencyId, year)
                .query(RemedyCase.class).list().stream()
                .filter(c -> kind == null || c.kind() == kind)
                .filter(c -> outcome == null || c.outcomeAt(LocalDate.of(year, 12, 31)) == outcome)
                .toList();
    }

    private JdbcClient.StatementSpec ofYear(String sql, long agencyId, int year) {
        return db.sql(sql).param("agency", agencyId).param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31));
    }
}
