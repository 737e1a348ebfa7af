package yangguang.reportaudit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import yangguang.statute.Article;
import yangguang.reportform.ChinesePunctuation;
import yangguang.reportform.Finding;
import yangguang.reportform.QuarterlyForm;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.BreakingOff;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.ReportReader;
import yangguang.reportreading.SourceText;
import yangguang.reportreading.Unreadable;

/// Audit of a published report (核对年度报告): form, cells, relations, head, outline and prose. Plain Java; needs no
/// Spring and no database. Calling it twice on the same source gives the same findings in the same order; only whether a
/// day has come yet depends on the day it is called.
@Article({"49", "50"})
public final class Auditing {

    private final ReportFormats formats;
    private final ReportReader reader;
    private final Clock clock;
    private final Map<String, CellChecks> cellChecks = new HashMap<>();
    private final Map<String, RelationChecks> relationChecks = new HashMap<>();
    private final Map<String, PeriodChecks> periodChecks = new HashMap<>();

    public Auditing(ReportFormats formats) {
        this(formats, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    Auditing(ReportFormats formats, Clock clock) {
        this.clock = clock;
        this.formats = formats;
        this.reader = new ReportReader(formats);
        for (ReportFormat format : formats.all()) {
            cellChecks.put(format.generation(), new CellChecks(format));
            relationChecks.put(format.generation(), new RelationChecks(format));
            periodChecks.put(format.generation(), new PeriodChecks(QuarterlyForm.of(format).orElse(format)));
        }
    }

    /// A report with what the audit says of it.
    public record Audited(PublishedReport report, List<Finding> findings) {
        public boolean hasErrors() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }

        long count(Severity severity) {
            return findings.stream().filter(finding -> finding.severity() == severity).count();
        }
    }

    /// @throws Unreadable with a Chinese sentence where the file is no annual report or cannot be read
    public Audited audit(Path file) throws Unreadable {
        return audited(reader.read(file));
    }

    /// An uploaded file.
    public Audited audit(String name, byte[] bytes) throws Unreadable {
        return audited(reader.read(name, bytes));
    }

    /// Also the table of a quarter, or of another part of a year.
    public Audited auditAnyPeriod(String name, byte[] bytes) throws Unreadable {
        return audited(reader.readAnyPeriod(name, bytes));
    }

    /// Text pasted into a form.
    public Audited auditPasted(String text) throws Unreadable {
        return audited(reader.readAnyPeriod(SourceText.pasted(text)));
    }

    private Audited audited(PublishedReport report) {
        return new Audited(report, findings(report));
    }

    /// What is wrong in a report that was read before, such as one corrected by hand.
    public List<Finding> findings(PublishedReport report) {
        String generation = report.format().generation();
        if (report.covers().isPresent()) {
            return periodChecks.get(generation).findings(report);
        }
        List<Finding> findings = new ArrayList<>();
        findings.addAll(FormChecks.findings(report, formats));
        findings.addAll(cellChecks.get(generation).findings(report));
        findings.addAll(relationChecks.get(generation).findings(report.cells()));
        findings.addAll(QuarterColumnChecks.findings(report));
        findings.addAll(HeadChecks.findings(report, LocalDate.now(clock)));
        Prose prose = Prose.of(report);
        findings.addAll(OutlineChecks.findings(prose));
        findings.addAll(ProseChecks.findings(prose));
        BreakingOff.of(report).ifPresent(off -> findings.removeIf(finding -> off.torn().filter(torn -> finding.cells().contains(torn.id())).isPresent()
                || finding.words().stream().anyMatch(off::isUnfinished)));
        findings.replaceAll(Auditing::quoted);
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /// The text was read with plain marks; what is quoted of it gets its Chinese ones back.
    private static Finding quoted(Finding finding) {
        List<Finding.Words> words = finding.words().stream()
                .map(said -> new Finding.Words(said.part(), said.where(), said.from(), said.to(), ChinesePunctuation.set(said.text()))).toList();
        boolean ofText = finding.rule().startsWith("TX-") || !words.isEmpty();
        return !ofText ? finding : new Finding(finding.rule(), finding.severity(), finding.where(), finding.cells(), words, finding.expected(),
                ChinesePunctuation.set(finding.actual()), ChinesePunctuation.set(finding.message()), finding.remedy());
    }
}
