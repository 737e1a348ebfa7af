package yangguang.reportevidence.web;

import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ResponseEntity;
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
import yangguang.files.Download;
import yangguang.files.StoredFiles;
import yangguang.reportevidence.AttachingExhibits;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.Exhibits;
import yangguang.reportevidence.Sent;
import yangguang.reportevidence.Subject;
import yangguang.reportevidence.SubjectSource;
import yangguang.reportevidence.WithdrawingExhibit;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// The exhibits of an entered figure, a correction, an activity, and each of them. They are opened by the officers who
/// write the report and those who sign it; the office that takes the report in has pages of its own.
@Controller
@RequestMapping("/desk/reports")
class ExhibitController {

    private final SubjectSource subjects;
    private final Exhibits exhibits;
    private final AttachingExhibits attaching;
    private final WithdrawingExhibit withdrawing;
    private final StoredFiles files;

    ExhibitController(SubjectSource subjects, Exhibits exhibits, AttachingExhibits attaching, WithdrawingExhibit withdrawing,
            StoredFiles files) {
        this.subjects = subjects;
        this.exhibits = exhibits;
        this.attaching = attaching;
        this.withdrawing = withdrawing;
        this.files = files;
    }

    @GetMapping("/{year:\\d{4}}/cells/{cell}/exhibits")
    ExhibitsPage ofFigure(Officer officer, @PathVariable int year, @PathVariable String cell) {
        return show(officer, Subject.figure(year, cell));
    }

    @PostMapping("/{year:\\d{4}}/cells/{cell}/exhibits")
    Object attachToFigure(Officer officer, @PathVariable int year, @PathVariable String cell,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent, @RequestParam(defaultValue = "") String seen,
            RedirectAttributes said) {
        return attach(officer, Subject.figure(year, cell), seen, Sent.in(sent), said);
    }

    @GetMapping("/corrections/{correction:\\d{1,18}}/exhibits")
    ExhibitsPage ofCorrection(Officer officer, @PathVariable long correction) {
        return show(officer, correction(officer, correction));
    }

    @PostMapping("/corrections/{correction:\\d{1,18}}/exhibits")
    Object attachToCorrection(Officer officer, @PathVariable long correction,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent, @RequestParam(defaultValue = "") String seen,
            RedirectAttributes said) {
        return attach(officer, correction(officer, correction), seen, Sent.in(sent), said);
    }

    @GetMapping("/activities/{activity:\\d{1,18}}/exhibits")
    ExhibitsPage ofActivity(Officer officer, @PathVariable long activity) {
        return show(officer, Subject.activity(activity));
    }

    @PostMapping("/activities/{activity:\\d{1,18}}/exhibits")
    Object attachToActivity(Officer officer, @PathVariable long activity,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent, @RequestParam(defaultValue = "") String seen,
            RedirectAttributes said) {
        return attach(officer, Subject.activity(activity), seen, Sent.in(sent), said);
    }

    @GetMapping("/exhibits/{exhibit:\\d{1,18}}")
    ResponseEntity<InputStreamResource> download(Officer officer, @PathVariable long exhibit) {
        Exhibit found = standing(officer, exhibit);
        return Download.of(files.find(found.fileId()).orElseThrow(NotThere::new), files.open(found.fileId()));
    }

    @GetMapping("/exhibits/{exhibit:\\d{1,18}}/withdrawal")
    ExhibitWithdrawalPage withdrawal(Officer officer, @PathVariable long exhibit) {
        Exhibit found = standing(officer, exhibit);
        return withdrawal(officer, found, "", withdrawing.obstaclesTo(officer.agencyId(), found), 200);
    }

    @PostMapping("/exhibits/{exhibit:\\d{1,18}}/withdrawal")
    Object withdraw(Officer officer, @PathVariable long exhibit, @RequestParam(defaultValue = "") String reason, RedirectAttributes said) {
        open(officer);
        Exhibit found = exhibits.find(officer.agencyId(), exhibit).orElseThrow(NotThere::new);
        try {
            withdrawing.withdraw(officer, found, reason);
        } catch (Obstructed refused) {
            return withdrawal(officer, found, reason, refused.obstacles(), 422);
        } catch (ConcurrencyFailureException changed) {
            return page(officer, described(officer, found.subject()), false, List.of(Obstacle.of("“" + found.name()
                    + "”刚才已经由别人撤下，您的操作没有保存。", "", "请看下面的记录。")), 409);
        }
        said.addFlashAttribute("notice", "“" + found.name() + "”已撤下，名称和理由留在这里。");
        return "redirect:" + found.subject().url();
    }

    private ExhibitsPage show(Officer officer, Subject subject) {
        open(officer);
        return page(officer, described(officer, subject), false, List.of(), 200);
    }

    private Object attach(Officer officer, Subject subject, String seen, List<Sent> sent, RedirectAttributes said) {
        open(officer);
        described(officer, subject);
        try {
            attaching.attach(officer, subject, seen, sent);
        } catch (Obstructed refused) {
            return page(officer, described(officer, subject), !sent.isEmpty(), refused.obstacles(), 422);
        } catch (ConcurrencyFailureException changed) {
            return page(officer, described(officer, subject), !sent.isEmpty(), List.of(Obstacle.of("您打开这一页以后，"
                    + subject.kind().label() + "或者它的佐证材料有了变化，您选的文件没有保存。", "", "请核对下面的最新情况，再重新选择。")), 409);
        }
        said.addFlashAttribute("notice", sent.size() == 1 ? "佐证材料已附上。" : sent.size() + " 份佐证材料已附上。");
        return "redirect:" + subject.url();
    }

    private ExhibitsPage page(Officer officer, SubjectSource.Described subject, boolean lost, List<Obstacle> obstacles, int status) {
        return new ExhibitsPage(subject, exhibits.of(officer.agencyId(), subject.subject()),
                officer.hasAny(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR),
                attaching.obstaclesTo(officer.agencyId(), subject), lost, obstacles, status);
    }

    private ExhibitWithdrawalPage withdrawal(Officer officer, Exhibit exhibit, String reason, List<Obstacle> obstacles, int status) {
        return new ExhibitWithdrawalPage(exhibit, described(officer, exhibit.subject()).title(), reason, obstacles, status);
    }

    private Exhibit standing(Officer officer, long id) {
        open(officer);
        return exhibits.find(officer.agencyId(), id).filter(Exhibit::standing).orElseThrow(NotThere::new);
    }

    private Subject correction(Officer officer, long id) {
        open(officer);
        return subjects.correction(officer.agencyId(), id).orElseThrow(NotThere::new).subject();
    }

    private SubjectSource.Described described(Officer officer, Subject subject) {
        return subjects.find(officer.agencyId(), subject).orElseThrow(NotThere::new);
    }

    private static void open(Officer officer) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR, Role.APPROVER);
    }
}
