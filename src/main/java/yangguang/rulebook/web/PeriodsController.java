package yangguang.rulebook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.rulebook.SettingPeriod;
import yangguang.rulebook.WithdrawingPeriod;
import yangguang.statute.DatedValue;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.TimeMachine;
import yangguang.web.NotThere;

/// The dated values of the office: what the program brings, what the administrator set over it.
@Controller
class PeriodsController {

    private final PeriodsInForce periods;
    private final SettingPeriod setting;
    private final WithdrawingPeriod withdrawing;
    private final TimeMachine clock;

    PeriodsController(PeriodsInForce periods, SettingPeriod setting, WithdrawingPeriod withdrawing, TimeMachine clock) {
        this.periods = periods;
        this.setting = setting;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    @Bean
    static DeskSection periodsSection() {
        return new DeskSection("期限与参数", "/desk/admin/periods", 93, Set.of(Role.ADMINISTRATOR));
    }

    @GetMapping("/desk/admin/periods")
    PeriodsPage show(Officer officer) {
        officer.require(Role.ADMINISTRATOR);
        return page(List.of());
    }

    @GetMapping("/desk/admin/periods/{id}/edit")
    PeriodPage edit(Officer officer, @PathVariable String id) {
        officer.require(Role.ADMINISTRATOR);
        DatedValue shipped = shipped(id);
        return new PeriodPage(shipped, new PeriodForm(shipped.value(), clock.today().toString(), "", ""), List.of());
    }

    @PostMapping("/desk/admin/periods/{id}")
    Object update(Officer officer, @PathVariable String id, @ModelAttribute PeriodForm form, RedirectAttributes said) {
        officer.require(Role.ADMINISTRATOR);
        DatedValue shipped = shipped(id);
        List<Obstacle> obstacles = new ArrayList<>();
        if (form.toUnreadable()) {
            obstacles.add(Obstacle.at("to", "终止日不是日期。", "请按“2027-12-31”的样式填写，一直有效的留空。"));
        }
        obstacles.addAll(setting.obstaclesTo(shipped, form.value(), PeriodForm.day(form.from()), PeriodForm.day(form.to()), form.source()));
        if (!obstacles.isEmpty()) {
            return new PeriodPage(shipped, form, obstacles);
        }
        setting.set(officer.actor(), shipped, form.value(), PeriodForm.day(form.from()), PeriodForm.day(form.to()), form.source());
        said.addFlashAttribute("notice", "“" + shipped.name() + "”已按本单位的值设定，期限正在重新计算。");
        return "redirect:/desk/admin/periods";
    }

    @PostMapping("/desk/admin/periods/own/{id}/withdrawal")
    Object withdraw(Officer officer, @PathVariable long id, RedirectAttributes said) {
        officer.require(Role.ADMINISTRATOR);
        try {
            withdrawing.withdraw(officer.actor(), id);
        } catch (Obstructed refused) {
            return page(refused.obstacles());
        }
        said.addFlashAttribute("notice", "已撤销，恢复使用程序自带的值。");
        return "redirect:/desk/admin/periods";
    }

    private PeriodsPage page(List<Obstacle> obstacles) {
        return new PeriodsPage(periods.current(), periods.own(), clock.today(), obstacles);
    }

    /// The shipped value in force today, or the last there was.
    private DatedValue shipped(String id) {
        return periods.current().shipped(id, clock.today())
                .or(() -> periods.current().list().stream().filter(value -> value.id().equals(id) && !value.overridden()).reduce((_, last) -> last))
                .orElseThrow(NotThere::new);
    }
}
