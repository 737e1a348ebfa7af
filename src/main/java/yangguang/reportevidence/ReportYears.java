package yangguang.reportevidence;

import java.util.List;
import yangguang.statute.Obstacle;

/// Asked whether the report of a year is still open (报告年度是否可改): the module that takes it from stage to stage.
public interface ReportYears {

    /// Why its figures can no longer be touched; until the end of the transaction nobody else closes the year.
    List<Obstacle> hold(long agencyId, int year);

    /// The same for a page, which holds nothing.
    List<Obstacle> obstaclesTo(long agencyId, int year);

    /// Told that on which the figures of the year rest has changed, in the same transaction.
    void changed(long agencyId, int year);
}
