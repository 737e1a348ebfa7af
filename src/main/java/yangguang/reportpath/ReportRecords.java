package yangguang.reportpath;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.reportedition.AnnualReport;
import yangguang.reportform.Cell;
import yangguang.reportrollup.Explanation;
import yangguang.reportrollup.StandingReport;

/// What is kept about a report on its way (报送留痕): submissions, remarks, reminders.
@Repository
public class ReportRecords {

    private final JdbcClient db;

    ReportRecords(JdbcClient db) {
        this.db = db;
    }

    /// @param figures as fixed
    void addSubmission(AnnualReport report, Map<String, Cell> figures, String note, String submittedBy, LocalDateTime at) {
        db.sql("""
                insert into report_submission (report_id, round, figures, overview, problems, others, note, signed_by,
                    submitted_by, submitted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(report.id(), report.progress().round(), Submission.kept(figures), report.overview(), report.problems(),
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

    /// @return false where the agency has been reminded on that day
    boolean addReminder(long agencyId, int year, LocalDate day, String by, String office) {
        return db.sql("""
                insert into report_reminder (agency_id, year, day, reminded_by, office) values (?, ?, ?, ?, ?)
                on conflict do nothing""").params(agencyId, year, day, by, office).update() == 1;
    }
}
