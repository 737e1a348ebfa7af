package yangguang.reportpath.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportfigures.ReportYear;
import yangguang.reportpath.ReportPath;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// The office takes its report from stage to stage.
@Controller
@RequestMapping("/desk/reports/{year:\\d{4}}")
class ReportActsController {

    private final ReportPath path;
    private final ReportActs acts;

    ReportActsController(ReportPath path, ReportActs acts) {
        this.path = path;
        this.acts = acts;
    }

    @GetMapping("/progress")
    ProgressPage show(Officer officer, @PathVariable int year) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR, Role.APPROVER);
        ReportYear.check(year);
        return ProgressPage.of(path.whole(officer, year));
    }

    /// Each act has its own address, so that each is a door of its own, and all are answered in one way.
    @PostMapping({"/freezing", "/refreezing", "/explanations", "/sending", "/signature", "/handing-back", "/submission", "/publication",
            "/correction"})
    Object take(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String explanation,
            @RequestParam(required = false) Integer version, HttpServletRequest request, RedirectAttributes said) {
        ReportYear.check(year);
        ReportActs.Form form = new ReportActs.Form(reason, note, rule, place, explanation, version);
        ReportActs.ReportAct act = acts.at(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE).toString());
        try {
            act.taking().take(officer, year, form);
        } catch (Obstructed refused) {
            return new ProgressPage(path.whole(officer, year), act.typed().apply(form), act.about().apply(form), refused.obstacles(), 422);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException changed) {
            ReportPath.Whole now = path.whole(officer, year);
            return new ProgressPage(now, act.typed().apply(form), act.about().apply(form), List.of(Obstacle.of(
                    "您打开这一页以后，其他人办理过这份报告，您这次的办理没有生效。报告现在是“" + now.view().state() + "”。", "",
                    "请核对下面的最新情况后再办理。")), 409);
        }
        said.addFlashAttribute("notice", act.done().formatted(year));
        return "redirect:/desk/reports/" + year + "/progress";
    }
}
