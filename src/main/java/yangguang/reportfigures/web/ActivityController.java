package yangguang.reportfigures.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportevidence.Sent;
import yangguang.reportevidence.Subject;
import yangguang.reportfigures.Activity;
import yangguang.reportfigures.ActivityKind;
import yangguang.reportfigures.ActivityRegister;
import yangguang.reportfigures.RecordingActivity;
import yangguang.reportfigures.ReportYear;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// The register of activities and the page of one.
@Controller
@RequestMapping("/desk/reports/activities")
class ActivityController {

    private static final int OPENING = 2008;

    private final ActivityRegister register;
    private final RecordingActivity recording;
    private final Exhibits exhibits;
    private final TimeMachine clock;

    ActivityController(ActivityRegister register, RecordingActivity recording, Exhibits exhibits, TimeMachine clock) {
        this.register = register;
        this.recording = recording;
        this.exhibits = exhibits;
        this.clock = clock;
    }

    @GetMapping
    ActivitiesPage index(Officer officer, @RequestParam(defaultValue = "0") int year) {
        int now = clock.today().getYear();
        int shown = year == 0 ? now : year;
        ReportYear.open(officer, shown);
        return new ActivitiesPage(shown, IntStream.iterate(now, y -> y >= OPENING, y -> y - 1).boxed().toList(),
                register.ofYear(officer.agencyId(), shown));
    }

    @GetMapping("/new")
    ActivityPage open(Officer officer, @RequestParam(required = false) ActivityKind kind) {
        ReportYear.open(officer, OPENING);
        return new ActivityPage(0, ActivityForm.ofKind(kind), false, List.of(), false, List.of(), 200);
    }

    @PostMapping
    Object create(Officer officer, @ModelAttribute ActivityForm form, BindingResult unread,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent, RedirectAttributes said) {
        return store(officer, null, form, unread, Sent.in(sent), said);
    }

    @GetMapping("/{id:\\d+}")
    ActivityPage edit(Officer officer, @PathVariable long id) {
        Activity activity = own(officer, id);
        return new ActivityPage(id, ActivityForm.of(activity), activity.removed(), of(officer, id), false, List.of(), 200);
    }

    @PostMapping("/{id:\\d+}")
    Object update(Officer officer, @PathVariable long id, @ModelAttribute ActivityForm form, BindingResult unread,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent, RedirectAttributes said) {
        return store(officer, own(officer, id).id(), form, unread, Sent.in(sent), said);
    }

    @PostMapping("/{id:\\d+}/removal")
    Object remove(Officer officer, @PathVariable long id, RedirectAttributes said) {
        Activity activity = own(officer, id);
        try {
            recording.remove(officer, activity);
        } catch (Obstructed refused) {
            return new ActivityPage(id, ActivityForm.of(activity), activity.removed(), of(officer, id), false, refused.obstacles(), 422);
        }
        said.addFlashAttribute("notice", "“" + activity.title() + "”已删除，不再计数。");
        return "redirect:/desk/reports/activities?year=" + activity.day().getYear();
    }

    private List<Exhibit> of(Officer officer, long id) {
        return exhibits.of(officer.agencyId(), Subject.activity(id));
    }

    private Activity own(Officer officer, long id) {
        ReportYear.open(officer, OPENING);
        return register.find(officer.agencyId(), id).orElseThrow(NotThere::new);
    }

    private Object store(Officer officer, Long id, ActivityForm form, BindingResult unread, List<Sent> sent, RedirectAttributes said) {
        ReportYear.open(officer, OPENING);
        long shown = id == null ? 0 : id;
        boolean lost = !sent.isEmpty();
        List<Exhibit> proofs = of(officer, shown);
        if (unread.hasErrors()) {
            ActivityForm kept = form == null ? ActivityForm.ofKind(null) : form;
            return new ActivityPage(shown, kept, false, proofs, lost, unread.getFieldErrors().stream()
                    .sorted(Comparator.comparing(e -> ActivityForm.FIELDS.indexOf(e.getField())))
                    .map(e -> Obstacle.at(e.getField(), "“" + e.getRejectedValue() + "”读不懂，请重新填写。")).toList(), 422);
        }
        try {
            recording.record(officer, form.on(id, officer.agencyId()), sent);
        } catch (Obstructed refused) {
            return new ActivityPage(shown, form, false, proofs, lost, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return new ActivityPage(shown, form, false, proofs, lost, List.of(Obstacle.of("您编辑期间，其他人已经修改了这条记录，您的修改没有保存。", "",
                    "请重新打开记录，核对最新内容后再修改。")), 409);
        }
        said.addFlashAttribute("notice", "“" + form.title() + "”已登记。");
        return "redirect:/desk/reports/activities?year=" + form.day().getYear();
    }
}
