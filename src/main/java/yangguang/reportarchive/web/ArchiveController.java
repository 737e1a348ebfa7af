package yangguang.reportarchive.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportarchive.ArchiveDesk;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.ArchiveState;
import yangguang.web.NavLink;
import yangguang.web.Pager;

/// The archive on the desk: lists by state.
@Controller
class ArchiveController {

    private static final int SIZE = 30;

    private final ArchiveRegister register;
    private final ArchiveDesk desk;

    ArchiveController(ArchiveRegister register, ArchiveDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    @Bean
    static DeskSection archiveSection() {
        return new DeskSection("年度报告库", "/desk/archive", 55, Set.of(Role.SUPERVISOR, Role.OFFICE_HEAD));
    }

    @GetMapping("/desk/archive")
    ArchivePage index(Officer officer, @RequestParam(defaultValue = "PENDING") String state, @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) Integer year, @RequestParam(defaultValue = "false") boolean errors,
            @RequestParam(defaultValue = "1") int page) {
        ArchiveState wanted = List.of(ArchiveState.values()).stream().filter(one -> one.name().equals(state)).findFirst().orElse(null);
        String text = words.length() > 200 ? words.substring(0, 200) : words;
        ArchiveFilter filter = new ArchiveFilter(text, null, "", "", null, year, "", wanted, errors);
        String rest = "&words=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + (year == null ? "" : "&year=" + year) + (errors ? "&errors=true" : "");
        Pager pager = Pager.of(page, SIZE, register.count(filter), "/desk/archive?state=" + (wanted == null ? "ALL" : wanted.name()) + rest);
        return new ArchivePage(register.list(filter, pager.page(), SIZE), views(filter), filter,
                register.years(ArchiveFilter.ALL).stream().map(ArchiveRegister.Tally::value).toList(), pager, desk.latest(5), officer.has(Role.SUPERVISOR));
    }

    private List<NavLink> views(ArchiveFilter filter) {
        Map<String, Long> counts = register.states(ArchiveFilter.ALL).stream()
                .collect(Collectors.toMap(ArchiveRegister.Tally::value, ArchiveRegister.Tally::reports));
        List<NavLink> views = new ArrayList<>();
        for (ArchiveState state : List.of(ArchiveState.PENDING, ArchiveState.ACCEPTED, ArchiveState.REJECTED)) {
            views.add(new NavLink(state.label() + " " + counts.getOrDefault(state.name(), 0L), "/desk/archive?state=" + state.name(), filter.state() == state));
        }
        views.add(new NavLink("全部 " + counts.values().stream().mapToLong(Long::longValue).sum(), "/desk/archive?state=ALL", filter.state() == null));
        return views;
    }
}
