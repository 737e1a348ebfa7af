package yangguang.rulebook.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.rulebook.ImportingNotice;
import yangguang.statute.HolidayNotice;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.statute.WorkCalendar;
import yangguang.statute.WorkCalendars;
import yangguang.web.NotThere;

/// The working-day calendar of the office: years, import of a notice with a look at what changes.
@Controller
class WorkdaysController {

    private static final int LARGEST_FILE = 256 * 1024;

    private final WorkCalendars calendars;
    private final ImportingNotice importing;
    private final TimeMachine clock;

    WorkdaysController(WorkCalendars calendars, ImportingNotice importing, TimeMachine clock) {
        this.calendars = calendars;
        this.importing = importing;
        this.clock = clock;
    }

    @Bean
    static DeskSection workdaysSection() {
        return new DeskSection("工作日历", "/desk/admin/workdays", 92, Set.of(Role.ADMINISTRATOR));
    }

    @GetMapping("/desk/admin/workdays")
    WorkdaysPage show(Officer officer) {
        officer.require(Role.ADMINISTRATOR);
        int next = clock.today().getYear() + 1;
        String year = calendars.current().announced(next - 1) ? String.valueOf(next) : String.valueOf(next - 1);
        return page(new WorkdaysForm(year, "国务院办公厅关于" + year + "年部分节假日安排的通知", "", ""), List.of());
    }

    @GetMapping("/desk/admin/workdays/{year}")
    WorkYearPage year(Officer officer, @PathVariable int year) {
        officer.require(Role.ADMINISTRATOR);
        WorkCalendar calendar = calendars.current();
        if (!calendar.announced(year)) {
            throw new NotThere();
        }
        return new WorkYearPage(calendar.year(year));
    }

    @PostMapping("/desk/admin/workdays")
    Object create(Officer officer, @ModelAttribute WorkdaysForm typed, @RequestParam(required = false) MultipartFile file,
            RedirectAttributes said) throws IOException {
        officer.require(Role.ADMINISTRATOR);
        if (file != null && file.getSize() > LARGEST_FILE) {
            return page(typed, List.of(Obstacle.at("file", "文件超过256 KB，不像是放假通知。", "请只上传节假日安排的文本或者表格。")));
        }
        WorkdaysForm form = file == null || file.isEmpty() ? typed : typed.with(decode(file.getBytes()));
        List<Obstacle> obstacles = importing.obstaclesTo(form.yearNumber(), form.source(), form.text());
        if (!obstacles.isEmpty()) {
            return page(form, obstacles);
        }
        if (!form.confirmed().equals("yes")) {
            return new NoticePreviewPage(form, HolidayNotice.parse(form.yearNumber(), form.text()), calendars.current());
        }
        try {
            importing.importNotice(officer.actor(), form.yearNumber(), form.source(), form.text());
        } catch (Obstructed refused) {
            return page(form, refused.obstacles());
        }
        said.addFlashAttribute("notice", form.year() + "年的工作日安排已导入，期限正在重新计算。");
        return "redirect:/desk/admin/workdays";
    }

    private WorkdaysPage page(WorkdaysForm form, List<Obstacle> obstacles) {
        return new WorkdaysPage(calendars.current().years().reversed(), calendars.imports(), form, obstacles);
    }

    /// Text of a file saved by an office program: UTF-8, or else the national standard's encoding.
    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
