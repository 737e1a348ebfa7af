package yangguang.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks the relations of a format (勾稽关系核对). A relation is judged only where every one of its cells holds a
/// figure: what is missing is reported as missing, not as a sum that fails.
public final class RelationChecks {

    private final ReportFormat format;
    private final Map<String, ReportFormat.Place> places;
    private final List<Instance> instances;

    public RelationChecks(ReportFormat format) {
        this.format = format;
        this.places = format.places();
        this.instances = instances();
    }

    public static List<Finding> findings(ReportFormat format, Map<String, Cell> cells) {
        return new RelationChecks(format).findings(cells);
    }

    /// @param cells by cell id; cells that are not there are treated as missing
    public List<Finding> findings(Map<String, Cell> cells) {
        List<Finding> findings = new ArrayList<>();
        instances.forEach(instance -> judge(instance, cells, findings));
        return findings;
    }

    /// Number of single equations and inequalities of a severity that the format's relations come to.
    public long count(Severity severity) {
        return instances.stream().filter(instance -> instance.relation.severity() == severity).count();
    }

    /// A relation for one column, row or group: its names tied to cell ids.
    private record Instance(Relation relation, String about, Map<String, String> ids) {}

    private List<Instance> instances() {
        List<Instance> instances = new ArrayList<>();
        for (Relation relation : format.relations()) {
            String[] each = relation.each().split(" ");
            switch (each[0]) {
                case "column" -> eachColumn(relation, table(each), instances);
                case "row" -> eachRow(relation, table(each), instances);
                case "group" -> eachGroup(relation, table(each), instances);
                case "" -> instances.add(new Instance(relation, "", named(relation, name -> places.containsKey(name) ? name : format.prefix() + "." + name)));
                default -> throw new IllegalStateException(relation.id() + "：不认识的 each “" + relation.each() + "”");
            }
        }
        return instances;
    }

    private ReportFormat.Table table(String[] each) {
        return format.table(each[each.length - 1]).orElseThrow();
    }

    private void eachColumn(Relation relation, ReportFormat.Table table, List<Instance> instances) {
        for (ReportFormat.Block block : table.blocks()) {
            for (ReportFormat.Column column : block.valueColumns()) {
                Map<String, String> ids = named(relation, name -> block.leafRows().stream()
                        .filter(row -> row.id().equals(name)).findFirst().map(row -> table.cell(row, column)).orElse(""));
                instances.add(new Instance(relation, column.path().isEmpty() ? "" : "“" + column.label() + "”列", ids));
            }
        }
    }

    private void eachRow(Relation relation, ReportFormat.Table table, List<Instance> instances) {
        for (ReportFormat.Block block : table.blocks()) {
            for (ReportFormat.Row row : block.leafRows()) {
                Map<String, String> ids = named(relation, name -> block.valueColumns().stream()
                        .filter(column -> column.path().equals(name)).findFirst().map(column -> table.cell(row, column)).orElse(""));
                instances.add(new Instance(relation, "“" + row.label() + "”一行", ids));
            }
        }
    }

    private void eachGroup(Relation relation, ReportFormat.Table table, List<Instance> instances) {
        for (ReportFormat.Block block : table.blocks()) {
            block.columns().forEach(column -> eachGroup(relation, table, block, column, instances));
        }
    }

    private void eachGroup(Relation relation, ReportFormat.Table table, ReportFormat.Block block, ReportFormat.Column group,
                           List<Instance> instances) {
        group.columns().forEach(below -> eachGroup(relation, table, block, below, instances));
        if (group.group() && !group.path().isEmpty()) {
            ReportFormat.Row row = block.leafRows().getFirst();
            Map<String, String> ids = named(relation, name -> ReportFormat.find(block.columns(), group.path() + "." + name)
                    .map(column -> table.cell(row, column)).orElse(""));
            instances.add(new Instance(relation, "“" + group.shortName() + "”", ids));
        }
    }

    private Map<String, String> named(Relation relation, java.util.function.UnaryOperator<String> id) {
        Map<String, String> ids = new LinkedHashMap<>();
        for (String name : relation.formula().names()) {
            String cell = id.apply(name);
            if (!places.containsKey(cell)) {
                throw new IllegalStateException(format.generation() + " 的勾稽关系 " + relation.id() + " 提到没有的单元格“" + name + "”");
            }
            ids.put(name, cell);
        }
        return ids;
    }

    private void judge(Instance instance, Map<String, Cell> cells, List<Finding> findings) {
        for (String id : instance.ids.values()) {
            if (!cells.containsKey(id) || !cells.get(id).given()) {
                return;
            }
        }
        Formula formula = instance.relation.formula();
        BigDecimal left = Formula.sum(formula.left(), name -> value(instance, cells, name));
        BigDecimal right = Formula.sum(formula.right(), name -> value(instance, cells, name));
        if (!formula.holds(left, right)) {
            findings.add(Finding.on(instance.relation.id(), instance.relation.severity(), List.copyOf(instance.ids.values()),
                    expected(formula, right), left.toPlainString(), message(instance, cells, left, right)));
        }
    }

    private static BigDecimal value(Instance instance, Map<String, Cell> cells, String name) {
        return cells.get(instance.ids.get(name)).value();
    }

    private static String expected(Formula formula, BigDecimal right) {
        return switch (formula.sign()) {
            case "<=" -> "不大于 " + right.toPlainString();
            case ">=" -> "不小于 " + right.toPlainString();
            case "~" -> right.signum() == 0 ? "0" : "不为 0";
            default -> right.toPlainString();
        };
    }

    private String message(Instance instance, Map<String, Cell> cells, BigDecimal left, BigDecimal right) {
        Formula formula = instance.relation.formula();
        String difference = formula.sign().equals("=") ? "，相差 " + left.subtract(right).abs().toPlainString() : "";
        return (instance.about.isEmpty() ? "" : instance.about + "：") + side(instance, cells, formula.left(), left)
                + formula.claim() + side(instance, cells, formula.right(), right) + difference + "（"
                + instance.relation.because() + "）。请核对这些单元格。";
    }

    private String side(Instance instance, Map<String, Cell> cells, List<Formula.Term> terms, BigDecimal sum) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Formula.Term term : terms) {
            BigDecimal value = value(instance, cells, term.name());
            if (terms.size() > 6 && value.signum() == 0) {
                continue;
            }
            text.append(shown++ == 0 ? term.negative() ? "－" : "" : term.negative() ? "－" : "＋")
                    .append(name(instance, term.name())).append(' ').append(value.toPlainString());
        }
        if (shown == 0) {
            return "各项之和 0";
        }
        return terms.size() > 1 ? text + "＝" + sum.toPlainString() : text.toString();
    }

    private String name(Instance instance, String name) {
        ReportFormat.Place place = places.get(instance.ids.get(name));
        return switch (instance.relation.each().split(" ")[0]) {
            case "column" -> place.row().shortName();
            case "row", "group" -> place.column().shortName();
            default -> place.name();
        };
    }
}
