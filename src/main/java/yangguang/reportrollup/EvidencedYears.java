package yangguang.reportrollup;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.reportedition.Amendable;
import yangguang.reportevidence.ReportYears;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Years whose evidence is still open (佐证是否可改): as long as the figures themselves, that is until the report is sent for
/// signature. The freeze closes nothing: figures that people enter stay open after it, and so does what proves them.
@Component
@Article("49")
class EvidencedYears implements ReportYears {

    private final JdbcClient db;
    private final Amendable amendable;
    private final Rechecking rechecking;

    EvidencedYears(JdbcClient db, Amendable amendable, Rechecking rechecking) {
        this.db = db;
        this.amendable = amendable;
        this.rechecking = rechecking;
    }

    /// Whoever sends the report for signature meanwhile waits for the end of this transaction, and the other way round. Locked
    /// in the order in which sending locks.
    @Override
    public List<Obstacle> hold(long agencyId, int year) {
        db.sql("""
                select report_id from report_check where report_id in (select id from annual_report where agency_id = ? and year = ?)
                order by report_id for update""").params(agencyId, year).query(Long.class).list();
        db.sql("select id from annual_report where agency_id = ? and year = ? order by id for share").params(agencyId, year)
                .query(Long.class).list();
        return amendable.obstaclesTo(agencyId, year);
    }

    @Override
    public List<Obstacle> obstaclesTo(long agencyId, int year) {
        return amendable.obstaclesTo(agencyId, year);
    }

    @Override
    public void changed(long agencyId, int year) {
        rechecking.after(agencyId, year);
    }
}
