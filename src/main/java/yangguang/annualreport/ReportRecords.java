package yangguang.annualreport;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.reportform.Finding;

/// What is kept about a report on its way (报送留痕): submissions, remarks, explanations, the last check, reminders.
@Repository
class ReportRecords {

    private final JdbcClient db;

    ReportRecords(JdbcClient db) {
        this.db = db;
    }

    void addSubmission(AnnualReport report, String note, String submittedBy, LocalDateTime at) {
        db.sql("""
                insert into report_submission (report_id, round, figures, overview, problems, others, note, signed_by,
                    submitted_by, submitted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(report.id(), report.progress().round(), report.figures(), report.overview(), report.problems(),
                        report.others(), note, report.progress().signedBy(), submittedBy, at).update();
    }

    /// Submissions, the newest first.
    List<Submission> submissions(long reportId) {
        return db.sql("select * from report_submission where report_id = ? order by round desc").param(reportId)
                .query(Submission.class).list();
    }

    void addRemark(long reportId, int round, String place, String quote, String remark, String by, LocalDateTime at) {
        db.sql("""
                insert into report_remark (report_id, round, place, quote, remark, made_by, made_at)
                values (?, ?, ?, ?, ?, ?, ?)""").params(reportId, round, place, quote, remark, by, at).update();
    }

    Optional<Remark> removeRemark(long reportId, int round, long id) {
        Optional<Remark> remark = remarks(reportId, round).stream().filter(r -> r.id() == id).findFirst();
        remark.ifPresent(r -> db.sql("delete from report_remark where id = ?").param(r.id()).update());
        return remark;
    }

    List<Remark> remarks(long reportId, int round) {
        return db.sql("select * from report_remark where report_id = ? and round = ? order by id").params(reportId, round)
                .query(Remark.class).list();
    }

    List<Explanation> explanations(long reportId) {
        return db.sql("""
                select rule, place, finding, explanation, explained_by, explained_at from report_explanation
                where report_id = ? order by rule, place""").param(reportId).query(Explanation.class).list();
    }

    void putExplanation(long reportId, Finding finding, String explanation, String by, LocalDateTime at) {
        db.sql("""
                insert into report_explanation (report_id, rule, place, finding, explanation, explained_by, explained_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (report_id, rule, place) do update set finding = excluded.finding,
                    explanation = excluded.explanation, explained_by = excluded.explained_by,
                    explained_at = excluded.explained_at""")
                .params(reportId, finding.rule(), finding.where(), finding.message(), explanation, by, at).update();
    }

    /// Carries the explanations of one edition over to the next.
    void copyExplanations(long from, long to) {
        db.sql("""
                insert into report_explanation (report_id, rule, place, finding, explanation, explained_by, explained_at)
                select ?, rule, place, finding, explanation, explained_by, explained_at from report_explanation
                where report_id = ?""").params(to, from).update();
    }

    /// Keeps what the checks said, for the office that collects.
    void putCheck(StandingReport standing, LocalDateTime at) {
        List<Finding> open = standing.unexplained();
        String rules = java.util.stream.Stream.concat(standing.compiled().errors().stream(), open.stream())
                .map(Finding::rule).distinct().collect(Collectors.joining("、"));
        db.sql("""
                insert into report_check (report_id, errors, warnings, rules, checked_at) values (?, ?, ?, ?, ?)
                on conflict (report_id) do update set errors = excluded.errors, warnings = excluded.warnings,
                    rules = excluded.rules, checked_at = excluded.checked_at""")
                .params(standing.report().id(), standing.compiled().errors().size(), open.size(), rules, at).update();
    }

    /// @return false where the agency has been reminded on that day
    boolean addReminder(long agencyId, int year, LocalDate day, String by, String office) {
        return db.sql("""
                insert into report_reminder (agency_id, year, day, reminded_by, office) values (?, ?, ?, ?, ?)
                on conflict do nothing""").params(agencyId, year, day, by, office).update() == 1;
    }
}
