package yangguang.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.Archived;
import yangguang.reportarchive.ArchivedReport;
import yangguang.reportarchive.Archiving;
import yangguang.reportarchive.CorrectingReport;
import yangguang.reportarchive.Correction;
import yangguang.reportarchive.DecidingReport;
import yangguang.reportarchive.Incoming;
import yangguang.reportarchive.ReportVersion;
import yangguang.reportform.ReportFormats;
import yangguang.statute.CsvTable;

/// Collected reports (收集入库的年度报告): what the county's supervisor took into the archive of her own county's and its
/// neighbours' reports, of all generations, and what she decided on each.
@Component
class Collected {

    private static final int DAYS_AGO = 12;

    private final Archiving archiving;
    private final ArchiveRegister register;
    private final DecidingReport deciding;
    private final CorrectingReport correcting;

    Collected(Archiving archiving, ArchiveRegister register, DecidingReport deciding, CorrectingReport correcting) {
        this.archiving = archiving;
        this.register = register;
        this.deciding = deciding;
        this.correcting = correcting;
    }

    void plan(Story story, Days days, Staff staff) {
        story.at(Days.hour(days.back(DAYS_AGO), "收集"), () -> CsvTable.resource("/demo/collected.csv").rows()
                .forEach(row -> collect(row, staff.of("xfb", Role.SUPERVISOR), story, days)));
    }

    private void collect(CsvTable.Row row, Officer supervisor, Story story, Days days) {
        String agency = row.get("机关");
        int year = Integer.parseInt(row.get("年度"));
        MadeUpReport right = MadeUpReport.of(agency, year, ReportFormats.shipped().forYear(year).orElseThrow(),
                new Random((agency + year).hashCode()), Integer.parseInt(row.get("结转")));
        MadeUpReport published = right;
        for (String change : row.get("改动").isEmpty() ? new String[0] : row.get("改动").split(";")) {
            published = published.with(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
        }
        Archived archived = archiving.archive(Incoming.single(year + "年/" + right.title() + ".html",
                published.page().getBytes(StandardCharsets.UTF_8), "https://www.example.gov.cn/nb/" + year + "/" + Math.abs(agency.hashCode()) + ".html",
                supervisor.actor()));
        String decision = row.get("办理");
        if (!decision.isEmpty()) {
            story.at(Days.hour(days.back(DAYS_AGO - 3), agency + year), () -> decide(decision, row, archived.reportId(), supervisor, right));
        }
    }

    private void decide(String decision, CsvTable.Row row, long id, Officer supervisor, MadeUpReport right) {
        ArchivedReport report = register.find(id).orElseThrow();
        ReportVersion version = register.version(id, report.number()).orElseThrow();
        switch (decision) {
            case "接受" -> deciding.accept(supervisor, report, version, report.lock(), row.get("说明"));
            case "退回" -> deciding.reject(supervisor, report, version, report.lock(), row.get("说明"));
            case "更正" -> correcting.correct(supervisor, report, version, report.lock(), correction(row, version, right));
            default -> throw new IllegalArgumentException("collected.csv: " + decision);
        }
    }

    private static Correction correction(CsvTable.Row row, ReportVersion version, MadeUpReport right) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String change : row.get("改动").split(";")) {
            String cell = change.substring(0, change.indexOf('='));
            cells.put(cell, right.figure(cell));
        }
        Correction same = Correction.nothing(version);
        return new Correction(same.agencyName(), same.year(), same.title(), same.publishedOn(), same.documentNumber(), same.address(), cells,
                row.get("说明"));
    }
}
