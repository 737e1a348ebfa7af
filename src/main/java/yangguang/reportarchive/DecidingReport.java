package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Deciding on a version (接受、退回): the archive stands by an accepted version, and by it alone; a rejected one is kept
/// with its reason. Either can be decided anew.
@Component
public class DecidingReport {

    static final int LONGEST = 500;

    private final ArchivedReports reports;
    private final ArchiveRegister register;
    private final NeighbouringYears neighbours;
    private final Archiving archiving;
    private final AgencyRegister agencies;
    private final Journal journal;
    private final TimeMachine clock;

    DecidingReport(ArchivedReports reports, ArchiveRegister register, NeighbouringYears neighbours, Archiving archiving, AgencyRegister agencies,
            Journal journal, TimeMachine clock) {
        this.reports = reports;
        this.register = register;
        this.neighbours = neighbours;
        this.archiving = archiving;
        this.agencies = agencies;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesToAccepting(Officer officer, ArchivedReport report, ReportVersion version, String word) {
        List<Obstacle> obstacles = new ArrayList<>(outOfScope(officer, report));
        switch (version.state()) {
            case ACCEPTED, REPLACED -> obstacles.add(Obstacle.of("第 " + version.number() + " 版" + version.state().label() + "，不用再接受。", "", ""));
            case PENDING, REJECTED -> { }
        }
        if (version.agencyName().isEmpty()) {
            obstacles.add(Obstacle.of("还没有认出这是哪个机关的报告。", "", "请先更正机关名称。"));
        }
        if (version.year() == null) {
            obstacles.add(Obstacle.of("还没有认出这是哪一年的报告。", "", "请先更正年度。"));
        }
        if (renamed(report, version) && !version.agencyName().isEmpty() && version.year() != null) {
            register.find(standing(version), version.year()).filter(other -> other.id() != report.id()).ifPresent(other -> obstacles.add(
                    Obstacle.of("本版读作" + other.name() + "的报告，库中已另有一份。", "", "确属同一份报告的，把这一份退回；读错的，请更正机关和年度。")));
        }
        if (word.length() > LONGEST) {
            obstacles.add(Obstacle.at("word", "说明不能超过 " + LONGEST + " 个字，现在是 " + word.length() + " 个字。"));
        }
        return obstacles;
    }

    public List<Obstacle> obstaclesToRejecting(Officer officer, ArchivedReport report, ReportVersion version, String word) {
        List<Obstacle> obstacles = new ArrayList<>(outOfScope(officer, report));
        switch (version.state()) {
            case REJECTED, REPLACED -> obstacles.add(Obstacle.of("第 " + version.number() + " 版" + version.state().label() + "，不用再退。", "", ""));
            case PENDING, ACCEPTED -> { }
        }
        if (version.origin() == Origin.PUBLISHED) {
            obstacles.add(Obstacle.of("这是本平台发布的报告，不能退回。", "", "报告有误的，由发布机关更正后重新发布。"));
        }
        if (word.isBlank()) {
            obstacles.add(Obstacle.at("word", "请写明退回的理由。"));
        } else if (word.length() > LONGEST) {
            obstacles.add(Obstacle.at("word", "理由不能超过 " + LONGEST + " 个字，现在是 " + word.length() + " 个字。"));
        }
        return obstacles;
    }

    /// Whoever decides says why, in words that can be kept.
    static List<Obstacle> obstaclesToReason(String reason, String missing) {
        return reason.isBlank() ? List.of(Obstacle.at("reason", missing)) : reason.length() <= LONGEST ? List.of()
                : List.of(Obstacle.at("reason", "理由不能超过 " + LONGEST + " 个字，现在是 " + reason.length() + " 个字。"));
    }

    /// A report of an agency of this platform is the business of the government's department in charge (《条例》第三条);
    /// one of others is every supervisor's.
    List<Obstacle> outOfScope(Officer officer, ArchivedReport report) {
        Long government = agencies.get(officer.agencyId()).governmentId();
        return report.agencyId() == null || agencies.isWithin(report.agencyId(), government == null ? officer.agencyId() : government) ? List.of()
                : List.of(Obstacle.of(report.agencyName() + "不在您监督的范围内。", "", "请由它的主管部门办理。"));
    }

    /// @param seen lock of the report when the officer saw it
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody decided or corrected meanwhile
    @Transactional
    public void accept(Officer officer, ArchivedReport report, ReportVersion version, int seen, String word) {
        officer.require(Role.SUPERVISOR);
        neighbours.hold(List.of(report.agencyName(), standing(version)));
        Obstructed.unlessEmpty(obstaclesToAccepting(officer, report, version, word));
        reports.lock(report, seen);
        if (report.currentId() != version.id() && report.state() != ArchiveState.REJECTED) {
            reports.decide(report.currentId(), ArchiveState.REPLACED, clock.now(), officer.name(), "由第 " + version.number() + " 版取代");
        }
        reports.decide(version.id(), ArchiveState.ACCEPTED, clock.now(), officer.name(), word.strip());
        reports.stand(report.id(), version.id(), ArchiveState.ACCEPTED);
        if (renamed(report, version)) {
            KnownAgencies.Identity identity = archiving.identify(archiving.known(), version.agencyName(), version.year());
            reports.identify(report.id(), identity, version.year());
            neighbours.auditAround(identity.name(), version.year());
        }
        neighbours.auditAround(report.agencyName(), report.year());
        journal(officer, "接受年度报告", report, version, word);
    }

    /// Whether the version names another agency or year than the report goes by.
    private boolean renamed(ArchivedReport report, ReportVersion version) {
        return !version.agencyName().equals(report.agencyName()) && !standing(version).equals(report.agencyName()) || !Objects.equals(version.year(), report.year());
    }

    private String standing(ReportVersion version) {
        return archiving.standing(archiving.known(), version.agencyName(), version.year());
    }

    @Transactional
    public void reject(Officer officer, ArchivedReport report, ReportVersion version, int seen, String word) {
        officer.require(Role.SUPERVISOR);
        neighbours.hold(report.agencyName());
        Obstructed.unlessEmpty(obstaclesToRejecting(officer, report, version, word));
        reports.lock(report, seen);
        reports.decide(version.id(), ArchiveState.REJECTED, clock.now(), officer.name(), word.strip());
        if (report.currentId() == version.id()) {
            reports.stand(report.id(), version.id(), ArchiveState.REJECTED);
            neighbours.auditAround(report.agencyName(), report.year());
        }
        journal(officer, "退回年度报告", report, version, word);
    }

    private void journal(Officer officer, String verb, ArchivedReport report, ReportVersion version, String word) {
        journal.write(Act.of(officer.actor(), verb, "", "归档年度报告", String.valueOf(report.id()),
                version.number() + "：" + version.state().label(), report.name() + "。" + word.strip()));
    }
}
