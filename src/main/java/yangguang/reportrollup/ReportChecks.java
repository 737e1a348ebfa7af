package yangguang.reportrollup;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.reportform.Finding;

/// What the checks said last of a report, and how its warnings were explained (核对留痕).
@Repository
public class ReportChecks {

    private final JdbcClient db;

    ReportChecks(JdbcClient db) {
        this.db = db;
    }

    public List<Explanation> explanations(long reportId) {
        return db.sql("""
                select rule, place, finding, explanation, explained_by, explained_at from report_explanation
                where report_id = ? order by rule, place""").param(reportId).query(Explanation.class).list();
    }

    public void putExplanation(long reportId, Finding finding, String explanation, String by, LocalDateTime at) {
        db.sql("""
                insert into report_explanation (report_id, rule, place, finding, explanation, explained_by, explained_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (report_id, rule, place) do update set finding = excluded.finding,
                    explanation = excluded.explanation, explained_by = excluded.explained_by,
                    explained_at = excluded.explained_at""")
                .params(reportId, finding.rule(), finding.where(), finding.message(), explanation, by, at).update();
    }

    /// Carries the explanations of one edition over to the next.
    public void copyExplanations(long from, long to) {
        db.sql("""
                insert into report_explanation (report_id, rule, place, finding, explanation, explained_by, explained_at)
                select ?, rule, place, finding, explanation, explained_by, explained_at from report_explanation
                where report_id = ?""").params(to, from).update();
    }

    /// Keeps what the checks said, for the office that collects.
    public void putCheck(StandingReport standing, LocalDateTime at) {
        List<Finding> open = standing.unexplained();
        String rules = Stream.concat(standing.compiled().errors().stream(), open.stream())
                .map(Finding::rule).distinct().collect(Collectors.joining("、"));
        db.sql("""
                insert into report_check (report_id, errors, warnings, rules, checked_at) values (?, ?, ?, ?, ?)
                on conflict (report_id) do update set errors = excluded.errors, warnings = excluded.warnings,
                    rules = excluded.rules, checked_at = excluded.checked_at""")
                .params(standing.report().id(), standing.compiled().errors().size(), open.size(), rules, at).update();
    }
}
