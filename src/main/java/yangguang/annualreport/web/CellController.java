package yangguang.annualreport.web;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.annualreport.Correcting;
import yangguang.annualreport.ReportDesk;
import yangguang.reportevidence.Sent;
import yangguang.reportfigures.Records;
import yangguang.reportfigures.ReportYear;
import yangguang.reportform.ReportFormat;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;
import yangguang.web.Pager;

/// One cell of the report on the desk; a computed one can be corrected.
@Controller
@RequestMapping("/desk/reports/{year}/cells/{cell}")
class CellController {

    private final ReportDesk desk;
    private final Correcting correcting;

    CellController(ReportDesk desk, Correcting correcting) {
        this.desk = desk;
        this.correcting = correcting;
    }

    @GetMapping
    CellPage show(Officer officer, @PathVariable int year, @PathVariable String cell, @RequestParam(defaultValue = "1") int page) {
        ReportYear.open(officer, year);
        return page(officer, year, cell, page, CellPage.Typed.NOTHING, List.of(), 200);
    }

    @PostMapping("/correction")
    Object correct(Officer officer, @PathVariable int year, @PathVariable String cell, @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "0") long seen,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent, RedirectAttributes said) {
        ReportYear.open(officer, year);
        CellPage.Typed typed = new CellPage.Typed(figure, reason, !Sent.in(sent).isEmpty());
        try {
            correcting.correct(officer, year, desk.format(officer.agencyId(), year), place(officer, year, cell), figure, reason, seen,
                    Sent.in(sent));
        } catch (Obstructed refused) {
            return page(officer, year, cell, 1, typed, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return page(officer, year, cell, 1, typed, changed(), 409);
        }
        said.addFlashAttribute("notice", "更正已保存，登记簿的数仍然保留。");
        return "redirect:/desk/reports/" + year + "/cells/" + cell;
    }

    @PostMapping("/correction/withdrawal")
    Object withdraw(Officer officer, @PathVariable int year, @PathVariable String cell, @RequestParam(defaultValue = "0") long seen,
            RedirectAttributes said) {
        ReportYear.open(officer, year);
        try {
            correcting.withdraw(officer, year, place(officer, year, cell), seen);
        } catch (Obstructed refused) {
            return page(officer, year, cell, 1, CellPage.Typed.NOTHING, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return page(officer, year, cell, 1, CellPage.Typed.NOTHING, changed(), 409);
        }
        said.addFlashAttribute("notice", "更正已撤销，恢复登记簿的数。");
        return "redirect:/desk/reports/" + year + "/cells/" + cell;
    }

    private static List<Obstacle> changed() {
        return List.of(Obstacle.of("刚才有人更正或者撤销了这个数，您的操作没有保存。", "", "请看下面的更正记录，核对后再办理。"));
    }

    private ReportFormat.Place place(Officer officer, int year, String cell) {
        return desk.place(officer.agencyId(), year, cell).orElseThrow(NotThere::new);
    }

    private CellPage page(Officer officer, int year, String cell, int page, CellPage.Typed typed, List<Obstacle> obstacles, int status) {
        ReportFormat.Place place = place(officer, year, cell);
        Records records = desk.behind(officer.agencyId(), year, cell, Math.clamp(page, 1, 1_000_000)).orElseThrow();
        return new CellPage(desk.shown(officer.agencyId(), year), place, desk.corrections(officer.agencyId(), year, cell),
                desk.exhibits(officer.agencyId(), year, cell),
                desk.note(place), records, new Pager(records.page(), records.pages(), records.total(),
                "/desk/reports/" + year + "/cells/" + cell), officer.hasAny(Role.REQUEST_OFFICER, Role.OFFICE_HEAD), typed, obstacles, status);
    }
}
