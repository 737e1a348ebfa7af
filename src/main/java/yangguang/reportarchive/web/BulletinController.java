package yangguang.reportarchive.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.files.Download;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.BulletinDrafting;
import yangguang.reportaudit.Bulletin;
import yangguang.reportaudit.BulletinWorkbook;
import yangguang.statute.TimeMachine;
import yangguang.web.Choice;

/// The supervising office drafts a bulletin from what the audit found.
@Controller
class BulletinController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final BulletinDrafting drafting;
    private final ArchiveRegister register;
    private final TimeMachine clock;

    BulletinController(BulletinDrafting drafting, ArchiveRegister register, TimeMachine clock) {
        this.drafting = drafting;
        this.register = register;
        this.clock = clock;
    }

    /// Which reports (通报范围表单). `scope` is `own` for the agencies below the officer's, else the whole archive.
    record BulletinForm(String year, String batch, String scope, String region) {

        BulletinForm {
            year = year == null ? "" : year.strip();
            batch = batch == null ? "" : batch.strip();
            scope = "all".equals(scope) ? "all" : "own";
            region = region == null ? "" : region.strip();
        }
    }

    @GetMapping("/desk/archive/bulletin")
    BulletinPage show(Officer officer, @ModelAttribute BulletinForm form) {
        BulletinDrafting.Scope scope = scope(officer, form);
        Reader reader = new Reader(true, officer.agencyId(), true);
        List<Choice> years = SearchPage.choices(register.years(reader.filter()), "年");
        return new BulletinPage(reader, scope, drafting.draft(scope), years, SearchPage.choices(register.regions(reader.filter()), ""));
    }

    @GetMapping("/desk/archive/bulletin.docx")
    ResponseEntity<byte[]> docx(Officer officer, @ModelAttribute BulletinForm form) {
        Bulletin bulletin = drafting.draft(scope(officer, form));
        return answer(bulletin.title() + "（草稿）.docx", WORD, drafting.docx(bulletin, officer.agencyName(), clock.today()));
    }

    @GetMapping("/desk/archive/bulletin.xlsx")
    ResponseEntity<byte[]> xlsx(Officer officer, @ModelAttribute BulletinForm form) {
        Bulletin bulletin = drafting.draft(scope(officer, form));
        return answer(bulletin.title() + "附表.xlsx", WORKBOOK, BulletinWorkbook.of(bulletin));
    }

    private static ResponseEntity<byte[]> answer(String name, String type, byte[] content) {
        return ResponseEntity.ok().headers(Download.headers(name, type, content.length, true)).body(content);
    }

    private BulletinDrafting.Scope scope(Officer officer, BulletinForm form) {
        officer.require(Role.SUPERVISOR);
        Optional<Long> batch = SearchForm.id(form.batch());
        int year = SearchForm.number(form.year()).filter(one -> one >= 1990 && one <= 2999).or(() -> batch.flatMap(drafting::yearOf))
                .orElse(clock.today().getYear() - 1);
        boolean own = form.scope().equals("own") && batch.isEmpty();
        return new BulletinDrafting.Scope(year, batch.orElse(null), own ? drafting.supervisedFrom(officer.agencyId()) : null, own ? "" : form.region());
    }
}
