package yangguang.reportpath.web;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportpath.AcceptingReport;
import yangguang.reportpath.ReturningReport;
import yangguang.reportpath.ReviewDesk;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// The supervising office reads a submitted report, and returns or accepts it.
@Controller
@RequestMapping("/desk/collection/{year:\\d{4}}/{slug}")
class ReviewController {

    private final ReviewDesk desk;
    private final ReturningReport returning;
    private final AcceptingReport accepting;

    ReviewController(ReviewDesk desk, ReturningReport returning, AcceptingReport accepting) {
        this.desk = desk;
        this.returning = returning;
        this.accepting = accepting;
    }

    private ReviewDesk.Review review(Officer officer, int year, String slug) {
        officer.require(Role.SUPERVISOR);
        return desk.find(officer, slug, year).orElseThrow(NotThere::new);
    }

    @GetMapping
    ReviewPage show(Officer officer, @PathVariable int year, @PathVariable String slug, @RequestParam(defaultValue = "") String place) {
        return new ReviewPage(review(officer, year, slug), place, "", "", List.of(), 200);
    }

    @PostMapping("/remarks")
    Object remark(Officer officer, @PathVariable int year, @PathVariable String slug, @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String quote, @RequestParam(defaultValue = "") String remark,
            @RequestParam(required = false) Integer version, RedirectAttributes said) {
        long agency = review(officer, year, slug).agency().id();
        return take(officer, year, slug, new String[] {place, quote, remark}, "意见已记下，退回时一并转给报送机关。", said,
                () -> returning.remark(officer, agency, year, place, quote, remark, version));
    }

    @PostMapping("/remarks/{remark:\\d{1,18}}/withdrawal")
    Object unremark(Officer officer, @PathVariable int year, @PathVariable String slug, @PathVariable long remark, RedirectAttributes said) {
        long agency = review(officer, year, slug).agency().id();
        return take(officer, year, slug, new String[] {"", "", ""}, "意见已撤去。", said,
                () -> returning.unremark(officer, agency, year, remark));
    }

    @PostMapping("/return")
    Object giveBack(Officer officer, @PathVariable int year, @PathVariable String slug, @RequestParam(required = false) Integer version,
            RedirectAttributes said) {
        long agency = review(officer, year, slug).agency().id();
        return take(officer, year, slug, new String[] {"", "", ""}, "已退回修改，意见已转给报送机关。", said,
                () -> returning.giveBack(officer, agency, year, version));
    }

    @PostMapping("/acceptance")
    Object accept(Officer officer, @PathVariable int year, @PathVariable String slug, @RequestParam(required = false) Integer version,
            RedirectAttributes said) {
        long agency = review(officer, year, slug).agency().id();
        return take(officer, year, slug, new String[] {"", "", ""}, "已接收，报送机关可以发布。", said,
                () -> accepting.accept(officer, agency, year, version));
    }

    private Object take(Officer officer, int year, String slug, String[] typed, String done, RedirectAttributes said, Runnable act) {
        try {
            act.run();
        } catch (Obstructed refused) {
            return new ReviewPage(review(officer, year, slug), typed[0], typed[1], typed[2], refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            ReviewDesk.Review now = review(officer, year, slug);
            return new ReviewPage(now, typed[0], typed[1], typed[2], List.of(Obstacle.of("您打开这一页以后，其他人办理过这份报告，您这次的办理没有生效。报告现在是“"
                    + now.state() + "”。", "", "请核对最新情况后再办理。")), 409);
        }
        said.addFlashAttribute("notice", done);
        return "redirect:/desk/collection/" + year + "/" + slug;
    }
}
