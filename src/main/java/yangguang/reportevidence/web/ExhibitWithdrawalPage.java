package yangguang.reportevidence.web;

import java.util.List;
import yangguang.reportevidence.Exhibit;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Withdrawing one exhibit: what will happen, and the reason.
public record ExhibitWithdrawalPage(Exhibit exhibit, String title, String reason, List<Obstacle> obstacles, int status)
        implements Page {

    @Override
    public String template() {
        return "reportevidence/withdrawal";
    }
}
