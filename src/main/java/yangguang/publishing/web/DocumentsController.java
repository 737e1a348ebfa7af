package yangguang.publishing.web;

import java.util.List;
import java.util.Optional;
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
import yangguang.publishing.Draft;
import yangguang.publishing.DraftForm;
import yangguang.publishing.Drafting;
import yangguang.publishing.EditedMeanwhile;
import yangguang.publishing.Editing;
import yangguang.publishing.Upload;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// Documents of the officer's agency: register, editor, file.
@Controller
@RequestMapping("/desk/documents")
class DocumentsController {

    private final Drafting drafting;
    private final Editing editing;
    private final DocumentPages pages;
    private final EditorChoices choices;
    private final Register register;
    private final StoredFiles files;
    private final TimeMachine clock;

    DocumentsController(Drafting drafting, Editing editing, DocumentPages pages, EditorChoices choices,
            Register register, StoredFiles files, TimeMachine clock) {
        this.drafting = drafting;
        this.editing = editing;
        this.pages = pages;
        this.choices = choices;
        this.register = register;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping
    DocumentsPage index(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "1") int page, Officer officer) {
        DocumentPages.open(officer);
        return register.page(view, title.strip(), page, officer);
    }

    @GetMapping("/new")
    EditorPage newDocument(Officer officer) {
        officer.require(Role.CONTRIBUTOR, Role.EDITOR);
        return editor(Optional.empty(), DraftForm.empty(clock.today()), List.of(), false, false, officer);
    }

    @PostMapping
    Object create(DraftForm form, @RequestParam(name = "files", required = false) List<MultipartFile> sent,
            Officer officer, RedirectAttributes next) {
        List<Upload> uploads = uploads(sent);
        try {
            Draft draft = drafting.draft(form, uploads, officer);
            next.addFlashAttribute("notice", "已保存。核对无误后，请送审。");
            return "redirect:/desk/documents/" + draft.id();
        } catch (Obstructed e) {
            return editor(Optional.empty(), form, e.obstacles(), !uploads.isEmpty(), false, officer);
        }
    }

    @GetMapping("/{id}")
    DocumentPage show(@PathVariable long id, Officer officer) {
        return pages.show(id, officer);
    }

    @GetMapping("/{id}/edit")
    EditorPage edit(@PathVariable long id, Officer officer) {
        Draft draft = pages.readable(id, officer);
        Obstructed.unlessEmpty(editing.obstaclesTo(draft, officer));
        return editor(Optional.of(draft), DraftForm.of(draft.content(), draft.version()), List.of(), false, false,
                officer);
    }

    @PostMapping("/{id}")
    Object update(@PathVariable long id, DraftForm form,
            @RequestParam(name = "files", required = false) List<MultipartFile> sent, Officer officer,
            RedirectAttributes next) {
        pages.readable(id, officer);
        List<Upload> uploads = uploads(sent);
        try {
            Draft draft = editing.edit(id, form, uploads, officer);
            next.addFlashAttribute("notice", "已保存修改，现在的环节是“" + draft.stage().label() + "”。");
            return "redirect:/desk/documents/" + id;
        } catch (EditedMeanwhile e) {
            return editor(Optional.of(e.current()), form.against(e.current().version()), List.of(),
                    !uploads.isEmpty(), true, officer);
        } catch (Obstructed e) {
            return editor(Optional.of(pages.readable(id, officer)), form, e.obstacles(), !uploads.isEmpty(), false,
                    officer);
        }
    }

    @GetMapping("/{id}/attachments/{fileId}")
    ResponseEntity<?> attachment(@PathVariable long id, @PathVariable long fileId, Officer officer) {
        if (pages.readable(id, officer).content().attachments().stream().noneMatch(file -> file.fileId() == fileId)) {
            throw new NotThere();
        }
        return Download.of(files.find(fileId).orElseThrow(NotThere::new), files.open(fileId));
    }

    private EditorPage editor(Optional<Draft> draft, DraftForm form, List<Obstacle> obstacles, boolean uploaded,
            boolean overtaken, Officer officer) {
        return new EditorPage(draft, form, obstacles, uploaded, overtaken, choices.of(officer));
    }

    private static List<Upload> uploads(List<MultipartFile> sent) {
        return sent == null ? List.of() : sent.stream()
                .filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())
                .map(file -> new Upload(file.getOriginalFilename(), file)).toList();
    }
}
