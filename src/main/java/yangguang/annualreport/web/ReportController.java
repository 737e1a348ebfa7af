package yangguang.annualreport.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.annualreport.DraftingReport;
import yangguang.annualreport.EnteringFigures;
import yangguang.annualreport.ReportDesk;
import yangguang.reportevidence.Sent;
import yangguang.reportfigures.ReportYear;
import yangguang.reportpath.ReportPath;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// The office compiles its own report.
@Controller
class ReportController {

    /// What precedes a cell id in the name of the field that says what the officer saw.
    private static final String SEEN = "seen-";

    private final ReportDesk desk;
    private final EnteringFigures entering;
    private final DraftingReport drafting;
    private final ReportPath path;

    ReportController(ReportDesk desk, EnteringFigures entering, DraftingReport drafting, ReportPath path) {
        this.desk = desk;
        this.entering = entering;
        this.drafting = drafting;
        this.path = path;
    }

    @Bean
    static DeskSection reportsSection() {
        return new DeskSection("年度报告", "/desk/reports", 50,
                Set.of(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR), List.of("/desk/rollup"));
    }

    @GetMapping("/desk/reports")
    ReportsPage index(Officer officer) {
        ReportYear.open(officer, 2008);
        return new ReportsPage(desk.years(officer.agencyId()));
    }

    @GetMapping("/desk/reports/{year}")
    DraftPage show(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String anew) {
        ReportYear.open(officer, year);
        ReportDesk.Draft draft = desk.draft(officer.agencyId(), year);
        ReportPath.View stands = path.view(officer, year);
        return anew.isEmpty() ? DraftPage.of(draft, stands)
                : new DraftPage(draft, stands, proposed(officer, draft, anew), Map.of(), "", false, List.of(), 200);
    }

    /// The prose with one part, or with all of it, proposed anew; nothing is kept until it is saved.
    private ReportDesk.Prose proposed(Officer officer, ReportDesk.Draft draft, String part) {
        ReportDesk.Prose kept = draft.prose();
        ReportDesk.Prose anew = desk.draft(officer.agencyId(), draft.year(), true).prose();
        return new ReportDesk.Prose(part.equals("problems") ? kept.overview() : anew.overview(),
                part.equals("problems") || kept.problems().isBlank() ? anew.problems() : kept.problems(),
                part.equals("problems") ? kept.others() : anew.others(), kept.version(), true);
    }

    @GetMapping("/desk/reports/{year}/fields")
    FieldsPage fields(Officer officer, @PathVariable int year) {
        ReportYear.open(officer, year);
        return new FieldsPage(year, desk.fields(officer.agencyId(), year));
    }

    @PostMapping("/desk/reports/{year}/figures")
    Object enter(Officer officer, @PathVariable int year, @RequestParam Map<String, String> fields,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent, RedirectAttributes said) {
        ReportYear.open(officer, year);
        ReportDesk.Draft draft = desk.draft(officer.agencyId(), year);
        Map<String, String> typed = new HashMap<>();
        draft.byHand().forEach(cell -> typed.put(cell.place().id(), fields.getOrDefault(cell.place().id(), "")));
        Map<String, String> seen = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(SEEN)) {
                seen.put(name.substring(SEEN.length()), value);
            }
        });
        String evidence = fields.getOrDefault("evidence", "");
        try {
            entering.enter(officer, year, draft.byHand().stream().map(ReportDesk.ByHand::place).toList(), typed,
                    seen, evidence, Sent.in(sent));
        } catch (Obstructed refused) {
            return new DraftPage(draft, path.view(officer, year), draft.prose(), typed, evidence, !Sent.in(sent).isEmpty(), refused.obstacles(), 422);
        }
        said.addFlashAttribute("notice", "填报数据已保存。");
        return "redirect:/desk/reports/" + year;
    }

    @PostMapping("/desk/reports/{year}/prose")
    Object write(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String overview,
            @RequestParam(defaultValue = "") String problems, @RequestParam(defaultValue = "") String others,
            @RequestParam(required = false) Integer version, RedirectAttributes said) {
        ReportYear.open(officer, year);
        ReportDesk.Draft draft = desk.draft(officer.agencyId(), year);
        ReportDesk.Prose typed = new ReportDesk.Prose(overview, problems, others, draft.prose().version(), false);
        try {
            drafting.write(officer, year, draft.format().generation(), overview, problems, others, version);
        } catch (Obstructed refused) {
            return new DraftPage(draft, path.view(officer, year), typed, Map.of(), "", false, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            ReportDesk.Draft now = desk.draft(officer.agencyId(), year);
            ReportDesk.Prose mine = new ReportDesk.Prose(overview, problems, others, now.prose().version(), false);
            return new DraftPage(now, path.view(officer, year), mine, Map.of(), "", false, List.of(Obstacle.of(
                    "您编辑期间，其他人已经保存了新的文字，您的修改没有保存。", "",
                    "您的文字仍在下面的框中，已保存的文字在报告正文里。请合并后重新保存。")), 409);
        }
        said.addFlashAttribute("notice", "文字已保存。");
        return "redirect:/desk/reports/" + year;
    }
}
