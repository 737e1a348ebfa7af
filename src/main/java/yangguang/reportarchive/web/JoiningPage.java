package yangguang.reportarchive.web;

import java.util.List;
import java.util.Set;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportarchive.Joining;
import yangguang.reportarchive.JoiningPlan;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Two agencies before they are joined (归并预览).
///
/// @param otherStands years in which the officer lets the alias's version stand
public record JoiningPage(Joining typed, JoiningPlan plan, Set<Integer> otherStands, List<Obstacle> obstacles, int status) implements Page {

    @Override
    public String template() {
        return "reportarchive/joining";
    }

    public String swapped() {
        return new JoiningAddress(typed.other(), typed.standing()).toString();
    }

    /// `第 2 版，已接受，3 处错误`.
    public String told(ArchivedReport report) {
        return report.state().label() + "，" + report.sourceKind() + "，" + report.errors() + " 处错误";
    }

    /// What becomes of the year.
    public String outcome(JoiningPlan.Line line) {
        return line.ofOther() == null ? "不变" : line.ofStanding() == null ? "移入现用名称" : line.otherStands()
                ? "以“" + typed.other() + "”的一版为准，另一版保留" : "以“" + typed.standing() + "”的一版为准，另一版保留";
    }
}
