package yangguang.reportpath.web;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportpath.CorrectingReport;
import yangguang.reportpath.ExplainingWarning;
import yangguang.reportpath.Freezing;
import yangguang.reportpath.PublishingReport;
import yangguang.reportpath.ReportPath;
import yangguang.reportpath.SendingForSignature;
import yangguang.reportpath.SigningReport;
import yangguang.reportpath.SubmittingReport;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// The office takes its report from stage to stage.
@Controller
@RequestMapping("/desk/reports/{year:\\d{4}}")
class ReportActsController {

    private final ReportPath path;
    private final Freezing freezing;
    private final ExplainingWarning explaining;
    private final SendingForSignature sending;
    private final SigningReport signing;
    private final SubmittingReport submitting;
    private final PublishingReport publishing;
    private final CorrectingReport correcting;

    ReportActsController(ReportPath path, Freezing freezing, ExplainingWarning explaining, SendingForSignature sending,
            SigningReport signing, SubmittingReport submitting, PublishingReport publishing, CorrectingReport correcting) {
        this.path = path;
        this.freezing = freezing;
        this.explaining = explaining;
        this.sending = sending;
        this.signing = signing;
        this.submitting = submitting;
        this.publishing = publishing;
        this.correcting = correcting;
    }

    @GetMapping("/progress")
    ProgressPage show(Officer officer, @PathVariable int year) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR, Role.APPROVER);
        if (year < 2008 || year > 2999) {
            throw new NotThere();
        }
        return ProgressPage.of(path.whole(officer, year));
    }

    @PostMapping("/freezing")
    Object freeze(Officer officer, @PathVariable int year, RedirectAttributes said) {
        return take(officer, year, "", "", said, () -> {
            freezing.freeze(officer, year);
            return "数据已定格。此后登记簿的变化会列在这里，不会自动计入。";
        });
    }

    @PostMapping("/refreezing")
    Object refreeze(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) Integer version, RedirectAttributes said) {
        return take(officer, year, "refreezing", reason, said, () -> {
            freezing.refreeze(officer, year, reason, version);
            return "已按登记簿现在的数重新定格。";
        });
    }

    @PostMapping("/explanations")
    Object explain(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "") String explanation,
            RedirectAttributes said) {
        return take(officer, year, rule + "@" + place, explanation, said, () -> {
            explaining.explain(officer, year, rule, place, explanation);
            return "说明已保存，报送时一并交主管部门。";
        });
    }

    @PostMapping("/sending")
    Object send(Officer officer, @PathVariable int year, @RequestParam(required = false) Integer version, RedirectAttributes said) {
        return take(officer, year, "", "", said, () -> {
            sending.send(officer, year, version);
            return "已送签，数据和文字已固定。";
        });
    }

    @PostMapping("/signature")
    Object sign(Officer officer, @PathVariable int year, @RequestParam(required = false) Integer version, RedirectAttributes said) {
        return take(officer, year, "", "", said, () -> {
            signing.sign(officer, year, version);
            return "已签发。";
        });
    }

    @PostMapping("/handing-back")
    Object handBack(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) Integer version, RedirectAttributes said) {
        return take(officer, year, "handing-back", reason, said, () -> {
            signing.handBack(officer, year, reason, version);
            return "已退回起草。";
        });
    }

    @PostMapping("/submission")
    Object submit(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) Integer version, RedirectAttributes said) {
        return take(officer, year, "submission", note, said, () -> {
            submitting.submit(officer, year, note, version);
            return "已报送主管部门。";
        });
    }

    @PostMapping("/publication")
    Object publish(Officer officer, @PathVariable int year, @RequestParam(required = false) Integer version, RedirectAttributes said) {
        return take(officer, year, "", "", said, () -> {
            publishing.publish(officer, year, version);
            return year + " 年的年度报告已发布，不能再改。";
        });
    }

    @PostMapping("/correction")
    Object correct(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String reason, RedirectAttributes said) {
        return take(officer, year, "correction", reason, said, () -> {
            correcting.correct(officer, year, reason);
            return "更正已开始。新版发布以前，原来的版本仍然有效。";
        });
    }

    private Object take(Officer officer, int year, String form, String typed, RedirectAttributes said, Supplier<String> act) {
        if (year < 2008 || year > 2999) {
            throw new NotThere();
        }
        try {
            said.addFlashAttribute("notice", act.get());
        } catch (Obstructed refused) {
            return new ProgressPage(path.whole(officer, year), typed, form, refused.obstacles(), 422);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException changed) {
            ReportPath.Whole now = path.whole(officer, year);
            return new ProgressPage(now, typed, form, List.of(Obstacle.of("您打开这一页以后，其他人办理过这份报告，您这次的办理没有生效。报告现在是“"
                    + now.view().state() + "”。", "", "请核对下面的最新情况后再办理。")), 409);
        }
        return "redirect:/desk/reports/" + year + "/progress";
    }
}
