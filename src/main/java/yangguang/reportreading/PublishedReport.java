package yangguang.reportreading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yangguang.reportform.Cell;
import yangguang.reportform.PartOfYear;
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
/// @param remarks    what must be said of the reading as a whole, a sentence each
/// @param covers     the part of a year it covers, where it is the table of a quarter and no report of a year
public record PublishedReport(String source, ReportFormat format, String evidence, boolean structural, Head head,
                       List<Part> parts, List<Heading> headings, Map<String, Cell> cells, TableReading tables,
                       List<Line> lines, List<String> normalised, List<String> remarks, Optional<PartOfYear> covers) {

    private static final int LONGEST_SIGNATURE = 40;
    private static final Pattern DAY = Pattern.compile("(?:20\\d\\d|二[^年\\s]{3}) ?年 ?[\\d一二三四五六七八九十]{1,2} ?月 ?[\\d一二三四五六七八九十]{1,3} ?日$");

    /// The report of a year.
    public PublishedReport(String source, ReportFormat format, String evidence, boolean structural, Head head, List<Part> parts, List<Heading> headings,
                           Map<String, Cell> cells, TableReading tables, List<Line> lines, List<String> normalised, List<String> remarks) {
        this(source, format, evidence, structural, head, parts, headings, cells, tables, lines, normalised, remarks, Optional.empty());
    }

    public PublishedReport(String source, ReportFormat format, String evidence, boolean structural, Head head, List<Part> parts,
                           List<Heading> headings, Map<String, Cell> cells, TableReading tables, List<Line> lines, List<String> normalised) {
        this(source, format, evidence, structural, head, parts, headings, cells, tables, lines, normalised, List.of());
    }

    /// A report told by the words of its parts (由各部分文字组成的报告), without an original, a head and figures; its lines are
    /// named after the part they stand in.
    ///
    /// @param words by section id
    public static PublishedReport told(String source, ReportFormat format, Map<String, String> words) {
        List<Part> parts = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (ReportFormat.Section section : format.sections()) {
            String text = words.getOrDefault(section.id(), "");
            List<Line> own = text.lines().filter(line -> !line.isBlank()).map(line -> Line.read(section.plainTitle(), line)).toList();
            lines.add(Line.prose(section.plainTitle(), section.title()));
            lines.addAll(own);
            parts.add(new Part(section, words.containsKey(section.id()) || section.kind().equals("table"), section.plainTitle(), own));
        }
        Head none = new Head(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        return new PublishedReport(source, format, "按所用格式", true, none, parts, List.of(), Map.of(),
                new TableReading(Map.of(), List.of(), List.of(), List.of()), lines, List.of());
    }

    /// Something found in the text, where, in what, and how sure it is.
    public record Found<T>(T value, String where, String how, Sureness sure) {

        public Found(T value, String where, String how) {
            this(value, where, how, Sureness.CERTAIN);
        }
    }

    /// How sure something found is (把握).
    public enum Sureness {
        /// Stands there under its own name (确定).
        CERTAIN("确定"),
        /// Follows from what stands there (推断).
        LIKELY("推断");

        private final String label;

        Sureness(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Level of the agency (机关层级), by its name alone.
    public enum Level {
        PROVINCE("省级"), CITY("市级"), COUNTY("县级"), TOWN("乡镇"), SUBDISTRICT("街道"), DEPARTMENT("部门"), ZONE("开发区");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Head of the report (题名、机关、年度、日期、联系方式).
    ///
    /// @param number  document number (文号)
    /// @param index   index number (索引号)
    /// @param address its own public address, where the page says so
    public record Head(Optional<Found<String>> title, Optional<Found<String>> agency, Optional<Found<Integer>> year,
                Optional<Found<LocalDate>> published, Optional<Found<LocalDate>> signed,
                Optional<Found<String>> signatory, Map<String, Found<String>> contacts, Optional<Found<Level>> level,
                Optional<Found<String>> number, Optional<Found<String>> index, Optional<Found<String>> address) {

        /// A head of which only these are known.
        public Head(Optional<Found<String>> title, Optional<Found<String>> agency, Optional<Found<Integer>> year,
                    Optional<Found<LocalDate>> published, Optional<Found<LocalDate>> signed, Optional<Found<String>> signatory,
                    Map<String, Found<String>> contacts) {
            this(title, agency, year, published, signed, signatory, contacts, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

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

    /// The words of a part without the signature and the day under it, which stand in the last part and belong to the whole.
    public String words(Part part) {
        List<String> ends = Stream.of(head.signatory().map(Found::where), head.signed().map(Found::where)).flatMap(Optional::stream).toList();
        List<String> words = new ArrayList<>(part.lines().stream().filter(line -> !line.table())
                .filter(line -> !ends.contains(line.where()) || !isSignature(line.text())).map(Line::text).toList());
        boolean closing = parts.stream().filter(Part::present).reduce((one, next) -> next).filter(last -> last == part).isPresent();
        while (closing && !words.isEmpty() && (words.getLast().isBlank() || signs(words.getLast()))) {
            words.removeLast();
        }
        return String.join("\n", words);
    }

    /// Whether a line is the agency's name, a day, or both, as only a signature is.
    private boolean signs(String text) {
        String name = isSignature(text) ? DAY.matcher(text.strip()).replaceFirst("").strip() : text;
        return name.isEmpty() || agency().filter(name.replace(" ", "")::equals).isPresent();
    }

    private static boolean isSignature(String text) {
        return text.length() <= LONGEST_SIGNATURE && text.indexOf('。') < 0 && text.indexOf(',') < 0;
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
