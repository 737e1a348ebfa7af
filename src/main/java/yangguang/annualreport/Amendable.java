package yangguang.annualreport;

import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Whether the report of a year may still be changed (报告是否可改); every act on its figures and words asks here.
@Component
@Article("49")
class Amendable {

    private final AnnualReports reports;

    Amendable(AnnualReports reports) {
        this.reports = reports;
    }

    List<Obstacle> obstaclesTo(long agencyId, int year) {
        return reports.find(agencyId, year).filter(AnnualReport::published).isEmpty() ? List.of()
                : List.of(Obstacle.of(year + " 年的年度报告已经发布，数据和文字不能再改。", "《条例》第四十九条", ""));
    }
}
