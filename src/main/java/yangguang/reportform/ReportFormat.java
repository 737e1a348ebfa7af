package yangguang.reportform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Format of the annual report (年度报告格式): one generation of it, as read from its file by [FormatFile].
/// The cell ids are the vocabulary in which reports are read, compiled, checked and compared.
///
/// @param generation letter of the generation, `A`, `B`, `C`, …
/// @param name       what an officer calls it
/// @param norm       document that prescribes it
/// @param years      report years for which it is prescribed
/// @param due        last days of publication in the following year
/// @param sections   its parts in order
/// @param recognise  words found only in this generation, for reports without tables
/// @param tables     its tables in order
/// @param relations  relations between cells (勾稽关系)
/// @param stock      cells that say how things stand on a day, so that periods do not add up (时点数)
/// @param continues  cells that go on from the generation before
/// @param series     sums of cells that are followed through the generations
/// @param places     all places by cell id, in the order of the form
public record ReportFormat(String generation, String name, String norm, Years years, Due due,
                           List<Section> sections, List<String> recognise, List<Table> tables,
                           List<Relation> relations, List<String> stock, Continuation continues,
                           List<SeriesCells> series, Map<String, Place> places) {

    public ReportFormat(String generation, String name, String norm, Years years, Due due, List<Section> sections, List<String> recognise,
                        List<Table> tables, List<Relation> relations, List<String> stock, Continuation continues, List<SeriesCells> series) {
        this(generation, name, norm, years, due, sections, recognise, tables, relations, stock, continues, series, places(tables));
    }

    /// Formats are the keys of maps, and a form is a large value.
    @Override
    public int hashCode() {
        return generation.hashCode();
    }

    /// Cells that mean the same as in an earlier generation (沿用的单元格), by their ids or the beginnings of them.
    public record Continuation(String generation, List<String> cells) {}

    /// What a series is in this generation (序列的构成). `broken` says why it cannot be compared with the generation
    /// before; "" where it can.
    public record SeriesCells(String id, String name, String unit, String sum, String broken) {}

    /// Report years, both inclusive; `to` is 9999 where the format is still in force.
    public record Years(int from, int to) {
        public boolean contains(int year) {
            return from <= year && year <= to;
        }

        @Override
        public String toString() {
            return to == 9999 ? from + "年度起" : from + "—" + to + "年度";
        }
    }

    /// Last day of publication, `MM-dd` of the following year (第四十九条).
    public record Due(String departments, String governments) {}

    /// A part (部分). `kind` is `narrative`, `table`, or `free` where only words, not titles, are fixed. `fresh` is how
    /// grave it is to find its wording in another report, `warn`, `info`, or "" where set phrases are enough.
    public record Section(String id, String title, String kind, List<String> also, String fresh) {
        public boolean free() {
            return kind.equals("free");
        }

        /// The title without its number.
        public String plainTitle() {
            return title.replaceFirst("^[一二三四五六七八九十]+、", "");
        }
    }

    /// A table (表). `cells` is the pattern of its cell ids, `cellIds` are all of them; `optional` tables need not be there.
    public record Table(String id, String section, String name, String cells, Filling filling, boolean optional,
                        List<Block> blocks, List<String> cellIds) {

        public Table(String id, String section, String name, String cells, Filling filling, boolean optional, List<Block> blocks) {
            this(id, section, name, cells, filling, optional, blocks, blocks.stream().flatMap(block -> block.leafRows().stream()
                    .flatMap(row -> block.valueColumns().stream().map(column -> cell(cells, row, column)))).toList());
        }

        public String cell(Row row, Column column) {
            return cell(cells, row, column);
        }

        private static String cell(String cells, Row row, Column column) {
            String id = cells.replace("{row}", row.id()).replace("{column}", column.path()).replace("..", ".");
            int from = id.startsWith(".") ? 1 : 0;
            return id.substring(from, id.endsWith(".") ? id.length() - 1 : id.length());
        }
    }

    /// How cells are to be filled in, and the rule that says so. `kind` is the default for columns without one.
    public record Filling(String rule, String kind, String unit) {}

    /// The smallest stretch of a table with a header of its own (分块), such as 第二十条第（五）项. Its leaves are the columns
    /// and rows that are no groups, its value columns those that hold figures.
    public record Block(String title, List<String> corner, List<Column> columns, List<Row> rows,
                        List<Column> leafColumns, List<Column> valueColumns, List<Row> leafRows) {

        public Block(String title, List<String> corner, List<Column> columns, List<Row> rows) {
            this(title, corner, columns, rows, leaves(columns), leaves(columns).stream().filter(column -> !column.kind().equals("unit")).toList(), rowLeaves(rows));
        }

        private static List<Column> leaves(List<Column> columns) {
            List<Column> leaves = new ArrayList<>();
            columns.forEach(column -> column.leaves(leaves::add));
            return List.copyOf(leaves);
        }

        private static List<Row> rowLeaves(List<Row> rows) {
            List<Row> leaves = new ArrayList<>();
            rows.forEach(row -> row.leaves(leaves::add));
            return List.copyOf(leaves);
        }
    }

    /// A column (列) or a group of them. `path` is its id with the ids of the groups above, `rev.upheld`.
    /// `kind` is `count`, `change` (signed), `money`, `unit` (holds the row's unit, not a figure) or "" for the table's.
    public record Column(String id, String path, String label, String shortName, String unit, String kind,
                         boolean optional, List<String> also, List<Column> columns) {

        public boolean group() {
            return !columns.isEmpty();
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }

        void leaves(Consumer<Column> each) {
            if (group()) {
                columns.forEach(column -> column.leaves(each));
            } else {
                each.accept(this);
            }
        }
    }

    /// A row (行) or a group of them. `heading` rows have a label and no figures.
    public record Row(String id, String label, String shortName, String unit, boolean heading, List<String> also,
                      List<Row> rows) {

        public boolean group() {
            return !rows.isEmpty();
        }

        void leaves(Consumer<Row> each) {
            if (group()) {
                rows.forEach(row -> row.leaves(each));
            } else if (!heading) {
                each.accept(this);
            }
        }
    }

    /// A place in the form (单元格位置): what stands at the crossing of a row and a column.
    public record Place(String id, Table table, Block block, Row row, Column column) {

        /// The column's kind, else the table's; what is counted in a unit of money is money.
        public String kind() {
            return !column.kind().isEmpty() ? column.kind() : unit().endsWith("元") ? "money" : table.filling().kind();
        }

        /// Unit the figure is understood in where the report writes none.
        public String unit() {
            return !row.unit().isEmpty() ? row.unit()
                    : !column.unit().isEmpty() ? column.unit() : table.filling().unit();
        }

        /// `本年新收·自然人`: how a sentence names the cell.
        public String name() {
            String group = groupName();
            String inGroup = group.isEmpty() ? column.shortName() : group + "·" + column.shortName();
            return row.shortName().isEmpty() ? inGroup
                    : column.shortName().isEmpty() || column.path().isEmpty() ? row.shortName()
                    : row.shortName() + "·" + inGroup;
        }

        private String groupName() {
            if (!column.path().contains(".")) {
                return "";
            }
            String path = column.path().substring(0, column.path().lastIndexOf('.'));
            return find(block.columns(), path).map(Column::shortName).orElse("");
        }
    }

    private static Map<String, Place> places(List<Table> tables) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Block block : table.blocks()) {
                for (Row row : block.leafRows()) {
                    for (Column column : block.valueColumns()) {
                        String id = table.cell(row, column);
                        places.put(id, new Place(id, table, block, row, column));
                    }
                }
            }
        }
        return Collections.unmodifiableMap(places);
    }

    public Optional<Table> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /// The format's prefix of cell ids, `c` for generation C.
    public String prefix() {
        return generation.toLowerCase(java.util.Locale.ROOT);
    }

    /// The full id of a cell that a format file names without the generation, `t3.new.tot`.
    String cellId(String name) {
        return tables.stream().anyMatch(table -> !table.cells().startsWith(prefix() + ".")) ? name : prefix() + "." + name;
    }

    /// A cell's id without the generation.
    public String bare(String cellId) {
        return cellId.startsWith(prefix() + ".") ? cellId.substring(prefix().length() + 1) : cellId;
    }

    /// The cell of an earlier report that this one continues; empty where the two forms do not say the same.
    public Optional<String> earlier(String cellId, ReportFormat earlier) {
        if (earlier.generation().equals(generation)) {
            return Optional.of(cellId);
        }
        String name = bare(cellId);
        return earlier.generation().equals(continues.generation()) && covers(continues.cells(), name)
                ? Optional.of(earlier.cellId(name)) : Optional.empty();
    }

    /// Whether the cell says how things stand on a day (时点数), such as the documents in force.
    public boolean isStock(String cellId) {
        return covers(stock, bare(cellId));
    }

    private static boolean covers(List<String> beginnings, String name) {
        return beginnings.stream().anyMatch(beginning -> name.equals(beginning) || name.startsWith(beginning + "."));
    }

    public static Optional<Column> find(List<Column> columns, String path) {
        for (Column column : columns) {
            if (column.path().equals(path) && !path.isEmpty()) {
                return Optional.of(column);
            }
            Optional<Column> below = find(column.columns(), path);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
