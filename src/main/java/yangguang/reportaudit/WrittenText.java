package yangguang.reportaudit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.PublishedReport.Found;
import yangguang.statute.Article;

/// Audit of the text of a report that is being written (撰稿核对): what it says against its tables and against itself, as if
/// somebody else had published it.
@Article("50")
public final class WrittenText {

    private WrittenText() {
    }

    /// Errors and warnings; the place of each is the part in which the words stand, by its section id.
    ///
    /// @param words by section id, figure fields filled in
    public static List<Finding> findings(String agency, int year, ReportFormat format, Map<String, String> words, Map<String, Cell> cells) {
        PublishedReport told = PublishedReport.told(agency + year + "年政府信息公开工作年度报告", format, words);
        PublishedReport report = new PublishedReport(told.source(), format, told.evidence(), true, head(told.source(), agency, year), told.parts(), told.headings(),
                cells, told.tables(), told.lines(), told.normalised());
        return ProseChecks.findings(Prose.of(report)).stream().filter(finding -> finding.severity() != Severity.INFO && !finding.words().isEmpty())
                .map(finding -> new Finding(finding.rule(), finding.severity(), finding.words().getFirst().part(), finding.cells(), finding.words(),
                        finding.expected(), finding.actual(), finding.message(), finding.remedy())).toList();
    }

    private static PublishedReport.Head head(String title, String agency, int year) {
        return new PublishedReport.Head(Optional.of(found(title)), Optional.of(found(agency)), Optional.of(found(year)), Optional.<Found<LocalDate>>empty(),
                Optional.empty(), Optional.empty(), Map.of());
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, "", "撰稿");
    }
}
