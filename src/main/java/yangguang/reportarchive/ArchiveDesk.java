package yangguang.reportarchive;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.reportaudit.AuditSheet;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Patience;
import yangguang.reportreading.Unreadable;

/// Desk of the archive (年度报告库工作台): what an officer sees of imports and of a version under review.
@Component
public class ArchiveDesk {

    private final ArchiveRegister register;
    private final ImportBatches batches;
    private final ImportItems items;
    private final ServerFolder folder;
    private final Rereading rereading;
    private final StoredFiles files;

    ArchiveDesk(ArchiveRegister register, ImportBatches batches, ImportItems items, ServerFolder folder, Rereading rereading,
            StoredFiles files) {
        this.register = register;
        this.batches = batches;
        this.items = items;
        this.folder = folder;
        this.rereading = rereading;
        this.files = files;
    }

    /// An import with how far it has come.
    public record Progress(ImportBatch batch, Map<ImportOutcome, Integer> counts) {

        public int count(ImportOutcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        public int done() {
            return batch.total() - count(ImportOutcome.WAITING);
        }
    }

    public Optional<Progress> progress(long batch) {
        return batches.find(batch).map(found -> new Progress(found, new TreeMap<>(items.counts(batch))));
    }

    public List<ImportItem> items(long batch, ImportOutcome outcome, int page, int size) {
        return items.list(batch, outcome, page, size);
    }

    public List<ImportBatch> latest(int most) {
        return batches.latest(most);
    }

    /// What lies in the folder on the server.
    public List<String> onServer() {
        return folder.names();
    }

    /// A version under review: its sheet, the rows nobody could place, who put which cell right, what differs from the
    /// current version.
    public record Review(ArchivedReport report, ReportVersion version, List<ReportVersion> versions, AuditSheet sheet,
            Map<String, Cell> cells, Map<String, String> correctedBy, List<UnplacedRow> unplaced, List<Difference> differences,
            Optional<StoredFile> original) {

        public boolean current() {
            return report.currentId() == version.id();
        }
    }

    /// A cell that differs between two versions.
    public record Difference(String name, String before, String now) {
    }

    @Transactional(readOnly = true)
    public Optional<Review> review(long reportId, Integer number) {
        return register.find(reportId).flatMap(report -> {
            List<ReportVersion> versions = register.versions(reportId);
            return versions.stream().filter(version -> number == null ? version.id() == report.currentId() : version.number() == number)
                    .findFirst().map(version -> review(report, version, versions));
        });
    }

    private Review review(ArchivedReport report, ReportVersion version, List<ReportVersion> versions) {
        Auditing.Audited audited = rereading.audited(version);
        Map<String, String> correctedBy = new TreeMap<>();
        register.figures(version.id()).stream().filter(figure -> figure.correctedBy() != null)
                .forEach(figure -> correctedBy.put(figure.cell(), figure.correctedBy()));
        return new Review(report, version, versions, AuditSheet.of(audited), audited.report().cells(), correctedBy,
                register.unplaced(version.id()), differences(report, version, versions, audited.report().cells()),
                Optional.ofNullable(version.fileId()).flatMap(files::find));
    }

    private List<Difference> differences(ArchivedReport report, ReportVersion version, List<ReportVersion> versions, Map<String, Cell> cells) {
        ReportVersion current = versions.stream().filter(other -> other.id() == report.currentId()).findFirst().orElseThrow();
        if (current.id() == version.id() || !current.generation().equals(version.generation())) {
            return List.of();
        }
        Map<String, ReportFormat.Place> places = ReportFormats.shipped().get(version.generation()).places();
        Map<String, Cell> standing = register.cells(current.id(), current.generation());
        return places.values().stream().filter(place -> !shown(standing.get(place.id())).equals(shown(cells.get(place.id()))))
                .map(place -> new Difference(place.name(), shown(standing.get(place.id())), shown(cells.get(place.id())))).toList();
    }

    private static String shown(Cell cell) {
        return switch (cell.state()) {
            case GIVEN -> cell.value().toPlainString();
            case NOT_A_NUMBER -> cell.raw();
            case BLANK, MISSING -> cell.state().label();
        };
    }

    /// The original as it may be looked at: a page of its own, harmless.
    public Optional<byte[]> originalView(long reportId, int number) {
        return register.version(reportId, number).map(version -> {
            byte[] bytes = rereading.bytes(version).orElseGet(() -> new byte[0]);
            try {
                return Patience.with(() -> OriginalView.of(SourceKind.labelled(version.sourceKind()), Rereading.simpleName(version), bytes,
                        rereading.read(version)).getBytes(StandardCharsets.UTF_8));
            } catch (Unreadable e) {
                return e.getMessage().getBytes(StandardCharsets.UTF_8);
            }
        });
    }

    /// The original's bytes, to be saved.
    public InputStream open(StoredFile original) {
        return files.open(original.id());
    }

    public Optional<StoredFile> original(long reportId, int number) {
        return register.version(reportId, number).map(ReportVersion::fileId).flatMap(files::find);
    }
}
