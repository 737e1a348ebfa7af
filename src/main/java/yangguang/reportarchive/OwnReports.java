package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.AnnualReportPublished;
import yangguang.reportedition.PublishedReportRegister;
import yangguang.datadir.Sm3;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.PublishedReport;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// Our own published reports (本平台发布的报告): each enters the archive as accepted, once, when it is published. What was
/// published while nobody listened, a correction too, is taken in at the next start.
@Component
@Article("49")
class OwnReports {

    private static final Logger LOG = LoggerFactory.getLogger(OwnReports.class);

    private final PublishedReportRegister published;
    private final AgencyRegister agencies;
    private final ArchivedReports reports;
    private final Archiving archiving;
    private final Rereading rereading;
    private final NeighbouringYears neighbours;
    private final TimeMachine clock;
    private final TransactionTemplate transaction;

    OwnReports(PublishedReportRegister published, AgencyRegister agencies, ArchivedReports reports, Archiving archiving,
            Rereading rereading, NeighbouringYears neighbours, TimeMachine clock, TransactionTemplate transaction) {
        this.published = published;
        this.agencies = agencies;
        this.reports = reports;
        this.archiving = archiving;
        this.rereading = rereading;
        this.neighbours = neighbours;
        this.clock = clock;
        this.transaction = transaction;
    }

    @ApplicationModuleListener
    void on(AnnualReportPublished news) {
        take(news);
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        List<AnnualReportPublished> missing = new ArrayList<>(published.all());
        missing.removeAll(reports.published());
        missing.addAll(published.corrected().stream().filter(news -> !missing.contains(news)).toList());
        for (AnnualReportPublished news : missing) {
            try {
                transaction.executeWithoutResult(_ -> take(news));
            } catch (RuntimeException e) {
                LOG.error("本平台发布的年度报告没有入库：机关 {}，{} 年", news.agencyId(), news.year(), e);
            }
        }
    }

    private void take(AnnualReportPublished news) {
        published.find(news.agencyId(), news.year()).ifPresent(report -> take(report, agencies.get(news.agencyId())));
    }

    private void take(PublishedReportRegister.Published own, Agency agency) {
        neighbours.hold(agency.name());
        KnownAgencies.Identity identity = archiving.known().identify(agency.name());
        Optional<Long> begun = reports.begin(identity, own.year());
        Long before = begun.isPresent() ? null : reports.lock(agency.name(), own.year()).currentId();
        long report = begun.orElseGet(() -> reports.lock(agency.name(), own.year()).id());
        String digest = Sm3.hex(own.generation() + new TreeMap<>(own.prose()) + new TreeMap<>(own.cells()));
        if (reports.hasPublished(report, digest)) {
            return;
        }
        VersionContent content = VersionContent.of(audited(own, agency), Map.of(), "");
        ArchivedReports.Source source = new ArchivedReports.Source(Origin.PUBLISHED, SourceKind.OWN,
                "/a/" + agency.slug() + "/reports/" + own.year(), null, "", digest, null);
        long version = reports.add(report, source, ArchiveState.ACCEPTED, content, "", clock.now(), own.publishedBy()).orElseThrow();
        if (before != null) {
            reports.decide(before, ArchiveState.REPLACED, clock.now(), "系统", "由本平台发布的报告取代");
        }
        reports.stand(report, version, ArchiveState.ACCEPTED);
        neighbours.auditAround(agency.name(), own.year());
    }

    private Auditing.Audited audited(PublishedReportRegister.Published own, Agency agency) {
        ReportFormat format = ReportFormats.shipped().get(own.generation());
        String title = agency.name() + own.year() + "年政府信息公开工作年度报告";
        PublishedReport told = PublishedReport.told(title, format, own.prose());
        Map<String, Cell> cells = new LinkedHashMap<>(own.cells());
        own.inapplicable().forEach(id -> cells.computeIfPresent(id, (_, cell) -> cell.inapplicable()));
        return rereading.audit(Rereading.with(told, Rereading.head(told.head(), agency.name(), own.year(), title, own.publishedOn()), cells));
    }
}
