package yangguang.requests.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.requests.Correspondence;
import yangguang.requests.Deciding;
import yangguang.requests.Disposition;
import yangguang.requests.DispositionKind;
import yangguang.requests.Material;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Decision (作出答复): choose a result, fill in what it must state, look at the letter, issue it.
@Controller
@RequestMapping("/desk/requests/{number}/decision")
@Article({"36", "37", "38", "39"})
class DecisionController {

    private final OfficeFiles files;
    private final Deciding deciding;
    private final Correspondence correspondence;
    private final TimeMachine time;

    DecisionController(OfficeFiles files, Deciding deciding, Correspondence correspondence, TimeMachine time) {
        this.files = files;
        this.deciding = deciding;
        this.correspondence = correspondence;
        this.time = time;
    }

    @GetMapping("/new")
    DecisionPage empty(Officer officer, @PathVariable String number, @RequestParam(defaultValue = "") String kind) {
        FileHead file = files.handle(officer, number);
        DispositionKind chosen = kind(kind);
        return new DecisionPage(file, chosen, suggested(file, chosen), deciding.obstaclesTo(file.request()), "",
                false);
    }

    @PostMapping("/preview")
    DecisionPage preview(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        DispositionKind chosen = kind(form.text("kind"));
        try {
            Disposition disposition = read(chosen, form);
            List<Obstacle> obstacles = deciding.obstaclesTo(file.request(), disposition);
            return new DecisionPage(file, chosen, form, obstacles,
                    obstacles.isEmpty() ? correspondence.preview(file.request(), disposition) : "", true);
        } catch (Obstructed e) {
            return new DecisionPage(file, chosen, form, e.obstacles(), "", true);
        }
    }

    @PostMapping
    Object create(Officer officer, @PathVariable String number, @RequestParam Map<String, String> fields,
            @RequestParam(name = "files", required = false) List<MultipartFile> uploads, RedirectAttributes flash) {
        FileHead file = files.handle(officer, number);
        ActForm form = ActForm.of(fields);
        DispositionKind chosen = kind(form.text("kind"));
        try {
            deciding.decide(officer, file.request().number(), read(chosen, form), materials(uploads));
        } catch (Obstructed e) {
            return new DecisionPage(files.handle(officer, number), chosen, form, e.obstacles(), "", true);
        }
        flash.addFlashAttribute("notice", "答复书已经制发，申请人可以凭编号和查询码下载。");
        return "redirect:" + file.url();
    }

    private static Disposition read(DispositionKind chosen, ActForm form) {
        if (chosen == null) {
            throw new Obstructed(Obstacle.at("kind", "请先选择办理结果。"));
        }
        return chosen.read(form.fields());
    }

    private static DispositionKind kind(String code) {
        return Arrays.stream(DispositionKind.values()).filter(each -> each.code().equals(code)).findFirst()
                .orElse(null);
    }

    /// What the file already knows need not be typed again.
    private ActForm suggested(FileHead file, DispositionKind chosen) {
        ActForm form = ActForm.empty();
        if (chosen == null) {
            return form;
        }
        form.with("kind", chosen.code());
        if (chosen == DispositionKind.NOT_CORRECTED || chosen == DispositionKind.STILL_UNCLEAR) {
            file.request().history().forEach(happening -> {
                switch (happening.kind()) {
                    case CLARIFICATION_ASKED -> form.with("notifiedOn", happening.on());
                    case CLARIFIED -> form.with("correctedOn", happening.on());
                    default -> { }
                }
            });
            file.request().clarificationDue().ifPresent(due -> form.with("dueOn", due));
        }
        return chosen == DispositionKind.NOT_HELD ? form.with("searchedOn", time.today()) : form;
    }

    private static List<Material> materials(List<MultipartFile> uploads) {
        List<Material> materials = new ArrayList<>();
        for (MultipartFile upload : uploads == null ? List.<MultipartFile>of() : uploads) {
            if (upload.getOriginalFilename() != null && !upload.getOriginalFilename().isBlank()) {
                try {
                    materials.add(new Material(upload.getOriginalFilename(), upload.getBytes()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return materials;
    }
}
