package yangguang.reportrollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportfigures.Applicability;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.web.Forbidden;

/// Setting the scope of a roll-up (确定汇总范围): taking an agency in or leaving it out, from a day on and with a reason, and
/// saying who carries on what a dissolved agency did (机构改革).
@Component
@Article("49")
public class SettingScope {

    private final AgencyRegister agencies;
    private final SupervisingOffice supervising;
    private final RollUpScope scope;
    private final Journal journal;
    private final TimeMachine clock;

    SettingScope(AgencyRegister agencies, SupervisingOffice supervising, RollUpScope scope, Journal journal, TimeMachine clock) {
        this.agencies = agencies;
        this.supervising = supervising;
        this.scope = scope;
        this.journal = journal;
        this.clock = clock;
    }

    /// The government whose scope this officer may set.
    Optional<Agency> governmentOf(Officer officer) {
        Agency own = agencies.get(officer.agencyId());
        return supervising.governmentOf(officer)
                .or(() -> officer.has(Role.OFFICE_HEAD) && Applicability.rollsUp(own) ? Optional.of(own) : Optional.empty());
    }

    private Agency settable(Officer officer) {
        officer.require(Role.SUPERVISOR, Role.OFFICE_HEAD);
        return governmentOf(officer).orElseThrow(() -> new Forbidden("汇总范围由人民政府的政府信息公开主管部门确定。"));
    }

    /// @param to last day; null for good
    @Transactional
    public void decide(Officer officer, String slug, boolean included, String reason, LocalDate from, LocalDate to) {
        Agency government = settable(officer);
        List<Obstacle> obstacles = new ArrayList<>();
        Optional<Agency> agency = agencies.findBySlug(slug);
        if (agency.isEmpty() || agency.get().id().equals(government.id())) {
            obstacles.add(Obstacle.at("agency", "请选择要增减的机关。"));
        }
        if (reason.isBlank() || reason.length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明纳入或者不纳入的理由，不超过 500 个字。"));
        }
        obstaclesTo(obstacles, "from", from, to);
        Obstructed.unlessEmpty(obstacles);
        scope.decide(government.id(), agency.get().id(), included, reason.strip(), from, to, officer.name(), clock.now());
        journal.write(Act.of(officer.actor(), included ? "纳入年度报告汇总范围" : "不纳入年度报告汇总范围", "《条例》第四十九条", "汇总范围",
                government.slug() + "/" + agency.get().slug(), null,
                Map.of("reason", reason.strip(), "from", from.toString(), "to", to == null ? "" : to.toString())));
    }

    private static void obstaclesTo(List<Obstacle> obstacles, String field, LocalDate from, LocalDate to) {
        if (from == null || from.getYear() < 2008 || from.getYear() > 2200) {
            obstacles.add(Obstacle.at(field, "请填写起始日期。"));
        } else if (to != null && (to.isBefore(from) || to.getYear() > 2200)) {
            obstacles.add(Obstacle.at("to", "终止日期早于起始日期，或者过远。"));
        }
    }

    @Transactional
    public void succeed(Officer officer, String oldSlug, String newSlug, LocalDate from, String reason) {
        Agency government = settable(officer);
        List<Obstacle> obstacles = new ArrayList<>();
        Optional<Agency> before = agencies.findBySlug(oldSlug).filter(a -> government.id().equals(a.governmentId()));
        Optional<Agency> after = agencies.findBySlug(newSlug).filter(a -> government.id().equals(a.governmentId()));
        if (before.isEmpty()) {
            obstacles.add(Obstacle.at("old", "请选择原机关。"));
        }
        if (after.isEmpty() || before.isPresent() && before.get().id().equals(after.get().id())) {
            obstacles.add(Obstacle.at("new", "请选择承继职权的机关。"));
        } else if (before.isPresent() && RollUpScope.standingFor(after.get().id(), 9999, scope.successions(government.id())) == before.get().id()) {
            obstacles.add(Obstacle.at("new", "这个机关的职权已经由原机关承继，不能再反过来。"));
        }
        obstaclesTo(obstacles, "since", from, null);
        if (reason.isBlank() || reason.length() > 500) {
            obstacles.add(Obstacle.at("why", "请写明改革的依据，不超过 500 个字。"));
        }
        Obstructed.unlessEmpty(obstacles);
        if (!scope.succeed(government.id(), before.get().id(), after.get().id(), from, reason.strip(), officer.name(), clock.now())) {
            throw new Obstructed(Obstacle.at("old", "原机关已经登记过承继的机关。"));
        }
        journal.write(Act.of(officer.actor(), "登记机构改革", "《条例》第四十九条", "汇总范围", government.slug() + "/" + oldSlug, oldSlug,
                Map.of("new", newSlug, "from", from.toString(), "reason", reason.strip())));
    }
}
