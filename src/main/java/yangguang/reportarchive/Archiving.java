package yangguang.reportarchive;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.agencies.AgencyRegister;
import yangguang.datadir.Sm3;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Patience;
import yangguang.reportreading.Unreadable;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// Archiving a report (入库): one file is read, audited and put on the shelf with its original, all in one transaction or
/// not at all. Reading happens before the transaction begins, so that a slow file holds no connection.
@Component
@Article({"49", "50"})
public class Archiving {

    private final Auditing auditing = new Auditing(ReportFormats.shipped());
    private final ArchivedReports reports;
    private final ImportItems items;
    private final NeighbouringYears neighbours;
    private final ArchiveNames names;
    private final StoredFiles files;
    private final AgencyRegister agencies;
    private final TimeMachine clock;
    private final TransactionTemplate transaction;

    Archiving(ArchivedReports reports, ImportItems items, NeighbouringYears neighbours, ArchiveNames names, StoredFiles files,
            AgencyRegister agencies, TimeMachine clock, TransactionTemplate transaction) {
        this.reports = reports;
        this.items = items;
        this.neighbours = neighbours;
        this.names = names;
        this.files = files;
        this.agencies = agencies;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// One file by itself.
    public Archived archive(Incoming incoming) {
        return archive(incoming, known());
    }

    KnownAgencies known() {
        return KnownAgencies.of(agencies.all());
    }

    String standing(KnownAgencies known, String name, Integer year) {
        return known.byName().containsKey(name) ? name : names.standing(name, year);
    }

    /// Whose report a name and year mean: an agency of this platform, else the agency whose alias it is. Told while the
    /// names are held, so that nobody joins it with another meanwhile.
    KnownAgencies.Identity identify(KnownAgencies known, String name, Integer year) {
        String standing = standing(known, name, year);
        if (!standing.equals(name)) {
            neighbours.hold(standing);
        }
        return known.identify(standing);
    }

    Archived archive(Incoming incoming, KnownAgencies known) {
        String sm3 = Sm3.hex(incoming.bytes());
        Optional<ArchivedReports.Found> there = reports.withContent(sm3);
        if (there.isPresent()) {
            return told(incoming, already(there.get()));
        }
        Auditing.Audited audited;
        try {
            audited = Patience.with(() -> auditing.audit(incoming.simpleName(), incoming.bytes()));
        } catch (Unreadable e) {
            return told(incoming, new Archived(ImportOutcome.UNREADABLE, e.getMessage(), null, null));
        }
        VersionContent content = VersionContent.of(audited, Map.of(), DocumentNumberLine.of(audited.report()));
        Archived shelved = transaction.execute(status -> {
            Archived archived = shelve(incoming, sm3, content, known);
            if (archived == null) {
                status.setRollbackOnly();
            } else {
                items.tell(incoming, archived);
            }
            return archived;
        });
        return shelved != null ? shelved : told(incoming, already(reports.withContent(sm3).orElseThrow()));
    }

    /// null where the same bytes came in by another way meanwhile
    private Archived shelve(Incoming incoming, String sm3, VersionContent content, KnownAgencies known) {
        StoredFile original = files.storeOriginal(incoming.simpleName(), new ByteArrayInputStream(incoming.bytes()),
                incoming.bytes().length, incoming.by());
        ArchivedReports.Source source = new ArchivedReports.Source(Origin.IMPORTED, SourceKind.of(incoming.name(), incoming.bytes()),
                incoming.address(), original.id(), incoming.name(), sm3, incoming.batchId());
        if (incoming.batchId() == null) {
            neighbours.hold(content.agencyName());
        } else {
            neighbours.holdOfMany(content.agencyName());
        }
        KnownAgencies.Identity identity = identify(known, content.agencyName(), content.year());
        Optional<Long> begun = reports.begin(identity, content.year());
        if (begun.isPresent()) {
            return add(begun.get(), source, content, incoming).map(version -> {
                reports.stand(begun.get(), version, ArchiveState.PENDING);
                neighbours.auditAround(identity.name(), content.year());
                return new Archived(ImportOutcome.IMPORTED, imported(content), begun.get(), version);
            }).orElse(null);
        }
        ArchivedReports.Locked there = reports.lock(identity.name(), content.year());
        return add(there.id(), source, content, incoming).map(version -> {
            if (there.state() == ArchiveState.REJECTED) {
                reports.stand(there.id(), version, ArchiveState.PENDING);
                neighbours.auditAround(identity.name(), content.year());
            }
            return new Archived(ImportOutcome.FURTHER, further(there, version, content, identity.name()), there.id(), version);
        }).orElse(null);
    }

    private Optional<Long> add(long report, ArchivedReports.Source source, VersionContent content, Incoming incoming) {
        return reports.add(report, source, ArchiveState.PENDING, content, "", clock.now(), incoming.by().name());
    }

    private Archived told(Incoming incoming, Archived archived) {
        items.tell(incoming, archived);
        return archived;
    }

    private static Archived already(ArchivedReports.Found there) {
        return new Archived(ImportOutcome.ALREADY, "内容完全相同的文件已在库中：" + there.name() + "第 " + there.number() + " 版，"
                + there.state().label() + "。", there.reportId(), there.versionId());
    }

    private static String imported(VersionContent content) {
        long given = content.figures().size();
        String missing = content.agencyName().isEmpty() ? "没有认出机关，请更正。" : "";
        missing += content.year() == null ? "没有认出年度，请更正。" : "";
        return (content.agencyName() + (content.year() == null ? "" : " " + content.year() + " 年")).strip() + "，格式 "
                + content.generation() + "，读到 " + given + " 个单元格" + (content.unplaced().isEmpty() ? "" : "、"
                + content.unplaced().size() + " 行未识别") + "。" + missing;
    }

    private String further(ArchivedReports.Locked there, long version, VersionContent content, String standing) {
        int differences = reports.differences(there.currentId(), version);
        return "库中已有" + standing + (standing.equals(content.agencyName()) ? "" : "（别名“" + content.agencyName() + "”）") + " " + content.year() + " 年的报告（" + there.state().label() + "），本份作为新版本待审，"
                + (differences == 0 ? "单元格与当前版本相同。" : "有 " + differences + " 个单元格与当前版本不同。");
    }
}
