package yangguang.reportrollup.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import yangguang.reportfigures.ReportYear;
import yangguang.reportrollup.RollUpDesk;
import yangguang.reportrollup.RollingUp;
import yangguang.reportrollup.SettingScope;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.Crumb;
import yangguang.web.NotThere;
import yangguang.web.Pager;

/// A government adds up the reports of its agencies, and says whose they are.
@Controller
@RequestMapping("/desk/rollup/{year:\\d{4}}")
class RollUpController {

    private static final int PER_PAGE = 50;

    private final RollUpDesk desk;
    private final RollingUp rolling;
    private final SettingScope setting;

    RollUpController(RollUpDesk desk, RollingUp rolling, SettingScope setting) {
        this.desk = desk;
        this.rolling = rolling;
        this.setting = setting;
    }

    @GetMapping
    RollUpPage show(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "1") int page) {
        return page(officer, year, page, Map.of(), List.of(), 200);
    }

    @GetMapping("/cells/{cell}")
    RollUpCellPage cell(Officer officer, @PathVariable int year, @PathVariable String cell, @RequestParam(defaultValue = "1") int page) {
        open(officer, year);
        RollUpDesk.Behind behind = desk.behind(officer, year, cell, Math.clamp(page, 1, 1_000_000)).orElseThrow(NotThere::new);
        return new RollUpCellPage(crumbs(officer, year, behind.name()), behind, cell, ReportYear.opensFor(officer), Pager.of(page, behind.perPage(), behind.parts(), "/desk/rollup/" + year + "/cells/" + cell));
    }

    @PostMapping("/parts")
    Object rollUp(Officer officer, @PathVariable int year, @RequestParam(required = false) Integer version, RedirectAttributes said) {
        return take(officer, year, Map.of(), "已汇总。", said, () -> rolling.rollUp(officer, year, version));
    }

    @PostMapping("/scope")
    Object decide(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String included, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to, RedirectAttributes said) {
        return take(officer, year, Map.of("agency", agency, "included", included, "reason", reason, "from", from, "to", to),
                included.equals("yes") ? "已纳入汇总范围。" : "已不纳入汇总范围。", said,
                () -> setting.decide(officer, agency, included.equals("yes"), reason, day("from", from), to.isBlank() ? null : day("to", to)));
    }

    @PostMapping("/successions")
    Object succeed(Officer officer, @PathVariable int year, @RequestParam(name = "old", defaultValue = "") String before,
            @RequestParam(name = "new", defaultValue = "") String after, @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String why, RedirectAttributes said) {
        return take(officer, year, Map.of("old", before, "new", after, "since", since, "why", why), "机构改革已登记。", said,
                () -> setting.succeed(officer, before, after, day("since", since), why));
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Obstructed(Obstacle.at(field, "请填写日期，例如 2026-01-01。"));
        }
    }

    private Object take(Officer officer, int year, Map<String, String> typed, String done, RedirectAttributes said, Runnable act) {
        open(officer, year);
        try {
            act.run();
        } catch (Obstructed refused) {
            return page(officer, year, 1, typed, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return page(officer, year, 1, typed, List.of(Obstacle.of("您打开这一页以后，其他人办理过这份报告，您这次的办理没有生效。", "", "请核对最新情况后再办理。")), 409);
        }
        said.addFlashAttribute("notice", done);
        return "redirect:/desk/rollup/" + year;
    }

    private static void open(Officer officer, int year) {
        officer.require(Role.SUPERVISOR, Role.OFFICE_HEAD, Role.REQUEST_OFFICER, Role.CONTRIBUTOR, Role.APPROVER);
        ReportYear.check(year);
    }

    /// @param cell name of the cell looked into; "" on the page itself
    private static List<Crumb> crumbs(Officer officer, int year, String cell) {
        boolean writes = ReportYear.opensFor(officer);
        List<Crumb> crumbs = new ArrayList<>();
        if (writes || officer.has(Role.SUPERVISOR)) {
            crumbs.add(writes ? new Crumb("年度报告", "/desk/reports") : new Crumb("年报汇集", "/desk/collection"));
            crumbs.add(new Crumb(year + "年", (writes ? "/desk/reports/" : "/desk/collection/") + year));
        }
        crumbs.add(new Crumb("汇总", cell.isEmpty() ? "" : "/desk/rollup/" + year));
        if (!cell.isEmpty()) {
            crumbs.add(new Crumb(cell, ""));
        }
        return crumbs;
    }

    private RollUpPage page(Officer officer, int year, int page, Map<String, String> typed, List<Obstacle> obstacles, int status) {
        open(officer, year);
        RollUpDesk.Sheet sheet = desk.of(officer, year).orElseThrow(() -> new NotThere("只有人民政府的年度报告汇总所属机关的报告。"));
        Pager pager = Pager.of(page, PER_PAGE, sheet.members().size(), "/desk/rollup/" + year);
        int first = (pager.page() - 1) * PER_PAGE;
        return new RollUpPage(crumbs(officer, year, ""), sheet, sheet.members().subList(first, Math.min(sheet.members().size(), first + PER_PAGE)), pager, typed,
                obstacles, status);
    }
}
