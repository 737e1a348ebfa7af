package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportform.Severity;
import yangguang.reportreading.Unreadable;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Reading a version anew (重新读取): its kept original is read by the reader of today, which may have learnt since. What it
/// reads otherwise becomes a further version that waits; the same bytes never come in a second time by themselves.
@Component
public class ReadingAnew {

    private final ArchivedReports reports;
    private final ArchiveRegister register;
    private final DecidingReport deciding;
    private final Rereading rereading;
    private final NeighbouringYears neighbours;
    private final Journal journal;
    private final TimeMachine clock;
    private final TransactionTemplate transaction;

    ReadingAnew(ArchivedReports reports, ArchiveRegister register, DecidingReport deciding, Rereading rereading, NeighbouringYears neighbours,
            Journal journal, TimeMachine clock, TransactionTemplate transaction) {
        this.reports = reports;
        this.register = register;
        this.deciding = deciding;
        this.rereading = rereading;
        this.neighbours = neighbours;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    public List<Obstacle> obstaclesTo(Officer officer, ArchivedReport report, ReportVersion version) {
        List<Obstacle> obstacles = new ArrayList<>(deciding.outOfScope(officer, report));
        if (version.fileId() == null) {
            obstacles.add(Obstacle.of("第 " + version.number() + " 版没有原件，不能重新读取。", "", "本平台发布的报告，以发布的为准。"));
        }
        return obstacles;
    }

    /// @param seen lock of the report when the officer saw it
    /// @return number of the version that came of it
    /// @throws org.springframework.dao.OptimisticLockingFailureException where somebody decided or corrected meanwhile
    public int read(Officer officer, ArchivedReport report, ReportVersion version, int seen) {
        return attempt(officer, report, version, seen).orElseThrow(() -> new Obstructed(Obstacle.of("重新读取的结果与已有版本相同，没有生成新版本。", "",
                "仍与原件不符的，请更正。")));
    }

    /// Empty where today's reader says nothing new. The reading happens before the transaction begins, so that a slow file
    /// holds no connection.
    Optional<Integer> attempt(Officer officer, ArchivedReport report, ReportVersion version, int seen) {
        officer.require(Role.SUPERVISOR);
        Obstructed.unlessEmpty(obstaclesTo(officer, report, version));
        VersionContent content;
        try {
            var audited = rereading.anew(version);
            content = VersionContent.of(audited, Map.of(), DocumentNumberLine.of(audited.report()));
        } catch (Unreadable e) {
            throw new Obstructed(Obstacle.of("现在的读取程序读不了原件：" + e.getMessage(), "", "请对照原件更正。"));
        }
        boolean known = register.versions(report.id()).stream().filter(other -> version.fileId().equals(other.fileId()))
                .anyMatch(other -> same(other, content));
        return known ? Optional.empty() : Optional.of(transaction.execute(_ -> add(officer, report, version, seen, content)));
    }

    private int add(Officer officer, ArchivedReport report, ReportVersion version, int seen, VersionContent content) {
        neighbours.hold(report.agencyName());
        reports.lock(report, seen);
        ArchivedReports.Source source = new ArchivedReports.Source(Origin.IMPORTED, SourceKind.labelled(version.sourceKind()), version.address(),
                version.fileId(), version.fileName(), null, null);
        long made = reports.add(report.id(), source, ArchiveState.PENDING, content, "按现在的读取程序，由第 " + version.number() + " 版的原件重新读取",
                clock.now(), officer.name()).orElseThrow();
        if (report.state() == ArchiveState.REJECTED) {
            reports.stand(report.id(), made, ArchiveState.PENDING);
            neighbours.auditAround(report.agencyName(), report.year());
        }
        int number = register.versions(report.id()).getFirst().number();
        journal.write(Act.of(officer.actor(), "重新读取归档年度报告", "", "归档年度报告", String.valueOf(report.id()), "第 " + version.number() + " 版",
                "第 " + number + " 版，与重新读取的一版有 " + reports.differences(version.id(), made) + " 个单元格不同"));
        return number;
    }

    private boolean same(ReportVersion version, VersionContent content) {
        return version.generation().equals(content.generation()) && version.agencyName().equals(content.agencyName())
                && Objects.equals(version.year(), content.year()) && version.title().equals(content.title())
                && Objects.equals(version.publishedOn(), content.publishedOn())
                && version.errors() == content.count(Severity.ERROR) && version.warnings() == content.count(Severity.WARN)
                && figures(register.figures(version.id())).equals(figures(content.figures()))
                && texts(register.parts(version.id())).equals(texts(content.parts()))
                && register.unplaced(version.id()).size() == content.unplaced().size();
    }

    private static List<String> figures(List<ArchivedFigure> figures) {
        return figures.stream().map(figure -> figure.cell() + " " + figure.state() + " "
                + (figure.value() == null ? "" : figure.value().stripTrailingZeros().toPlainString())).sorted().toList();
    }

    private static List<String> texts(List<ArchivedPart> parts) {
        return parts.stream().map(part -> part.section() + part.present() + part.text()).toList();
    }
}
