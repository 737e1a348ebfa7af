package yangguang.reportarchive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import yangguang.files.StoredFiles;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Patience;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.PublishedReport.Found;
import yangguang.reportreading.Unreadable;

/// Rereading a version (重读): its original is read again for the text and its places; figures and head are those the
/// version holds, whoever put them right. A version without an original, or one that today's reader no longer reads, is
/// told from what was kept of it.
@Component
class Rereading {

    private final Auditing auditing = new Auditing(ReportFormats.shipped());
    private final ArchiveRegister register;
    private final StoredFiles files;

    Rereading(ArchiveRegister register, StoredFiles files) {
        this.register = register;
        this.files = files;
    }

    PublishedReport read(ReportVersion version) {
        PublishedReport original = original(version).filter(report -> report.format().generation().equals(version.generation()))
                .orElseGet(() -> kept(version));
        return with(original, head(original.head(), version.agencyName(), version.year(), version.title(), version.publishedOn()),
                register.cells(version.id(), version.generation()));
    }

    /// The version with its findings as they were found.
    Auditing.Audited audited(ReportVersion version) {
        List<Finding> findings = register.findings(version.id()).stream().map(ArchivedFinding::asFinding).toList();
        return new Auditing.Audited(read(version), findings);
    }

    /// The original as today's reader reads it, audited.
    ///
    /// @throws Unreadable where it no longer can
    Auditing.Audited anew(ReportVersion version) throws Unreadable {
        byte[] original = bytes(version).orElseThrow();
        return Patience.with(() -> auditing.audit(simpleName(version), original));
    }

    /// The audit of a report as a person put it right.
    Auditing.Audited audit(PublishedReport report) {
        return new Auditing.Audited(report, auditing.findings(report));
    }

    Optional<byte[]> bytes(ReportVersion version) {
        if (version.fileId() == null) {
            return Optional.empty();
        }
        try (InputStream in = files.open(version.fileId())) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<PublishedReport> original(ReportVersion version) {
        Optional<byte[]> bytes = bytes(version);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Patience.with(() -> auditing.audit(simpleName(version), bytes.get()).report()));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    static String simpleName(ReportVersion version) {
        return version.fileName().substring(version.fileName().lastIndexOf('/') + 1);
    }

    private PublishedReport kept(ReportVersion version) {
        Map<String, String> words = new HashMap<>();
        register.parts(version.id()).stream().filter(ArchivedPart::present).forEach(part -> words.put(part.section(), part.text()));
        return PublishedReport.told(version.fileName(), ReportFormats.shipped().get(version.generation()), words);
    }

    static PublishedReport with(PublishedReport report, PublishedReport.Head head, Map<String, Cell> cells) {
        return new PublishedReport(report.source(), report.format(), report.evidence(), report.structural(), head, report.parts(),
                report.headings(), cells, report.tables(), report.lines(), report.normalised());
    }

    static PublishedReport.Head head(PublishedReport.Head original, String agency, Integer year, String title, java.time.LocalDate published) {
        return new PublishedReport.Head(put(original.title(), title.isEmpty() ? null : title), put(original.agency(), agency.isEmpty() ? null : agency),
                put(original.year(), year), put(original.published(), published, "公布日期"), original.signed(), original.signatory(), original.contacts());
    }

    /// What was found, unless a person says otherwise.
    private static <T> Optional<Found<T>> put(Optional<Found<T>> found, T value) {
        return put(found, value, "入库或者更正时确定");
    }

    private static <T> Optional<Found<T>> put(Optional<Found<T>> found, T value, String how) {
        return value == null ? Optional.empty()
                : found.filter(original -> Objects.equals(original.value(), value)).or(() -> Optional.of(new Found<>(value, "档案", how)));
    }
}
