package yangguang.reportform;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Format file (格式文件): reads a [ReportFormat] from the YAML an officer can read and mend.
/// A key that is missing or misspelt stops the program with the name of the file and the key.
final class FormatFile {

    private final String name;

    FormatFile(String name) {
        this.name = name;
    }

    ReportFormat read(InputStream in) {
        Node root = new Node(name, (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        Node years = root.child("years");
        Node due = root.child("due");
        return sound(new ReportFormat(root.text("generation"), root.text("name"), root.text("norm"),
                new ReportFormat.Years(years.number("from"), years.has("to") ? years.number("to") : 9999),
                new ReportFormat.Due(due.text("departments"), due.text("governments")),
                root.children("sections").stream().map(this::section).toList(),
                root.texts("recognise"),
                root.children("tables").stream().map(this::table).toList(),
                root.children("relations").stream().map(this::relation).toList(),
                root.texts("stock"), continuation(root), root.children("series").stream().map(this::series).toList()));
    }

    /// The same format with other columns in one of its tables, without series and some relations.
    ReportFormat readQuarterly(ReportFormat year, InputStream in) {
        Node root = new Node(name, (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        List<ReportFormat.Column> columns = root.children("columns").stream().map(column -> column(column, "")).toList();
        List<ReportFormat.Table> tables = year.tables().stream().map(table -> !table.id().equals(root.text("table")) ? table
                : new ReportFormat.Table(table.id(), table.section(), table.name(), table.cells(), table.filling(), table.optional(),
                        table.blocks().stream().map(block -> new ReportFormat.Block(block.title(), block.corner(), columns, block.rows())).toList())).toList();
        return new ReportFormat(year.generation(), year.name(), year.norm(), year.years(), year.due(), year.sections(), year.recognise(), tables,
                year.relations().stream().filter(relation -> !root.texts("without").contains(relation.id())).toList(), year.stock(), year.continues(), List.of());
    }

    /// A format whose series name only cells it has.
    private static ReportFormat sound(ReportFormat format) {
        Map<String, ReportFormat.Place> places = format.places();
        for (ReportFormat.SeriesCells series : format.series()) {
            Sum.of(series.sum()).stream().flatMap(term -> Stream.of(term.name().split("\\|")))
                    .filter(name -> !places.containsKey(format.cellId(name))).findFirst().ifPresent(name -> {
                        throw new IllegalStateException(format.generation() + " 的序列 " + series.id() + " 提到没有的单元格“" + name + "”");
                    });
        }
        return format;
    }

    private ReportFormat.Section section(Node node) {
        return new ReportFormat.Section(node.text("id"), node.text("title"), node.text("kind"), node.texts("also"),
                node.text("fresh", ""));
    }

    private ReportFormat.Table table(Node node) {
        Node filling = node.child("filling");
        return new ReportFormat.Table(node.text("id"), node.text("section"), node.text("name"), node.text("cells"),
                new ReportFormat.Filling(filling.text("rule"), filling.text("kind"), filling.text("unit", "")),
                node.flag("optional"),
                node.children("blocks").stream().map(this::block).toList());
    }

    private ReportFormat.Block block(Node node) {
        return new ReportFormat.Block(node.text("title", ""), node.texts("corner"),
                node.children("columns").stream().map(column -> column(column, "")).toList(),
                node.children("rows").stream().map(this::row).toList());
    }

    private ReportFormat.Column column(Node node, String above) {
        String id = node.text("id", "");
        String path = above.isEmpty() ? id : id.isEmpty() ? above : above + "." + id;
        String label = node.text("label");
        return new ReportFormat.Column(id, path, label, node.text("short", label), node.text("unit", ""),
                node.text("kind", ""), node.flag("optional"), node.texts("also"),
                node.children("columns").stream().map(column -> column(column, path)).toList());
    }

    private ReportFormat.Row row(Node node) {
        String label = node.text("label");
        return new ReportFormat.Row(node.text("id", ""), label, node.text("short", label), node.text("unit", ""),
                node.flag("heading"), node.texts("also"), node.children("rows").stream().map(this::row).toList());
    }

    private Relation relation(Node node) {
        return new Relation(node.text("id"), Severity.of(node.text("severity")), node.text("each", ""),
                Formula.of(node.text("formula")), node.text("because"));
    }

    private static ReportFormat.Continuation continuation(Node root) {
        return root.has("continues")
                ? new ReportFormat.Continuation(root.child("continues").text("generation"), root.child("continues").texts("cells"))
                : new ReportFormat.Continuation("", List.of());
    }

    private ReportFormat.SeriesCells series(Node node) {
        return new ReportFormat.SeriesCells(node.text("id"), node.text("name"), node.text("unit"), node.text("sum"), node.text("broken", ""));
    }

    /// One mapping of the file, with an error that says where it stands.
    private record Node(String where, Map<?, ?> map) {

        boolean has(String key) {
            return map.get(key) != null;
        }

        String text(String key) {
            if (!has(key)) {
                throw new IllegalStateException("格式文件 " + where + " 缺少“" + key + "”");
            }
            return map.get(key).toString();
        }

        String text(String key, String otherwise) {
            return has(key) ? map.get(key).toString() : otherwise;
        }

        int number(String key) {
            return Integer.parseInt(text(key));
        }

        boolean flag(String key) {
            return Boolean.TRUE.equals(map.get(key));
        }

        Node child(String key) {
            text(key);
            return new Node(where + " → " + key, (Map<?, ?>) map.get(key));
        }

        List<Node> children(String key) {
            List<Node> nodes = new ArrayList<>();
            if (map.get(key) instanceof List<?> list) {
                for (Object item : list) {
                    nodes.add(new Node(where + " → " + key + "[" + nodes.size() + "]", (Map<?, ?>) item));
                }
            }
            return nodes;
        }

        List<String> texts(String key) {
            return map.get(key) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
        }
    }
}
