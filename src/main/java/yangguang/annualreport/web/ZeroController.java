package yangguang.annualreport.web;

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
import yangguang.annualreport.AssertingZero;
import yangguang.annualreport.ReportDesk;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.ReportYear;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// The zero report of a year.
@Controller
@RequestMapping("/desk/reports/{year}/zero")
class ZeroController {

    private final ReportDesk desk;
    private final AssertingZero asserting;

    ZeroController(ReportDesk desk, AssertingZero asserting) {
        this.desk = desk;
        this.asserting = asserting;
    }

    @GetMapping
    ZeroPage show(Officer officer, @PathVariable int year) {
        ReportYear.open(officer, year);
        CompiledReport report = desk.compiled(officer.agencyId(), year);
        return new ZeroPage(report, desk.begun(officer.agencyId(), year), "", asserting.obstaclesTo(report), 200);
    }

    @PostMapping
    Object create(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String problems, RedirectAttributes said) {
        ReportYear.open(officer, year);
        try {
            asserting.assertZero(officer, year, desk.format(officer.agencyId(), year), problems);
        } catch (Obstructed refused) {
            return refused(officer, year, problems, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return refused(officer, year, problems, List.of(Obstacle.of("刚才已有人确认了零报告，您的确认没有重复保存。", "", "请返回报告页面核对。")), 409);
        }
        said.addFlashAttribute("notice", year + " 年零报告已确认，没有填报的各项记为 0。");
        return "redirect:/desk/reports/" + year;
    }

    private ZeroPage refused(Officer officer, int year, String problems, List<Obstacle> obstacles, int status) {
        return new ZeroPage(desk.compiled(officer.agencyId(), year), desk.begun(officer.agencyId(), year), problems, obstacles, status);
    }
}
