package yangguang.reportarchive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.reportaudit.AuditSheet;
import yangguang.reportaudit.Auditing;
import yangguang.reportform.Cell;
import yangguang.reportform.ChinesePunctuation;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.TableReading;

/// What a version holds (版本内容), as it goes into the tables.
record VersionContent(String agencyName, Integer year, String generation, String title, String documentNumber,
        LocalDate publishedOn, LocalDate signedOn, List<ArchivedFigure> figures, List<ArchivedPart> parts,
        List<UnplacedRow> unplaced, List<ArchivedFinding> findings) {

    static VersionContent of(Auditing.Audited audited, Map<String, String> correctedBy, String documentNumber) {
        PublishedReport report = audited.report();
        PublishedReport.Head head = report.head();
        return new VersionContent(shortened(report.agency().orElse(""), 200), report.year().filter(year -> year >= 1990 && year <= 2999).orElse(null),
                report.format().generation(), shortened(head.title().map(PublishedReport.Found::value).orElse(""), 300),
                shortened(documentNumber, 80), value(head.published()), value(head.signed()), figures(report, correctedBy), parts(report),
                unplaced(report.tables()), findings(audited));
    }

    private static LocalDate value(Optional<PublishedReport.Found<LocalDate>> date) {
        return date.map(PublishedReport.Found::value).filter(day -> day.getYear() >= 1990 && day.getYear() <= 2999).orElse(null);
    }

    private static List<ArchivedFigure> figures(PublishedReport report, Map<String, String> correctedBy) {
        Map<String, ReportFormat.Place> places = report.format().places();
        List<ArchivedFigure> figures = new ArrayList<>();
        report.cells().forEach((id, cell) -> {
            if (cell.state() != Cell.State.MISSING) {
                boolean plain = cell.value() == null ? cell.raw().isEmpty() : cell.value().toPlainString().equals(cell.raw());
                figures.add(new ArchivedFigure(id, cell.value(), cell.state(), plain ? null : shortened(cell.raw(), 200),
                        cell.unit().equals(places.get(id).unit()) ? null : shortened(cell.unit(), 20),
                        cell.where().isEmpty() ? null : shortened(cell.where(), 60), correctedBy.get(id)));
            }
        });
        return figures;
    }

    private static List<ArchivedPart> parts(PublishedReport report) {
        List<ArchivedPart> parts = new ArrayList<>();
        report.parts().forEach(part -> parts.add(new ArchivedPart(parts.size() + 1, part.section().id(),
                shortened(part.section().title(), 120), part.present(), shortened(part.where(), 60), printable(ChinesePunctuation.set(report.words(part))))));
        return parts;
    }

    private static List<UnplacedRow> unplaced(TableReading tables) {
        List<UnplacedRow> rows = new ArrayList<>();
        tables.unplaced().stream().limit(500).forEach(row -> rows.add(new UnplacedRow(rows.size() + 1, shortened(row.label(), 200),
                row.figures().stream().limit(60).map(figure -> shortened(figure, 60)).toList(), row.expected(),
                shortened(row.where(), 60), row.why().name())));
        return rows;
    }

    private static List<ArchivedFinding> findings(Auditing.Audited audited) {
        return AuditSheet.numbered(audited).stream().map(numbered -> new ArchivedFinding(0, numbered.number(),
                shortened(numbered.finding().rule(), 60), numbered.finding().severity(), shortened(numbered.finding().where(), 200),
                numbered.finding().cells(), printable(numbered.finding().expected()), printable(numbered.finding().actual()),
                printable(numbered.finding().message()), printable(numbered.finding().remedy()), printable(numbered.passage()),
                numbered.finding().words())).toList();
    }

    long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    static String shortened(String text, int most) {
        String plain = printable(text);
        return plain.codePointCount(0, plain.length()) <= most ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
    }

    /// PostgreSQL keeps no NUL.
    static String printable(String text) {
        return text == null ? "" : text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }
}
