package yangguang.reportedition;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Whether the report of a year may still be changed (报告是否可改); every act on its figures and words asks here.
@Component
@Article("49")
public class Amendable {

    private final AnnualReports reports;

    Amendable(AnnualReports reports) {
        this.reports = reports;
    }

    public List<Obstacle> obstaclesTo(long agencyId, int year) {
        return reports.find(agencyId, year).flatMap(AnnualReport::obstacleToWriting).stream().toList();
    }
}
