package yangguang.reportreading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// A report as somebody published it (已公布的年度报告): what could be read of it, each thing with its place.
/// Nothing in it was guessed or put right.
///
/// @param source     file name or other name of the source
/// @param format     the generation of its form, recognised by content
/// @param evidence   how the generation was recognised, a Chinese clause
/// @param structural whether tables show the generation, so that it can contradict the report year
/// @param head       title, agency, year, dates, contacts
/// @param parts      its sections, present or not
/// @param headings   headings of the text as they stand, in order
/// @param cells      every cell of the form, also missing ones, in the form's order
/// @param tables     what else was seen of the tables
/// @param lines      the text, plain
/// @param normalised what was changed in reading characters
public record PublishedReport(String source, ReportFormat format, String evidence, boolean structural, Head head,
                       List<Part> parts, List<Heading> headings, Map<String, Cell> cells, TableReading tables,
                       List<Line> lines, List<String> normalised) {

    /// Something found in the text, where, and how sure it is.
    public record Found<T>(T value, String where, String how) {}

    /// Head of the report (题名、机关、年度、日期、联系方式).
    public record Head(Optional<Found<String>> title, Optional<Found<String>> agency, Optional<Found<Integer>> year,
                Optional<Found<LocalDate>> published, Optional<Found<LocalDate>> signed,
                Optional<Found<String>> signatory, Map<String, Found<String>> contacts) {

        /// Day of publication, or of the signature where none is given.
        public Optional<Found<LocalDate>> date() {
            return published.or(() -> signed);
        }
    }

    /// A section of the form and the lines found under its title.
    public record Part(ReportFormat.Section section, boolean present, String where, List<Line> lines) {
        public String text() {
            return String.join("\n", lines.stream().filter(line -> !line.table()).map(Line::text).toList());
        }

        public boolean hasPicture() {
            return lines.stream().anyMatch(line -> line.text().contains(PageText.PICTURE)
                    || line.pieces().stream().anyMatch(piece -> piece.text().equals(PageText.PICTURE)));
        }
    }

    /// A heading of the text, `三、依申请公开政府信息情况`.
    public record Heading(String text, String where) {}

    public Optional<Integer> year() {
        return head.year().map(Found::value);
    }

    public Optional<String> agency() {
        return head.agency().map(Found::value);
    }

    public Part part(String sectionId) {
        return parts.stream().filter(part -> part.section().id().equals(sectionId)).findFirst().orElseThrow();
    }

    /// Whether at least one cell of the table was read.
    public boolean has(ReportFormat.Table table) {
        return table.cellIds().stream().anyMatch(id -> cells.get(id).state() != Cell.State.MISSING);
    }

    /// The figure of a cell given by its id without the generation, `t3.new.tot`.
    public Optional<Cell> figure(String id) {
        Cell cell = cells.get(format.prefix() + "." + id);
        return Optional.ofNullable(cell).filter(Cell::given);
    }
}
