package yangguang.reportreading;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import yangguang.statute.Article;
import yangguang.reportform.Cell;
import yangguang.reportform.QuarterlyForm;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Reads a published report (读取年度报告): characters, lines, generation, sections, cells, head. The generation is
/// recognised by what stands in the tables; only where a report has none do its titles and year decide.
@Article({"49", "50"})
public final class ReportReader {

    private static final Pattern ANNOUNCED = Pattern.compile("信息公开(?:工作)?(?:情况)?(?:的)?(?:年度报告|年报|工作报告)|将.{0,30}信息公开(?:工作)?情况.{0,8}(?:报告|公布)"
            + "|(?:报告|本年报).{0,40}政府信息公开条例|政府信息公开条例.{0,120}报告|(?:公布|公开|报告).{0,40}信息公开(?:工作)?情况");
    private static final List<Pattern> TOPICS = List.of(Pattern.compile("^\\(?[一1]\\)?[、.]? ?主动公开"), Pattern.compile("^\\(?[二2]\\)?[、.]? ?依申请公开"));
    private static final Pattern PROMISED = Pattern.compile("(?:公布|发布|公开|编制).{2,40}20\\d\\d ?年度?.{0,20}信息公开(?:工作)?年度报告[。,]");
    private static final Pattern PERIOD = Pattern.compile("统计.{0,6}(?:期限|时限|时间|期).{0,4}20\\d\\d ?年 ?1 ?月 ?1 ?日");
    private static final int SOME_TEXT = 150;
    private static final int LONG_LINE = 60;

    /// A format with a fourth of the rows another one has need not be walked through.
    private static final int HARDLY_ANY = 4;

    /// What a cell that found its place counts against a row that did not.
    private static final long PER_CELL = 4;
    private static final int FEWEST_CELLS = 5;

    /// Labels of so many rows are a form, though nobody filled it in.
    private static final int ROWS_OF_A_FORM = 20;

    /// What it counts against a format that there was none such when the year was reported.
    private static final int NOT_YET = 100;

    private final ReportFormats formats;
    private final Supplier<LocalDate> today;
    private final Map<String, TableReader> readers = new LinkedHashMap<>();
    private final Map<String, TableReader> quarterly = new LinkedHashMap<>();
    private final Map<String, FourQuarters> fourQuarters = new LinkedHashMap<>();
    private final Map<String, Sectioning> sectionings = new LinkedHashMap<>();
    private final LabelKeys keys;

    public ReportReader(ReportFormats formats) {
        this(formats, LocalDate::now);
    }

    /// @param today the day of the reading
    ReportReader(ReportFormats formats, Supplier<LocalDate> today) {
        this.formats = formats;
        this.today = today;
        for (ReportFormat format : formats.all()) {
            readers.put(format.generation(), new TableReader(format));
            QuarterlyForm.of(format).ifPresent(form -> quarterly.put(format.generation(), new TableReader(form)));
            FourQuarters.of(format).ifPresent(form -> fourQuarters.put(format.generation(), form));
            sectionings.put(format.generation(), new Sectioning(format));
        }
        List<Labels> labels = new ArrayList<>();
        readers.values().forEach(reader -> labels.add(reader.labels()));
        quarterly.values().forEach(reader -> labels.add(reader.labels()));
        this.keys = new LabelKeys(labels);
    }

    /// A file on disk, of any kind that can hold a report.
    public PublishedReport read(Path file) throws Unreadable {
        return ofYear(SourceLines.of(file.toString(), SourceText.bytes(file)));
    }

    /// An upload, of any kind that can hold a report.
    public PublishedReport read(String name, byte[] bytes) throws Unreadable {
        return ofYear(SourceLines.of(name, bytes));
    }

    public PublishedReport read(SourceText source) throws Unreadable {
        return ofYear(SourceLines.of(source));
    }

    /// Also the table of a quarter, or of another part of a year.
    public PublishedReport readAnyPeriod(Path file) throws Unreadable {
        return ofAnyPeriod(SourceLines.of(file.toString(), SourceText.bytes(file)));
    }

    public PublishedReport readAnyPeriod(String name, byte[] bytes) throws Unreadable {
        return ofAnyPeriod(SourceLines.of(name, bytes));
    }

    public PublishedReport readAnyPeriod(SourceText source) throws Unreadable {
        return ofAnyPeriod(SourceLines.of(source));
    }

    private PublishedReport ofYear(SourceLines source) throws Unreadable {
        Optional<PeriodTitle> part = PeriodTitle.of(source.lines());
        if (part.isPresent()) {
            throw new Unreadable("这是" + part.get().period() + "的统计表或者材料，不是年度报告；季度统计表可以用“核对”单独核对，或者与年度报告一起核对。");
        }
        return read(source);
    }

    private PublishedReport ofAnyPeriod(SourceLines source) throws Unreadable {
        Optional<PeriodTitle> part = PeriodTitle.of(source.lines());
        return part.isPresent() ? read(source, part.get()) : read(source);
    }

    /// The table of a part of a year, which has no parts of its own and need not have a title of a report.
    private PublishedReport read(SourceLines source, PeriodTitle title) throws Unreadable {
        List<Line> lines = source.lines();
        ReportFormat year = recognise(lines).format;
        ReportFormat form = QuarterlyForm.of(year).orElse(year);
        TableReader tables = quarterly.getOrDefault(year.generation(), readers.get(year.generation()));
        TableReading reading = tables.read(Tokens.of(tables.mended(lines), keys));
        if (reading.cells().size() < FEWEST_CELLS) {
            throw new Unreadable("这是" + title.period() + "的材料，不是年度报告，也没有读到政府信息公开情况统计表。");
        }
        List<PublishedReport.Part> parts = parts(year, lines);
        PublishedReport.Head head = title.in(new HeadReader(lines, parts, new PageHead(source.meta())).read());
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String id : tables.cellIds()) {
            cells.put(id, reading.cells().getOrDefault(id, Cell.missing(id)));
        }
        return new PublishedReport(source.name(), form, "按表格结构识别，读到 " + reading.cells().size() + " 个单元格", true, head, parts,
                Sectioning.headings(lines), cells, reading, lines, changes(source, reading, tables.money()), List.of(), Optional.of(title.covers()));
    }

    private PublishedReport read(SourceLines source) throws Unreadable {
        List<Line> lines = source.lines();
        Guess guess = recognise(lines);
        List<PublishedReport.Part> parts = parts(guess.format, lines);
        PublishedReport.Head head = new HeadReader(lines, parts, new PageHead(source.meta())).read();
        List<PublishedReport.Heading> headings = Sectioning.headings(lines);
        if (!guess.structural) {
            guess = byTitlesAndYear(guess, lines, parts, head);
            parts = parts(guess.format, lines);
        }
        guess = withQuarters(guess, lines);
        refuseOtherDocuments(guess, parts, head, lines);
        OtherDocuments.refuseTwo(lines, sectionings.get(guess.format.generation()));
        Map<String, Cell> cells = LinkedHashMap.newLinkedHashMap(guess.format.places().size());
        for (String id : guess.format.places().keySet()) {
            Cell cell = guess.reading.cells().get(id);
            cells.put(id, cell == null ? Cell.missing(id) : cell);
        }
        return new PublishedReport(source.name(), guess.format, guess.evidence, guess.structural, head, parts, headings,
                cells, guess.reading, lines, changes(source, guess.reading, readers.get(guess.format.generation()).money()), remarks(head));
    }

    /// What was changed in the characters, and which labels were read though the form has them otherwise.
    private static List<String> changes(SourceLines source, TableReading reading, List<String> money) {
        List<String> changes = new ArrayList<>(source.changes());
        for (String id : money) {
            Cell cell = reading.cells().get(id);
            if (cell != null && cell.isConverted()) {
                changes.add("“" + cell.raw() + "”（" + cell.where() + "）换算为 " + cell.value().toPlainString() + " " + cell.unit());
            }
        }
        reading.likened().stream().distinct().limit(20).forEach(label -> changes.add("表里的“" + label + "”与格式的写法不同，按最接近的行名或列名读"));
        return changes;
    }

    private List<PublishedReport.Part> parts(ReportFormat format, List<Line> lines) {
        return sectionings.get(format.generation()).parts(lines);
    }

    private TableReading tables(ReportFormat format, List<Line> lines, List<Tokens.Token> tokens) throws Unreadable {
        TableReader tables = readers.get(format.generation());
        List<Line> mended = tables.mended(lines);
        return tables.read(mended == lines ? tokens : Tokens.of(mended, keys));
    }

    private record Guess(ReportFormat format, TableReading reading, boolean structural, String evidence) {}

    /// The format in whose terms most figures find their place, and fewest do not.
    private Guess recognise(List<Line> lines) throws Unreadable {
        Guess best = null;
        long bestScore = Long.MIN_VALUE;
        List<Tokens.Token> tokens = Tokens.of(lines, keys);
        int[] rows = keys.rowsIn(Tokens.labels(tokens));
        List<ReportFormat> all = formats.all();
        List<ReportFormat> likely = all.stream().sorted(Comparator.comparing((ReportFormat format) -> rows[all.indexOf(format)]).reversed()).toList();
        int most = rows[all.indexOf(likely.getFirst())];
        Map<ReportFormat, TableReading> readings = new IdentityHashMap<>();
        for (ReportFormat format : likely) {
            long highest = PER_CELL * readers.get(format.generation()).cellIds().size();
            if (rows[all.indexOf(format)] * HARDLY_ANY < most || highest < bestScore || best != null && isWhole(best)) {
                continue;
            }
            TableReading reading = tables(format, lines, tokens);
            readings.put(format, reading);
            long score = PER_CELL * reading.cells().size() - reading.unplaced().size();
            if (score > bestScore || score == bestScore && all.indexOf(format) < all.indexOf(best.format)) {
                bestScore = score;
                best = new Guess(format, reading, !reading.cells().isEmpty(),
                        "按表格结构识别，读到 " + reading.cells().size() + " 个单元格");
            }
        }
        ReportFormat fullest = likely.getFirst();
        boolean blankForm = !best.structural && most >= ROWS_OF_A_FORM && all.stream().filter(format -> rows[all.indexOf(format)] == most).count() == 1;
        if (blankForm) {
            return new Guess(fullest, tables(fullest, lines, tokens), true, "表格里没有读到数字，按行名识别，有 " + most + " 行");
        }
        return readings.size() < 2 || isWhole(best) ? best : ofOneForm(best, readings);
    }

    /// Of a report whose tables have the forms of two generations, what the form of its largest has; the others stay unread.
    private static Guess ofOneForm(Guess best, Map<ReportFormat, TableReading> readings) {
        return readings.keySet().stream().filter(other -> other != best.format)
                .flatMap(other -> MixedForms.of(best.format, best.reading, other, readings.get(other)).stream()).findFirst()
                .map(mixed -> new Guess(mixed.form(), mixed.reading(), true, "按表格结构识别，两种格式混用，读到 " + mixed.reading().cells().size() + " 个单元格"))
                .orElse(best);
    }

    /// Every cell of the form found, and nothing left over that another form might know: no other can fit better.
    private boolean isWhole(Guess guess) {
        return guess.reading.unplaced().isEmpty() && guess.reading.cells().size() == readers.get(guess.format.generation()).cellIds().size();
    }

    private Guess byTitlesAndYear(Guess guess, List<Line> lines, List<PublishedReport.Part> parts, PublishedReport.Head head) throws Unreadable {
        ReportFormat best = guess.format;
        double bestScore = -1;
        for (ReportFormat format : formats.all()) {
            boolean free = format.sections().stream().anyMatch(ReportFormat.Section::free);
            double score = sectionings.get(format.generation()).titled(lines) * (free ? 0.5 : 1.0);
            score += format.recognise().stream().filter(word -> lines.stream().anyMatch(line -> line.text().contains(word))).count();
            score -= head.year().filter(year -> year.sure() == PublishedReport.Sureness.CERTAIN && format.years().from() > year.value()).isPresent() ? NOT_YET : 0;
            score += head.year().filter(year -> format.years().contains(year.value())).isPresent() ? 0.75 : 0;
            if (score > bestScore) {
                bestScore = score;
                best = format;
            }
        }
        return new Guess(best, tables(best, lines, Tokens.of(lines, keys)), false, "没有读到表格，按部分标题和年度识别");
    }

    private Guess withQuarters(Guess guess, List<Line> lines) throws Unreadable {
        FourQuarters form = fourQuarters.get(guess.format.generation());
        Optional<TableReading> reading = form == null || !FourQuarters.mayStandIn(lines) ? Optional.empty() : form.read(lines);
        return reading.isEmpty() ? guess : new Guess(guess.format, reading.get(), true,
                "按表格结构识别，四个季度并列，读到合计 " + reading.get().cells().size() + " 个单元格，各季度只用来核对合计");
    }

    private static void refuseOtherDocuments(Guess guess, List<PublishedReport.Part> parts,
                                             PublishedReport.Head head, List<Line> lines) throws Unreadable {
        long present = parts.stream().filter(PublishedReport.Part::present).count();
        if (guess.reading.cells().size() >= 10 || guess.reading.cells().size() >= 3 && present >= 1) {
            return;
        }
        Optional<String> other = head.title().isPresent() ? OtherDocuments.about(lines) : OtherDocuments.kind(lines);
        boolean begun = parts.size() > 1 && parts.subList(0, 2).stream().allMatch(part -> part.present() && !part.section().free());
        boolean report = head.title().isPresent() && present >= 1 || other.isEmpty() && titled(head) && written(lines)
                || other.isEmpty() && (present >= 3 || begun || present >= 1 && announced(lines) || written(lines) && promised(lines));
        if (!report) {
            throw new Unreadable("没有认出政府信息公开工作年度报告：" + other.map(kind -> "这像是" + kind + "，请核对是不是拿错了文件。")
                    .orElse("既没有它的标题和部分，也没有它的表格。"));
        }
    }

    /// Whether a title names agency and year: what follows is a report then, whatever its headings are.
    private static boolean titled(PublishedReport.Head head) {
        return head.title().isPresent() && head.agency().isPresent() && head.year().filter(year -> year.how().equals("题名")).isPresent();
    }

    /// Whether there is some prose, more than the titles of a list.
    private static boolean written(List<Line> lines) {
        return lines.stream().map(Line::text).filter(text -> text.length() >= LONG_LINE && text.indexOf('。') >= 0).mapToInt(String::length).sum() >= SOME_TEXT;
    }

    /// Whether the first lines say that such a report follows.
    private static boolean announced(List<Line> lines) {
        List<String> first = lines.stream().limit(60).map(Line::text).toList();
        return first.stream().anyMatch(text -> ANNOUNCED.matcher(text).find()) || TOPICS.stream().allMatch(topic -> first.stream().anyMatch(text -> topic.matcher(text).find()));
    }

    /// Whether the text says whose report of which year it publishes, and for what period its figures hold.
    private static boolean promised(List<Line> lines) {
        return lines.stream().limit(60).anyMatch(line -> PROMISED.matcher(line.text()).find()) && lines.stream().limit(60).anyMatch(line -> PERIOD.matcher(line.text()).find());
    }

    /// A year that is not over has no report yet, and perhaps a format nobody knows.
    private List<String> remarks(PublishedReport.Head head) {
        return head.year().map(PublishedReport.Found::value).filter(year -> year >= today.get().getYear())
                .map(year -> List.of("报告写的是" + year + "年度，这一年还没有过完，届时可能另有格式；先按现行格式读。"))
                .orElse(List.of());
    }
}
