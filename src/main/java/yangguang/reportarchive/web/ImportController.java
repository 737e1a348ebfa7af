package yangguang.reportarchive.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportarchive.ArchiveDesk;
import yangguang.reportarchive.ImportOutcome;
import yangguang.reportarchive.Importing;
import yangguang.reportarchive.ReadingBatchAnew;
import yangguang.reportarchive.ResumingImport;
import yangguang.reportarchive.StoppingImport;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NavLink;
import yangguang.web.NotThere;
import yangguang.web.Pager;

/// Imports: handed in, watched, stopped, resumed.
@Controller
class ImportController {

    private static final int SIZE = 50;

    private final ArchiveDesk desk;
    private final Importing importing;
    private final StoppingImport stopping;
    private final ResumingImport resuming;
    private final ReadingBatchAnew readingAnew;

    ImportController(ArchiveDesk desk, Importing importing, StoppingImport stopping, ResumingImport resuming,
            ReadingBatchAnew readingAnew) {
        this.desk = desk;
        this.importing = importing;
        this.stopping = stopping;
        this.resuming = resuming;
        this.readingAnew = readingAnew;
    }

    @GetMapping("/desk/archive/imports/new")
    NewImportPage form(Officer officer) {
        return new NewImportPage(desk.onServer(), "", officer.has(Role.SUPERVISOR), List.of());
    }

    @PostMapping("/desk/archive/imports")
    Object create(Officer officer, @ModelAttribute ImportForm form, RedirectAttributes said) {
        officer.require(Role.SUPERVISOR);
        try {
            long batch = importing.begin(officer, form.uploads(), form.onServer());
            List<String> empty = form.uploads().stream().filter(Importing.Upload::empty).map(Importing.Upload::name).toList();
            if (!empty.isEmpty()) {
                said.addFlashAttribute("notice", "空文件没有导入：" + String.join("、", empty) + "。");
            }
            return "redirect:/desk/archive/imports/" + batch;
        } catch (Obstructed refused) {
            return new NewImportPage(desk.onServer(), form.onServer(), true, refused.obstacles());
        }
    }

    @GetMapping("/desk/archive/imports/{id}")
    ImportPage show(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "1") int page) {
        return page(officer, id, outcome, page, List.of());
    }

    private ImportPage page(Officer officer, long id, String outcome, int wanted, List<Obstacle> obstacles) {
        ArchiveDesk.Progress progress = desk.progress(id).orElseThrow(NotThere::new);
        ImportOutcome only = List.of(ImportOutcome.values()).stream().filter(one -> one.name().equals(outcome)).findFirst().orElse(null);
        String url = "/desk/archive/imports/" + id;
        Pager pager = Pager.of(wanted, SIZE, only == null ? progress.batch().total() : progress.count(only), url + (only == null ? "" : "?outcome=" + only));
        List<NavLink> views = new ArrayList<>();
        views.add(new NavLink("全部 " + progress.batch().total(), url, only == null));
        for (ImportOutcome one : ImportOutcome.values()) {
            if (progress.count(one) > 0) {
                views.add(new NavLink(one.label() + " " + progress.count(one), url + "?outcome=" + one, one == only));
            }
        }
        return new ImportPage(progress, desk.items(id, only, pager.page(), SIZE), views, pager, readingAnew.course(id), officer.has(Role.SUPERVISOR), obstacles);
    }

    /// The bar alone; once the import has come to its end, the whole page is asked to reload.
    @GetMapping("/desk/archive/imports/{id}/progress")
    ProgressPage progress(Officer officer, @PathVariable long id, HttpServletResponse response) {
        ArchiveDesk.Progress progress = desk.progress(id).orElseThrow(NotThere::new);
        if (!progress.batch().state().underWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        return new ProgressPage(progress, officer.has(Role.SUPERVISOR));
    }

    @PostMapping("/desk/archive/imports/{id}/stop")
    Object stop(Officer officer, @PathVariable long id) {
        return act(officer, id, () -> stopping.stop(officer, id));
    }

    @PostMapping("/desk/archive/imports/{id}/resumption")
    Object resume(Officer officer, @PathVariable long id) {
        return act(officer, id, () -> resuming.resume(officer, id));
    }

    @PostMapping("/desk/archive/imports/{id}/reading")
    Object readAnew(Officer officer, @PathVariable long id) {
        return act(officer, id, () -> readingAnew.begin(officer, id));
    }

    private Object act(Officer officer, long id, Runnable act) {
        officer.require(Role.SUPERVISOR);
        desk.progress(id).orElseThrow(NotThere::new);
        try {
            act.run();
            return "redirect:/desk/archive/imports/" + id;
        } catch (Obstructed refused) {
            return page(officer, id, "", 1, refused.obstacles());
        }
    }
}
