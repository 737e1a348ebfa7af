package yangguang.reportpath.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportfigures.ReportYear;
import yangguang.reportpath.Collecting;
import yangguang.reportpath.Reminding;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;
import yangguang.web.Pager;

/// The supervising office looks over the reports of a year and reminds who is missing.
@Controller
@RequestMapping("/desk/collection")
class CollectionController {

    private static final int PER_PAGE = 50;

    private final Collecting collecting;
    private final Reminding reminding;
    private final TimeMachine clock;

    CollectionController(Collecting collecting, Reminding reminding, TimeMachine clock) {
        this.collecting = collecting;
        this.reminding = reminding;
        this.clock = clock;
    }

    @Bean
    static DeskSection collectionSection() {
        return new DeskSection("年报汇集", "/desk/collection", 51, Set.of(Role.SUPERVISOR), List.of("/desk/rollup"));
    }

    @GetMapping
    CollectionPage latest(Officer officer) {
        return show(officer, clock.today().getYear() - 1, "", "", 1);
    }

    @GetMapping("/{year:\\d{4}}")
    CollectionPage show(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        return page(officer, year, viewOf(view), q, page, List.of());
    }

    @GetMapping("/{year:\\d{4}}.csv")
    ResponseEntity<byte[]> csv(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String q) {
        Collecting.Collection collection = collection(officer, year);
        StringBuilder csv = new StringBuilder("\uFEFF机关,性质,环节,期限,报送日期,发布日期,期限情况,错误,未说明的警告,未通过的规则,核对日期,最近催报\r\n");
        shown(collection, viewOf(view), q).forEach(line -> csv.append(String.join(",", quoted(line.name()), line.kind().label(),
                line.state(), line.due().toString(), text(line.submittedOn()), text(line.publishedOn()), line.distance(),
                String.valueOf(line.errors()), String.valueOf(line.warnings()), quoted(line.rules()), text(line.checkedOn()),
                text(line.remindedOn()))).append("\r\n"));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(collection.government() + year + "年年报报送情况.csv", StandardCharsets.UTF_8).build().toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{year:\\d{4}}/reminders")
    Object remind(Officer officer, @PathVariable int year, @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page, RedirectAttributes said) {
        collection(officer, year);
        try {
            if (agency.isEmpty()) {
                said.addFlashAttribute("notice", "已催报 " + reminding.remindAll(officer, year) + " 个机关，提醒出现在各机关的工作台上。");
            } else {
                reminding.remind(officer, agency, year);
                said.addFlashAttribute("notice", "已催报，提醒出现在该机关的工作台上。");
            }
        } catch (Obstructed refused) {
            return page(officer, year, viewOf(view), q, page, refused.obstacles());
        }
        return "redirect:" + address(year, viewOf(view), q) + "&page=" + page;
    }

    private CollectionPage page(Officer officer, int year, Collecting.View view, String q, int page, List<Obstacle> obstacles) {
        Collecting.Collection collection = collection(officer, year);
        List<Collecting.Line> lines = shown(collection, view, q);
        Pager pager = Pager.of(page, PER_PAGE, lines.size(), address(year, view, q));
        int from = (pager.page() - 1) * PER_PAGE;
        int last = Math.max(clock.today().getYear() - 1, year);
        return new CollectionPage(collection, lines.subList(from, Math.min(lines.size(), from + PER_PAGE)), view, q, pager,
                IntStream.iterate(last, y -> y > last - 6, y -> y - 1).boxed().toList(), obstacles, obstacles.isEmpty() ? 200 : 422);
    }

    private Collecting.Collection collection(Officer officer, int year) {
        officer.require(Role.SUPERVISOR);
        ReportYear.check(year);
        return collecting.of(officer, year).orElseThrow(() -> new NotThere("年度报告由人民政府的政府信息公开主管部门汇集，您所在的机关不汇集其他机关的年报。"));
    }

    private static List<Collecting.Line> shown(Collecting.Collection collection, Collecting.View view, String q) {
        return collection.lines().stream().filter(view::shows)
                .filter(line -> q.isBlank() || line.name().contains(q.strip())).toList();
    }

    private static Collecting.View viewOf(String name) {
        for (Collecting.View view : Collecting.View.values()) {
            if (view.name().equals(name)) {
                return view;
            }
        }
        return Collecting.View.ALL;
    }

    private static String address(int year, Collecting.View view, String q) {
        return UriComponentsBuilder.fromPath("/desk/collection/" + year).queryParam("view", view.name())
                .queryParam("q", "{q}").encode().buildAndExpand(q).toUriString();
    }

    private static String text(Object day) {
        return day == null ? "" : day.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
