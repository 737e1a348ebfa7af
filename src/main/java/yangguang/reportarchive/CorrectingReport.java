package yangguang.reportarchive;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.PublishedReport;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Correcting a version by hand (人工更正): what was read wrongly, or not at all, is put right with a reason. The correction
/// is a version of its own and is audited again; the one before it stays as it was.
@Component
public class CorrectingReport {

    private final ArchivedReports reports;
    private final ArchiveRegister register;
    private final Archiving archiving;
    private final DecidingReport deciding;
    private final Rereading rereading;
    private final NeighbouringYears neighbours;
    private final Journal journal;
    private final TimeMachine clock;

    CorrectingReport(ArchivedReports reports, ArchiveRegister register, Archiving archiving, DecidingReport deciding,
            Rereading rereading, NeighbouringYears neighbours, Journal journal, TimeMachine clock) {
        this.reports = reports;
        this.register = register;
        this.archiving = archiving;
        this.deciding = deciding;
        this.rereading = rereading;
        this.neighbours = neighbours;
        this.journal = journal;
        this.clock = clock;
    }

    /// What stands in a cell, as a form shows and takes it back.
    public static String text(Cell cell) {
        return switch (cell.state()) {
            case GIVEN -> cell.value().toPlainString();
            case NOT_A_NUMBER -> cell.raw();
            case BLANK, MISSING -> "";
        };
    }

    public List<Obstacle> obstaclesTo(Officer officer, ArchivedReport report, ReportVersion version, Correction correction) {
        List<Obstacle> obstacles = new ArrayList<>(deciding.outOfScope(officer, report));
        if (version.state() == ArchiveState.REPLACED) {
            obstacles.add(Obstacle.of("第 " + version.number() + " 版已被取代，不能在它上面更正。", "", "请在当前版本上更正。"));
        }
        if (version.origin() == Origin.PUBLISHED) {
            obstacles.add(Obstacle.of("这是本平台发布的报告，不在这里更正。", "", "报告有误的，由发布机关更正后重新发布。"));
        }
        if (version.state() == ArchiveState.ACCEPTED && (correction.agencyName().isEmpty() || correction.year().isEmpty())) {
            obstacles.add(Obstacle.at("agencyName", "已接受的报告，机关和年度不能空着。"));
        }
        obstacles.addAll(headObstacles(report, correction));
        Map<String, String> changed = changed(version, correction);
        Map<String, ReportFormat.Place> places = ReportFormats.shipped().get(version.generation()).places();
        changed.forEach((id, text) -> {
            if (!text.isEmpty() && number(text) == null) {
                obstacles.add(Obstacle.at(id, "“" + places.get(id).name() + "”填的是“" + VersionContent.shortened(text, 20) + "”，应填数字；原件没有填的，空着。"));
            }
        });
        if (changed.isEmpty() && correction.sameHead(version)) {
            obstacles.add(Obstacle.of("没有改动任何内容。", "", "不需要更正的，可以直接接受。"));
        }
        obstacles.addAll(DecidingReport.obstaclesToReason(correction.reason(), "请写明更正的理由，例如“原件为 12，读成了 1”。"));
        return obstacles;
    }

    private List<Obstacle> headObstacles(ArchivedReport report, Correction correction) {
        List<Obstacle> obstacles = new ArrayList<>();
        longest(obstacles, "agencyName", "机关名称", correction.agencyName(), 200);
        longest(obstacles, "title", "题名", correction.title(), 300);
        longest(obstacles, "documentNumber", "发文字号", correction.documentNumber(), 80);
        longest(obstacles, "address", "公布地址", correction.address(), 500);
        int lastYear = clock.today().getYear();
        if (!correction.year().isEmpty() && (year(correction) == null || year(correction) > lastYear)) {
            obstacles.add(Obstacle.at("year", "年度应在 2008 和 " + lastYear + " 之间。"));
        }
        if (!correction.publishedOn().isEmpty() && day(correction) == null) {
            obstacles.add(Obstacle.at("publishedOn", "公布日期写成 2024-03-15 的样子。"));
        }
        if (!correction.address().isEmpty() && !correction.address().matches("https?://\\S+")) {
            obstacles.add(Obstacle.at("address", "公布地址应以 http:// 或者 https:// 开头。"));
        }
        Integer year = year(correction);
        if (!correction.agencyName().isEmpty() && year != null) {
            register.find(archiving.standing(archiving.known(), correction.agencyName(), year), year).filter(other -> other.id() != report.id()).ifPresent(other ->
                    obstacles.add(Obstacle.at("agencyName", "库中已有" + correction.agencyName() + " " + year + " 年的报告。",
                            "请核对机关和年度；确属同一份报告的，把这一份退回。")));
        }
        return obstacles;
    }

    private static void longest(List<Obstacle> obstacles, String field, String label, String value, int most) {
        if (value.length() > most) {
            obstacles.add(Obstacle.at(field, label + "不能超过 " + most + " 个字，现在是 " + value.length() + " 个字。"));
        }
    }

    /// @param seen lock of the report when the officer saw it
    @Transactional
    public void correct(Officer officer, ArchivedReport report, ReportVersion version, int seen, Correction correction) {
        officer.require(Role.SUPERVISOR);
        neighbours.hold(List.of(report.agencyName(), archiving.standing(archiving.known(), correction.agencyName(), year(correction))));
        Obstructed.unlessEmpty(obstaclesTo(officer, report, version, correction));
        reports.lock(report, seen);
        Map<String, String> changed = changed(version, correction);
        ReportVersion corrected = withHead(version, correction);
        PublishedReport before = rereading.read(corrected);
        VersionContent content = VersionContent.of(rereading.audit(Rereading.with(before, before.head(), cells(before, changed))),
                correctedBy(version, changed, officer), correction.documentNumber());
        ArchiveState state = version.state() == ArchiveState.ACCEPTED ? ArchiveState.ACCEPTED : ArchiveState.PENDING;
        long made = reports.add(report.id(), source(version, correction), state, content, correction.reason(), clock.now(), officer.name()).orElseThrow();
        if (version.state() != ArchiveState.REJECTED) {
            reports.decide(version.id(), ArchiveState.REPLACED, clock.now(), officer.name(), "由人工更正的版本取代");
        }
        if (report.currentId() == version.id()) {
            KnownAgencies.Identity identity = archiving.identify(archiving.known(), correction.agencyName(), year(correction));
            reports.identify(report.id(), identity, year(correction));
            reports.stand(report.id(), made, state);
            neighbours.auditAround(report.agencyName(), report.year());
            neighbours.auditAround(identity.name(), year(correction));
        }
        journal.write(Act.of(officer.actor(), "更正归档年度报告", "", "归档年度报告", String.valueOf(report.id()),
                before(version, changed), Map.of("单元格", changed, "理由", correction.reason())));
    }

    private Map<String, String> before(ReportVersion version, Map<String, String> changed) {
        Map<String, Cell> cells = register.cells(version.id(), version.generation());
        Map<String, String> before = new LinkedHashMap<>();
        changed.keySet().forEach(id -> before.put(id, text(cells.get(id))));
        return before;
    }

    private Map<String, String> changed(ReportVersion version, Correction correction) {
        Map<String, Cell> cells = register.cells(version.id(), version.generation());
        Map<String, String> changed = new LinkedHashMap<>();
        correction.cells().forEach((id, typed) -> {
            String text = typed == null ? "" : typed.strip();
            if (cells.containsKey(id) && !text.equals(text(cells.get(id)))) {
                changed.put(id, text);
            }
        });
        return changed;
    }

    private Map<String, Cell> cells(PublishedReport report, Map<String, String> changed) {
        Map<String, Cell> cells = new LinkedHashMap<>(report.cells());
        Map<String, ReportFormat.Place> places = report.format().places();
        changed.forEach((id, text) -> cells.put(id, new Cell(id, text, text.isEmpty() ? null : number(text),
                text.isEmpty() ? Cell.State.BLANK : Cell.State.GIVEN, places.get(id).unit(), cells.get(id).where())));
        return cells;
    }

    private Map<String, String> correctedBy(ReportVersion version, Map<String, String> changed, Officer officer) {
        Map<String, String> correctedBy = new HashMap<>();
        register.figures(version.id()).stream().filter(figure -> figure.correctedBy() != null)
                .forEach(figure -> correctedBy.put(figure.cell(), figure.correctedBy()));
        changed.keySet().forEach(id -> correctedBy.put(id, officer.name()));
        return correctedBy;
    }

    private static ReportVersion withHead(ReportVersion version, Correction correction) {
        return new ReportVersion(version.id(), version.reportId(), version.number(), version.origin(), version.state(), correction.agencyName(),
                year(correction), version.generation(), correction.title(), correction.documentNumber(), day(correction), version.signedOn(),
                correction.address(), version.sourceKind(), version.fileId(), version.fileName(), version.sm3(), version.batchId(), version.errors(),
                version.warnings(), version.reason(), version.madeAt(), version.madeBy(), version.decidedAt(), version.decidedBy(), version.decisionReason());
    }

    private static ArchivedReports.Source source(ReportVersion version, Correction correction) {
        return new ArchivedReports.Source(Origin.CORRECTED, SourceKind.labelled(version.sourceKind()), correction.address(), version.fileId(),
                version.fileName(), version.sm3(), null);
    }

    private static Integer year(Correction correction) {
        return correction.year().matches("20(0[89]|[1-9]\\d)") ? Integer.valueOf(correction.year()) : null;
    }

    private static LocalDate day(Correction correction) {
        try {
            return correction.publishedOn().isEmpty() ? null : LocalDate.parse(correction.publishedOn());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static BigDecimal number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
        return plain.matches("[+-]?\\d{1,18}(\\.\\d{1,8})?") ? new BigDecimal(plain) : null;
    }
}
