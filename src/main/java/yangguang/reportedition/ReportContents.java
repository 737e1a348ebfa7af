package yangguang.reportedition;

import java.util.ArrayList;
import java.util.List;
import yangguang.reportfigures.CompiledReport;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// What a report must contain (报告内容): every part written, every cell filled, every relation kept.
@Article("50")
public final class ReportContents {

    private ReportContents() {
    }

    public static List<Obstacle> obstaclesIn(AnnualReport report, CompiledReport compiled) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (report == null || report.overview().isBlank()) {
            obstacles.add(Obstacle.at("overview", "第一部分“总体情况”还没有写。"));
        }
        if (report == null || report.problems().isBlank() || report.problems().strip().matches("无[。.]?")) {
            obstacles.add(Obstacle.at("problems", "第五部分“存在的主要问题及改进情况”不能空着，也不能只写“无”。"));
        }
        if (report == null || report.others().isBlank()) {
            obstacles.add(Obstacle.at("others", "第六部分“其他需要报告的事项”还没有写；没有的写“无其他需要报告的事项”。"));
        }
        compiled.errors().forEach(f -> obstacles.add(Obstacle.at(f.where(), f.told())));
        return obstacles;
    }
}
