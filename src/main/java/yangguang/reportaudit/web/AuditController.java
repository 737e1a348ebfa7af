package yangguang.reportaudit.web;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import yangguang.reportaudit.AuditSheet;
import yangguang.reportaudit.Auditing;
import yangguang.reportreading.Patience;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Unreadable;
import yangguang.statute.Obstacle;

/// Anybody checks a published report here; it is read, answered and forgotten.
@Controller
class AuditController {

    private static final long LARGEST = 20L * 1024 * 1024;
    private final Auditing auditing = new Auditing(ReportFormats.shipped());

    @GetMapping("/reports/audit")
    AuditPage show() {
        return new AuditPage(null, "", List.of());
    }

    @PostMapping("/reports/audit")
    AuditPage create(@ModelAttribute AuditForm form) throws IOException {
        try {
            if (form.hasFile()) {
                return audited(form, readFile(form));
            }
            if (form.text().isBlank()) {
                return refused(form, "file", "请选择一个文件，或粘贴报告的文字。");
            }
            return audited(form, Patience.with(() -> auditing.auditPasted(form.text())));
        } catch (Unreadable e) {
            return refused(form, form.hasFile() ? "file" : "text", e.getMessage());
        }
    }

    private Auditing.Audited readFile(AuditForm form) throws Unreadable, IOException {
        if (form.file().getSize() > LARGEST) {
            throw new Unreadable("文件超过 20 MB，不像一份年度报告，没有读取。");
        }
        byte[] bytes = form.file().getBytes();
        String name = form.file().getOriginalFilename();
        return Patience.with(() -> auditing.auditAnyPeriod(name == null ? "上传的文件" : name, bytes));
    }

    private static AuditPage audited(AuditForm form, Auditing.Audited audited) {
        return new AuditPage(AuditSheet.of(audited), form.text(), List.of());
    }

    private static AuditPage refused(AuditForm form, String field, String sentence) {
        return new AuditPage(null, form.text(), List.of(Obstacle.at(field, sentence)));
    }
}
