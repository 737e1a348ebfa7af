package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Parting two names that were joined (分开): every version that carries the alias stands under it again, also what came in
/// meanwhile. Telling two names apart that were never joined is noted too, so that they are not proposed again.
@Component
public class PartingAgencies {

    private final ArchiveNames names;
    private final ArchiveRegister register;
    private final JoinedShelves shelves;
    private final PartedShelves parted;
    private final DecidingReport deciding;
    private final Archiving archiving;
    private final Journal journal;
    private final TimeMachine clock;

    PartingAgencies(ArchiveNames names, ArchiveRegister register, JoinedShelves shelves, PartedShelves parted, DecidingReport deciding, Archiving archiving,
            Journal journal, TimeMachine clock) {
        this.names = names;
        this.register = register;
        this.shelves = shelves;
        this.parted = parted;
        this.deciding = deciding;
        this.archiving = archiving;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(Officer officer, AgencyAlias alias, String reason) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (alias.partedAt() != null) {
            obstacles.add(Obstacle.of("“" + alias.name() + "”和“" + alias.standingName() + "”已经分开。", "", ""));
        }
        Stream.of(names.last(alias.standingName()), alias.name()).forEach(name -> register.ofAgency(name, false).stream()
                .filter(report -> report.agencyId() != null).findFirst().ifPresent(report -> obstacles.addAll(deciding.outOfScope(officer, report))));
        obstacles.addAll(DecidingReport.obstaclesToReason(reason, "请写明分开的理由。"));
        return obstacles;
    }

    /// Years in which the alias has a report of its own by now: what comes back to it becomes versions of that.
    public List<Integer> ownYears(AgencyAlias alias) {
        return parted.ownYears(names.last(alias.standingName()), alias.name(), carried(alias));
    }

    /// The alias and the aliases of it.
    private List<String> carried(AgencyAlias alias) {
        return Stream.concat(Stream.of(alias.name()), names.othersOf(alias.name()).stream().map(AgencyAlias::name)).distinct().toList();
    }

    /// @throws OptimisticLockingFailureException where somebody parted them meanwhile
    @Transactional
    public void part(Officer officer, AgencyAlias alias, String reason) {
        officer.require(Role.SUPERVISOR);
        names.hold();
        Obstructed.unlessEmpty(obstaclesTo(officer, alias, reason));
        String standing = names.last(alias.standingName());
        shelves.hold(alias.name(), standing);
        List<String> carried = carried(alias);
        if (!names.part(alias.id(), clock.now(), officer.name(), reason.strip())) {
            throw new OptimisticLockingFailureException("the names were parted meanwhile");
        }
        List<PartedShelves.Mixed> mixed = parted.holding(standing, carried);
        KnownAgencies.Identity identity = archiving.known().identify(alias.name());
        mixed.forEach(report -> parted.part(report, carried, identity, clock.now(), officer.name()));
        List<Integer> years = mixed.stream().map(PartedShelves.Mixed::year).filter(Objects::nonNull).toList();
        shelves.wentBetween(standing, alias.name(), years);
        journal.write(Act.of(officer.actor(), "分开机关名称", "", "归档机关", alias.name(), Map.of("现用名称", standing),
                Map.of("年度", years, "理由", reason.strip())));
    }

    public List<Obstacle> obstaclesToTellingApart(Joining pair) {
        List<Obstacle> obstacles = new ArrayList<>(DecidingReport.obstaclesToReason(pair.reason(), "请写明为什么不是同一机关。"));
        if (register.ofAgency(pair.standing(), false).isEmpty() || register.ofAgency(pair.other(), false).isEmpty() || pair.standing().equals(pair.other())) {
            obstacles.add(Obstacle.of("库中没有这样两个机关的报告。", "", "可能刚刚有人归并了它们，请重新打开本页。"));
        }
        return obstacles;
    }

    /// The two are two agencies; they are not proposed again.
    @Transactional
    public void tellApart(Officer officer, Joining pair) {
        officer.require(Role.SUPERVISOR);
        names.hold();
        Obstructed.unlessEmpty(obstaclesToTellingApart(pair));
        if (!names.tellApart(pair.standing(), pair.other(), pair.reason(), clock.now(), officer.name())) {
            throw new OptimisticLockingFailureException("somebody told them apart meanwhile");
        }
        journal.write(Act.of(officer.actor(), "认定不是同一机关", "", "归档机关", pair.other(), null, Map.of("另一机关", pair.standing(), "理由", pair.reason())));
    }
}
