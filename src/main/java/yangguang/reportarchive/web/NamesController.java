package yangguang.reportarchive.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportarchive.AgencyAlias;
import yangguang.reportarchive.ArchiveNames;
import yangguang.reportarchive.Joining;
import yangguang.reportarchive.JoiningAgencies;
import yangguang.reportarchive.LikelyAgencies;
import yangguang.reportarchive.PartingAgencies;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.web.NotThere;

/// Names of the archive's agencies: likely pairs, joining with a look beforehand, parting.
@Controller
class NamesController {

    private static final String NAMES = "/desk/archive/names";

    private final ArchiveNames names;
    private final LikelyAgencies likely;
    private final JoiningAgencies joining;
    private final PartingAgencies parting;

    NamesController(ArchiveNames names, LikelyAgencies likely, JoiningAgencies joining, PartingAgencies parting) {
        this.names = names;
        this.likely = likely;
        this.joining = joining;
        this.parting = parting;
    }

    @GetMapping(NAMES)
    NamesPage index(Officer officer) {
        officer.require(Role.SUPERVISOR, Role.OFFICE_HEAD);
        return page(officer, new Joining("", "", "", "", ""), List.of(), 200);
    }

    private NamesPage page(Officer officer, Joining typed, List<Obstacle> obstacles, int status) {
        return new NamesPage(likely.pairs(), names.all(), names.apart(), typed, officer.has(Role.SUPERVISOR), obstacles, status);
    }

    @GetMapping(NAMES + "/joining")
    Object look(Officer officer, @ModelAttribute Joining typed) {
        officer.require(Role.SUPERVISOR);
        List<Obstacle> obstacles = joining.obstaclesToNames(officer, typed);
        return obstacles.isEmpty() ? new JoiningPage(typed, joining.plan(typed), Set.of(), List.of(), 200) : page(officer, typed, obstacles, 422);
    }

    /// @param stands years in which the alias's version is to stand
    @PostMapping(NAMES + "/joining")
    Object join(Officer officer, @ModelAttribute Joining typed, @RequestParam(defaultValue = "") List<String> stands,
            @RequestParam(defaultValue = "") String seen, RedirectAttributes said) {
        officer.require(Role.SUPERVISOR);
        Set<Integer> otherStands = stands.stream().filter(year -> year.matches("\\d{4}")).map(Integer::valueOf).collect(Collectors.toSet());
        try {
            joining.join(officer, typed, otherStands, seen);
        } catch (Obstructed refused) {
            return refused(officer, typed, otherStands, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return refused(officer, typed, otherStands, List.of(Obstacle.of("您查看以后，这两个机关的报告有了变动，没有归并。", "",
                    "下面是现在的情况，请重新核对后再归并。")), 409);
        }
        said.addFlashAttribute("notice", "“" + typed.other() + "”已归并到“" + typed.standing() + "”，以后导入的报告两个名称都认得。");
        return "redirect:" + NAMES;
    }

    private Object refused(Officer officer, Joining typed, Set<Integer> otherStands, List<Obstacle> obstacles, int status) {
        return joining.obstaclesToNames(officer, typed).isEmpty() ? new JoiningPage(typed, joining.plan(typed), otherStands, obstacles, status)
                : page(officer, typed, obstacles, status);
    }

    private AgencyAlias alias(long id) {
        return names.find(id).orElseThrow(NotThere::new);
    }

    @GetMapping(NAMES + "/{id:\\d{1,18}}/parting")
    PartingPage parting(Officer officer, @PathVariable long id) {
        officer.require(Role.SUPERVISOR);
        return parting(id, "", List.of(), 200);
    }

    @PostMapping(NAMES + "/{id:\\d{1,18}}/parting")
    Object part(Officer officer, @PathVariable long id, @RequestParam(defaultValue = "") String reason, RedirectAttributes said) {
        officer.require(Role.SUPERVISOR);
        AgencyAlias alias = alias(id);
        try {
            parting.part(officer, alias, reason);
        } catch (Obstructed refused) {
            return parting(id, reason, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return parting(id, reason, List.of(Obstacle.of("其他人已经把这两个名称分开。", "", "")), 409);
        }
        said.addFlashAttribute("notice", "“" + alias.name() + "”已与“" + alias.standingName() + "”分开。");
        return "redirect:" + NAMES;
    }

    private PartingPage parting(long id, String reason, List<Obstacle> obstacles, int status) {
        AgencyAlias alias = alias(id);
        return new PartingPage(alias, parting.ownYears(alias), reason, obstacles, status);
    }

    @PostMapping(NAMES + "/apart")
    Object tellApart(Officer officer, @ModelAttribute Joining pair, RedirectAttributes said) {
        officer.require(Role.SUPERVISOR);
        try {
            parting.tellApart(officer, pair);
        } catch (Obstructed refused) {
            return refusedApart(officer, pair, refused.obstacles(), 422);
        } catch (OptimisticLockingFailureException changed) {
            return refusedApart(officer, pair, List.of(Obstacle.of("其他人已经认定它们不是同一机关。", "", "")), 409);
        }
        said.addFlashAttribute("notice", "已记为不是同一机关，不再提示。");
        return "redirect:" + NAMES;
    }

    private Object refusedApart(Officer officer, Joining pair, List<Obstacle> obstacles, int status) {
        return joining.obstaclesToNames(officer, pair).isEmpty() ? new JoiningPage(pair, joining.plan(pair), Set.of(), obstacles, status)
                : page(officer, pair, obstacles, status);
    }
}
