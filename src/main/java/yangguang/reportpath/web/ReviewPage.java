package yangguang.reportpath.web;

import java.util.List;
import yangguang.reportpath.ReviewDesk;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// One submitted report before its reviewer.
///
/// @param place  where the remark being written points
/// @param quote  words it means
/// @param remark what it says
public record ReviewPage(ReviewDesk.Review review, String place, String quote, String remark, List<Obstacle> obstacles, int status)
        implements Page {

    @Override
    public String template() {
        return "reportpath/review";
    }
}
