package yangguang.access;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.agencies.Establishing;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// The administrator's register of agencies.
@Controller
class AgencyController {

    private final AgencyRegister agencies;
    private final Establishing establishing;

    AgencyController(AgencyRegister agencies, Establishing establishing) {
        this.agencies = agencies;
        this.establishing = establishing;
    }

    @Bean
    static DeskSection agenciesSection() {
        return new DeskSection("机关名录", "/desk/admin/agencies", 90, Set.of(Role.ADMINISTRATOR));
    }

    @GetMapping("/desk/admin/agencies")
    AgenciesPage show(Officer officer) {
        officer.require(Role.ADMINISTRATOR);
        return new AgenciesPage(agencies.all());
    }

    @GetMapping("/desk/admin/agencies/new")
    AgencyPage open(Officer officer) {
        officer.require(Role.ADMINISTRATOR);
        return new AgencyPage(0, AgencyForm.EMPTY, agencies.all(), List.of());
    }

    @PostMapping("/desk/admin/agencies")
    Object create(Officer officer, AgencyForm form, RedirectAttributes said) {
        officer.require(Role.ADMINISTRATOR);
        return store(officer, 0, form, said);
    }

    @GetMapping("/desk/admin/agencies/{id}")
    AgencyPage edit(Officer officer, @PathVariable long id) {
        officer.require(Role.ADMINISTRATOR);
        return new AgencyPage(id, AgencyForm.of(agencies.find(id).orElseThrow(NotThere::new)), agencies.all(),
                List.of());
    }

    @PostMapping("/desk/admin/agencies/{id}")
    Object update(Officer officer, @PathVariable long id, AgencyForm form, RedirectAttributes said) {
        officer.require(Role.ADMINISTRATOR);
        return store(officer, id, form, said);
    }

    private Object store(Officer officer, long id, AgencyForm form, RedirectAttributes said) {
        Agency before = id == 0 ? null : agencies.find(id).orElseThrow(NotThere::new);
        Agency parent = form.parentId() == null ? null : agencies.find(form.parentId()).orElse(null);
        try {
            if (id != 0 && parent != null && agencies.isWithin(parent.id(), id)) {
                throw new Obstructed(Obstacle.at("parentId", "上级机关不能是本机关或者它的下级。"));
            }
            establishing.establish(officer.actor(), form.agency(before, parent));
        } catch (Obstructed refused) {
            return new AgencyPage(id, form, agencies.all(), refused.obstacles());
        } catch (OptimisticLockingFailureException changed) {
            return new AgencyPage(id, form, agencies.all(), List.of(Obstacle.of(
                    "您编辑期间，其他人已经修改了这个机关的信息，您的修改没有保存。", "", "请打开名录核对最新内容后重新修改。")));
        }
        said.addFlashAttribute("notice", "已保存 " + form.name() + " 的信息。");
        return "redirect:/desk/admin/agencies";
    }
}
