package yangguang.reportarchive.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.files.Download;
import yangguang.files.StoredFile;
import yangguang.reportarchive.ArchiveDesk;
import yangguang.reportarchive.CorrectingReport;
import yangguang.reportarchive.Correction;
import yangguang.reportarchive.DecidingReport;
import yangguang.reportarchive.ReadingAnew;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// A version beside its original: looked at, accepted, rejected, corrected.
@Controller
class ReviewController {

    private static final String HARMLESS = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

    private final ArchiveDesk desk;
    private final DecidingReport deciding;
    private final CorrectingReport correcting;
    private final ReadingAnew readingAnew;

    ReviewController(ArchiveDesk desk, DecidingReport deciding, CorrectingReport correcting, ReadingAnew readingAnew) {
        this.desk = desk;
        this.deciding = deciding;
        this.correcting = correcting;
        this.readingAnew = readingAnew;
    }

    private ArchiveDesk.Review review(long id, Integer number) {
        return desk.review(id, number).orElseThrow(NotThere::new);
    }

    @GetMapping("/desk/archive/reports/{id}")
    ReviewPage show(Officer officer, @PathVariable long id) {
        return new ReviewPage(review(id, null), officer.has(Role.SUPERVISOR), "", List.of(), 200);
    }

    @GetMapping("/desk/archive/reports/{id}/versions/{number}")
    ReviewPage version(Officer officer, @PathVariable long id, @PathVariable int number) {
        return new ReviewPage(review(id, number), officer.has(Role.SUPERVISOR), "", List.of(), 200);
    }

    @GetMapping("/desk/archive/reports/{id}/versions/{number}/original")
    ResponseEntity<byte[]> original(Officer officer, @PathVariable long id, @PathVariable int number) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).header("Content-Security-Policy", HARMLESS)
                .header("X-Frame-Options", "SAMEORIGIN").body(desk.originalView(id, number).orElseThrow(NotThere::new));
    }

    @GetMapping("/desk/archive/reports/{id}/versions/{number}/file")
    ResponseEntity<InputStreamResource> file(Officer officer, @PathVariable long id, @PathVariable int number) {
        StoredFile original = desk.original(id, number).orElseThrow(NotThere::new);
        return Download.of(original, desk.open(original));
    }

    @PostMapping("/desk/archive/reports/{id}/versions/{number}/acceptance")
    Object accept(Officer officer, @PathVariable long id, @PathVariable int number, @RequestParam int lock,
            @RequestParam(defaultValue = "") String word, RedirectAttributes said) {
        return decide(officer, id, number, word, "第 " + number + " 版已接受。", said,
                review -> deciding.accept(officer, review.report(), review.version(), lock, word));
    }

    @PostMapping("/desk/archive/reports/{id}/versions/{number}/rejection")
    Object reject(Officer officer, @PathVariable long id, @PathVariable int number, @RequestParam int lock,
            @RequestParam(defaultValue = "") String word, RedirectAttributes said) {
        return decide(officer, id, number, word, "第 " + number + " 版已退。", said,
                review -> deciding.reject(officer, review.report(), review.version(), lock, word));
    }

    @PostMapping("/desk/archive/reports/{id}/versions/{number}/reading")
    Object readAnew(Officer officer, @PathVariable long id, @PathVariable int number, @RequestParam int lock, RedirectAttributes said) {
        officer.require(Role.SUPERVISOR);
        ArchiveDesk.Review review = review(id, number);
        try {
            int made = readingAnew.read(officer, review.report(), review.version(), lock);
            said.addFlashAttribute("notice", "已由原件重新读取，生成第 " + made + " 版，请核对与当前版本的不同。");
            return "redirect:/desk/archive/reports/" + id + "/versions/" + made;
        } catch (Obstructed refused) {
            return new ReviewPage(review, true, "", refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return new ReviewPage(review(id, number), true, "", List.of(changed()), 409);
        }
    }

    private interface Decision {
        void take(ArchiveDesk.Review review);
    }

    private Object decide(Officer officer, long id, int number, String word, String done, RedirectAttributes said, Decision decision) {
        officer.require(Role.SUPERVISOR);
        ArchiveDesk.Review review = review(id, number);
        try {
            decision.take(review);
        } catch (Obstructed refused) {
            return new ReviewPage(review, true, word, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return new ReviewPage(review(id, number), true, word, List.of(changed()), 409);
        }
        said.addFlashAttribute("notice", done);
        return "redirect:/desk/archive/reports/" + id;
    }

    private static Obstacle changed() {
        return Obstacle.of("您查看期间，其他人已经处理了这份报告，您的操作没有生效。", "", "下面是最新内容，请核对后再办理。");
    }

    @GetMapping("/desk/archive/reports/{id}/versions/{number}/correction")
    CorrectionPage correction(Officer officer, @PathVariable long id, @PathVariable int number) {
        officer.require(Role.SUPERVISOR);
        ArchiveDesk.Review review = review(id, number);
        return CorrectionPage.of(review, Correction.nothing(review.version()), List.of(), 200);
    }

    @PostMapping("/desk/archive/reports/{id}/versions/{number}/correction")
    Object correct(Officer officer, @PathVariable long id, @PathVariable int number, @RequestParam int lock,
            @RequestParam Map<String, String> fields, RedirectAttributes said) {
        officer.require(Role.SUPERVISOR);
        ArchiveDesk.Review review = review(id, number);
        Correction typed = typed(review, fields);
        try {
            correcting.correct(officer, review.report(), review.version(), lock, typed);
        } catch (Obstructed refused) {
            return CorrectionPage.of(review, typed, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return CorrectionPage.of(review(id, number), typed, List.of(changed()), 409);
        }
        said.addFlashAttribute("notice", "更正已保存为新的版本，并已重新核对。");
        return "redirect:/desk/archive/reports/" + id + (review.current() ? "" : "/versions/" + (review.versions().getFirst().number() + 1));
    }

    private static Correction typed(ArchiveDesk.Review review, Map<String, String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        review.cells().keySet().stream().filter(fields::containsKey).forEach(cell -> cells.put(cell, fields.get(cell)));
        return new Correction(fields.get("agencyName"), fields.get("year"), fields.get("title"), fields.get("publishedOn"),
                fields.get("documentNumber"), fields.get("address"), cells, fields.get("reason"));
    }
}
