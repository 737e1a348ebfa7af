package yangguang.reportexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;

/// Every form says the same, and a blank, a zero, a word and a missing cell stay four things in each.
class ExportingTest {

    private static final Exporting EXPORTING = new Exporting();
    private static final Reimporting REIMPORTING = new Reimporting(ReportFormats.shipped());
    private static final ReportFormat C = ReportFormats.shipped().get("C");

    private static final String ZERO = "c.t3.new.np";
    private static final String BLANK = "c.t3.new.biz";
    private static final String WORD = "c.t3.new.sci";
    private static final String MISSING = "c.t3.new.npo";

    /// A report with one cell of each state.
    static ReportDocument mixed() {
        ReportDocument whole = new RandomReports(7).next(C);
        Map<String, Cell> cells = new LinkedHashMap<>(whole.cells());
        cells.put(ZERO, Cell.of(ZERO, BigDecimal.ZERO, "件"));
        cells.put(BLANK, new Cell(BLANK, "", null, Cell.State.BLANK, "件", ""));
        cells.put(WORD, new Cell(WORD, "=1+1", null, Cell.State.NOT_A_NUMBER, "件", ""));
        cells.put(MISSING, Cell.missing(MISSING));
        return new ReportDocument(whole.agency(), whole.year(), C, whole.title(), "青水〔2026〕3号", whole.signedOn(), whole.publishedOn(),
                false, whole.prose(), cells, List.of("本版更正了第三部分两处数字。"));
    }

    private static String text(ExportFormat format, ReportDocument document) {
        return new String(EXPORTING.export(document, format).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void randomReportsAreValid() {
        RandomReports reports = new RandomReports(3);
        for (int i = 0; i < 20; i++) {
            ReportDocument document = reports.next();
            if (!document.format().generation().equals("A")) {
                assertThat(RelationChecks.findings(document.format(), document.cells())).filteredOn(f -> f.severity() == Severity.ERROR)
                        .extracting(Finding::message).isEmpty();
            }
        }
    }

    @Test
    void jsonGivesTheSameDocumentBack() throws Exception {
        RandomReports reports = new RandomReports(11);
        for (int i = 0; i < 60; i++) {
            ReportDocument document = i == 0 ? mixed() : i == 1 ? mixed().asDraft() : reports.next();
            ReportDocument read = REIMPORTING.json(EXPORTING.export(document, ExportFormat.JSON).bytes());
            assertThat(read).isEqualTo(document);
        }
    }

    @Test
    void csvGivesTheSameCellsBack() throws Exception {
        RandomReports reports = new RandomReports(12);
        for (int i = 0; i < 60; i++) {
            ReportDocument document = i == 0 ? mixed() : reports.next();
            Map<String, Cell> read = REIMPORTING.csv(EXPORTING.export(document, ExportFormat.CSV).bytes());
            read.replaceAll((_, cell) -> new Cell(cell.id(), cell.raw(), cell.value(), cell.state(), cell.unit(), ""));
            assertThat(read).isEqualTo(document.cells());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-", "@SUM(A1)", "'", "''=1", "\t=1", "\r=1", "\n=1", "＝1", "a,b", "a\"b", "第一行\n第二行", "\"", ",", "'=\"\""})
    void textThatASpreadsheetWouldRunIsQuietInCsvAndComesBack(String raw) throws Exception {
        ReportDocument document = withRaw(raw);
        String line = text(ExportFormat.CSV, document).lines().filter(l -> l.startsWith(WORD + ",")).findFirst().orElseThrow();
        assertThat(line.split(",")[2]).doesNotMatch("^\"?[=+\\-@＝].*");
        assertThat(REIMPORTING.csv(EXPORTING.export(document, ExportFormat.CSV).bytes()).get(WORD).raw()).isEqualTo(raw);
        assertThat(REIMPORTING.json(EXPORTING.export(document, ExportFormat.JSON).bytes()).cells().get(WORD).raw()).isEqualTo(raw);
    }

    private static ReportDocument withRaw(String raw) {
        Map<String, Cell> cells = new LinkedHashMap<>(mixed().cells());
        cells.put(WORD, new Cell(WORD, raw, null, Cell.State.NOT_A_NUMBER, "件", ""));
        return ReportDocument.of("青禾县水务局", 2025, C, Map.of(), cells);
    }

    @Test
    void csvBeginsWithTheMarkSpreadsheetsNeed() {
        assertThat(text(ExportFormat.CSV, mixed())).startsWith("\uFEFF单元格编号,名称,数值,单位,状态\r\n")
                .contains("\r\nc.t3.new.np,本年新收·自然人,0,件,已填\r\n").contains("\r\nc.t3.new.biz,本年新收·商业企业,,件,空白\r\n")
                .contains("\r\nc.t3.new.sci,本年新收·科研机构,'=1+1,件,不是数字\r\n").contains("\r\nc.t3.new.npo,本年新收·社会公益组织,,,未见\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\":{\"id\":\"Q\"}}", "{\"format\":{\"id\":\"C\"},\"cells\":{\"c.t9.x\":{}}}",
            "{\"format\":{\"id\":\"C\"},\"cells\":{\"c.t3.new.np\":{\"state\":\"given\",\"value\":\"12\"}}}",
            "{\"format\":{\"id\":\"C\"},\"cells\":{\"c.t3.new.np\":{\"state\":\"blank\",\"value\":0}}}",
            "{\"format\":{\"id\":\"C\"},\"cells\":{\"c.t3.new.np\":{\"state\":\"given\",\"value\":1e999999}}}",
            "{\"format\":{\"id\":\"C\"},\"signedOn\":\"2026-02-30\"}"})
    void whatIsNotOursIsRefusedInChinese(String json) {
        assertThatThrownBy(() -> REIMPORTING.json(json.getBytes(StandardCharsets.UTF_8))).isInstanceOf(NotReadable.class)
                .hasMessageMatching("(?s).*[一-龥].*。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n", "单元格编号,名称,数值,单位,状态\nx,y\n", "单元格编号,名称,数值,单位,状态\nx,y,十二,件,已填\n",
            "单元格编号,名称,数值,单位,状态\nx,y,1,件,大概\n", "单元格编号,名称,数值,单位,状态\nx,y,1,件,已填\nx,y,2,件,已填\n"})
    void aTableThatIsNotOursIsRefusedWithItsLine(String csv) {
        assertThatThrownBy(() -> REIMPORTING.csv(csv.getBytes(StandardCharsets.UTF_8))).isInstanceOf(NotReadable.class)
                .hasMessageContaining("行");
    }

    @Test
    void jsonKeepsToThePublishedSchema() throws Exception {
        JsonNode schema;
        try (var in = ReportJson.class.getResourceAsStream("/static" + ReportJson.SCHEMA)) {
            schema = JsonMapper.shared().readTree(in);
        }
        assertThat(schema.path("$id").asString()).isEqualTo(ReportJson.SCHEMA);
        RandomReports reports = new RandomReports(13);
        SchemaCheck check = new SchemaCheck(schema);
        for (int i = 0; i < 30; i++) {
            ReportDocument document = i == 0 ? mixed() : i == 1 ? mixed().asDraft() : reports.next();
            assertThat(check.breaches(JsonMapper.shared().readTree(EXPORTING.export(document, ExportFormat.JSON).bytes()))).isEmpty();
        }
    }

    @Test
    void theSchemaNoticesWhatBreaksIt() throws Exception {
        String json = text(ExportFormat.JSON, mixed());
        JsonNode schema;
        try (var in = ReportJson.class.getResourceAsStream("/static" + ReportJson.SCHEMA)) {
            schema = JsonMapper.shared().readTree(in);
        }
        for (String[] change : new String[][] {{"\"state\":\"blank\"", "\"state\":\"zero\""}, {"\"value\":null", "\"value\":\"\""},
                {"\"draft\":false", "\"draft\":\"no\""}, {"\"agency\":", "\"organ\":"}, {"\"id\":\"C\"", "\"id\":\"c1\""}, {"\"state\":\"missing\"", "\"state\":\"given\""}}) {
            assertThat(json).contains(change[0]);
            assertThat(new SchemaCheck(schema).breaches(JsonMapper.shared().readTree(json.replaceFirst(change[0], change[1])))).as(change[1]).isNotEmpty();
        }
    }

    @Test
    void theWebPageHasRealTables() {
        for (ReportFormat format : ReportFormats.shipped().all()) {
            Document page = Jsoup.parse(text(ExportFormat.HTML, new RandomReports(5).next(format)));
            assertThat(page.select("table")).hasSameSizeAs(format.tables());
            assertThat(page.select("table > caption").eachText()).isEqualTo(format.tables().stream().map(ReportFormat.Table::name).toList());
            assertThat(page.select("th:not([scope])")).isEmpty();
            assertThat(page.select("table td:not([id])")).isEmpty();
            assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
            assertThat(page.select("script, link, img, iframe")).isEmpty();
        }
    }

    @Test
    void fourStatesAreFourThingsOnThePage() {
        Document page = Jsoup.parse(text(ExportFormat.HTML, mixed()));
        assertThat(List.of(ZERO, BLANK, WORD, MISSING)).map(id -> page.getElementById(id).text())
                .containsExactly("0", "", "=1+1", "〔未见〕");
        assertThat(page.text()).contains("青水〔2026〕3号", "本版更正了第三部分两处数字。", "字符 < & > \" ' 与 </table> 原样保留。");
    }

    @Test
    void aTableTheSourceDoesNotHaveIsNamedAndNotDrawn() {
        Map<String, Cell> cells = new LinkedHashMap<>(mixed().cells());
        cells.replaceAll((id, cell) -> id.startsWith("c.t4.") ? Cell.missing(id) : cell);
        Document page = Jsoup.parse(text(ExportFormat.HTML, ReportDocument.of("青禾县水务局", 2025, C, Map.of(), cells)));
        assertThat(page.select("table")).hasSize(2);
        assertThat(page.text()).contains("原报告中没有见到“政府信息公开行政复议、行政诉讼情况表”。");
    }

    @Test
    void aDraftSaysSoInEveryForm() throws Exception {
        ReportDocument draft = mixed().asDraft();
        assertThat(text(ExportFormat.HTML, draft)).contains("草稿，未经发布");
        assertThat(text(ExportFormat.JSON, draft)).contains("\"draft\":true");
        assertThat(workbook(draft).getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).endsWith("（草稿）");
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(Exporting.fileName(draft, format)).endsWith("（草稿）." + format.extension());
        }
    }

    @Test
    void fileNamesFitEveryFileSystem() {
        ReportDocument document = new ReportDocument("", Optional.empty(), C, "甲/乙\\丙:丁*?\"<>|\u0000" + "𠮷".repeat(200), "", Optional.empty(),
                Optional.empty(), false, Map.of(), Map.of(), List.of());
        assertThat(Exporting.fileName(document, ExportFormat.PDF)).doesNotContain("/", "\\", ":", "*", "?", "\"", "<", ">", "|", "\u0000")
                .endsWith("𠮷.pdf");
        assertThat(Exporting.fileName(document, ExportFormat.PDF).codePointCount(0, 80)).isLessThanOrEqualTo(80);
    }

    private static XSSFWorkbook workbook(ReportDocument document) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(EXPORTING.export(document, ExportFormat.XLSX).bytes()));
    }

    @Test
    void theWorkbookHoldsNumbersAndTheHeadMergedAsTheFormPrintsIt() throws Exception {
        try (XSSFWorkbook book = workbook(mixed())) {
            XSSFSheet table = book.getSheet("收到和处理政府信息公开申请情况表");
            assertThat(table.getMergedRegions()).extracting(Object::toString).anyMatch(range -> range.contains("A1:C3"));
            assertThat(table.getRow(3).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(table.getRow(3).getCell(3).getNumericCellValue()).isZero();
            assertThat(table.getRow(3).getCell(4).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(table.getRow(3).getCell(5).getCellType()).isEqualTo(CellType.STRING);
            assertThat(table.getRow(3).getCell(5).getStringCellValue()).isEqualTo("=1+1");
            assertThat(table.getRow(3).getCell(6).getStringCellValue()).isEqualTo("〔未见〕");
            Set<String> ids = new TreeSet<>();
            book.getSheet("单元格").forEach(row -> ids.add(row.getCell(0).getStringCellValue()));
            assertThat(ids).containsAll(C.places().keySet()).hasSize(C.places().size() + 1);
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(EXPORTING.export(mixed(), format).bytes()).as(format.name()).isEqualTo(new Exporting().export(mixed(), format).bytes());
        }
    }
}
