package yangguang.reportrollup;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.reportedition.Amendable;
import yangguang.reportevidence.ReportYears;
import yangguang.reportfigures.EnteredFigures;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Years whose evidence is still open (佐证是否可改): as long as the figures themselves, that is until the report is sent for
/// signature. The freeze closes nothing: figures that people enter stay open after it, and so does what proves them.
@Component
@Article("49")
class EvidencedYears implements ReportYears {

    private final EnteredFigures entered;
    private final Amendable amendable;
    private final Rechecking rechecking;

    EvidencedYears(EnteredFigures entered, Amendable amendable, Rechecking rechecking) {
        this.entered = entered;
        this.amendable = amendable;
        this.rechecking = rechecking;
    }

    /// Whoever sends the report for signature meanwhile waits for the end of this transaction, and the other way round.
    @Override
    public List<Obstacle> hold(long agencyId, int year) {
        entered.hold(agencyId, year);
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
