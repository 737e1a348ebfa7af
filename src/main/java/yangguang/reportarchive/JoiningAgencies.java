package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

/// Joining two agencies of the archive that are one (归并): the reports of the other name come under the standing one, and
/// later imports find it by either name. Every version is kept; the two can be parted again.
@Component
public class JoiningAgencies {

    private final ArchiveNames names;
    private final ArchiveRegister register;
    private final JoinedShelves shelves;
    private final DecidingReport deciding;
    private final Archiving archiving;
    private final Journal journal;
    private final TimeMachine clock;

    JoiningAgencies(ArchiveNames names, ArchiveRegister register, JoinedShelves shelves, DecidingReport deciding, Archiving archiving,
            Journal journal, TimeMachine clock) {
        this.names = names;
        this.register = register;
        this.shelves = shelves;
        this.deciding = deciding;
        this.archiving = archiving;
        this.journal = journal;
        this.clock = clock;
    }

    public JoiningPlan plan(Joining joining) {
        return JoiningPlan.of(joining.standing(), joining.other(), register.ofAgency(joining.standing(), false),
                register.ofAgency(joining.other(), false), joining.alias());
    }

    /// What stands in the way of the two names alone, before anything else is asked.
    public List<Obstacle> obstaclesToNames(Officer officer, Joining joining) {
        List<Obstacle> obstacles = new ArrayList<>();
        List<ArchivedReport> ofStanding = named(obstacles, "standing", joining.standing());
        List<ArchivedReport> ofOther = named(obstacles, "other", joining.other());
        if (!joining.standing().isEmpty() && joining.standing().equals(joining.other())) {
            obstacles.add(Obstacle.at("other", "两个名称相同，不用归并。"));
        }
        if (!obstacles.isEmpty()) {
            return obstacles;
        }
        if (archiving.known().byName().containsKey(joining.other())) {
            obstacles.add(Obstacle.at("standing", "“" + joining.other() + "”是本平台的机关，以它的名称为现用名称。", "请对调两个名称。"));
        }
        List<Long> ours = Stream.concat(ofStanding.stream(), ofOther.stream()).map(ArchivedReport::agencyId).filter(Objects::nonNull).distinct().toList();
        if (ours.size() > 1) {
            obstacles.add(Obstacle.of("这是本平台的两个机关，不能归并。", "", "机构改革的，在机关名录里撤销原机关，各年的报告仍归各自名下。"));
        }
        Stream.concat(ofStanding.stream(), ofOther.stream()).filter(report -> report.agencyId() != null).findFirst()
                .ifPresent(report -> obstacles.addAll(deciding.outOfScope(officer, report)));
        return obstacles;
    }

    private List<ArchivedReport> named(List<Obstacle> obstacles, String field, String name) {
        if (name.isEmpty()) {
            obstacles.add(Obstacle.at(field, field.equals("standing") ? "请填写现用名称。" : "请填写要归并的名称。"));
            return List.of();
        }
        List<ArchivedReport> reports = register.ofAgency(name, false);
        Optional<AgencyAlias> alias = names.alias(name);
        if (alias.isPresent()) {
            obstacles.add(Obstacle.at(field, "“" + name + "”已经是“" + alias.get().standingName() + "”的别名。", field.equals("standing")
                    ? "请与“" + alias.get().standingName() + "”归并，或者先把它们分开。" : "请先把它们分开。"));
        } else if (reports.isEmpty()) {
            obstacles.add(Obstacle.at(field, "库中没有“" + name + "”的报告。", "请照库中的机关名称填写。"));
        }
        return reports;
    }

    public List<Obstacle> obstaclesTo(Officer officer, Joining joining) {
        List<Obstacle> obstacles = new ArrayList<>(obstaclesToNames(officer, joining));
        if (!joining.yearsRight()) {
            obstacles.add(Obstacle.at("from", "别名适用的年度写四位数，最早的不晚于最晚的；不限的空着。"));
        } else if (obstacles.isEmpty() && plan(joining).moved().isEmpty()) {
            obstacles.add(Obstacle.at("from", "“" + joining.other() + "”在这些年度里没有报告。", "请放宽别名适用的年度。"));
        }
        obstacles.addAll(DecidingReport.obstaclesToReason(joining.reason(), "请写明归并的理由，例如“机构改革后更名”“简称和全称”。"));
        return obstacles;
    }

    /// @param otherStands years with a report under either name in which the other name's version is to stand
    /// @param seen        [JoiningPlan#seen()] when the officer looked
    /// @throws OptimisticLockingFailureException where the archive has changed meanwhile
    @Transactional
    public void join(Officer officer, Joining joining, Set<Integer> otherStands, String seen) {
        officer.require(Role.SUPERVISOR);
        names.hold();
        shelves.hold(joining.standing(), joining.other());
        Obstructed.unlessEmpty(obstaclesTo(officer, joining));
        JoiningPlan plan = plan(joining);
        if (!plan.seen().equals(seen)) {
            throw new OptimisticLockingFailureException("the shelves of the two agencies were changed meanwhile");
        }
        KnownAgencies.Identity identity = archiving.known().identify(joining.standing());
        Map<String, String> years = new LinkedHashMap<>();
        for (JoiningPlan.Line line : plan.moved()) {
            boolean other = line.open() ? otherStands.contains(line.year()) : line.otherStands();
            if (line.both()) {
                shelves.merge(line, other, clock.now(), officer.name());
            } else {
                shelves.rename(line.ofOther(), identity);
            }
            years.put(line.year() == null ? "年度未认出" : line.year().toString(), !line.both() ? "移入" : other ? "两份，以别名的为准" : "两份，以现用名称的为准");
        }
        names.add(joining.other(), joining.standing(), joining.fromYear(), joining.toYear(), joining.reason(), clock.now(), officer.name());
        names.forgetApart(joining.standing(), joining.other());
        shelves.wentBetween(joining.standing(), joining.other(), plan.years());
        journal.write(Act.of(officer.actor(), "归并机关名称", "", "归档机关", joining.other(), null,
                Map.of("现用名称", joining.standing(), "适用年度", joining.alias().validity(), "各年度", years, "理由", joining.reason())));
    }
}
