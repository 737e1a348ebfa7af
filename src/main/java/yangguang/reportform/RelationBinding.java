package yangguang.reportform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Ties the relations of a format to its cells (勾稽关系展开): a relation for every column of a table becomes as many
/// as the table has columns. A name the form does not have stops the program with the relation's id.
final class RelationBinding {

    private final ReportFormat format;
    private final Map<String, ReportFormat.Place> places;
    private final List<String> order;
    private final List<BoundRelation> bound = new ArrayList<>();

    RelationBinding(ReportFormat format, Map<String, ReportFormat.Place> places) {
        this.format = format;
        this.places = places;
        this.order = List.copyOf(places.keySet());
    }

    List<BoundRelation> all() {
        format.relations().forEach(this::bind);
        return bound;
    }

    private void bind(Relation relation) {
        String[] each = relation.each().split(" ");
        switch (each[0]) {
            case "column" -> eachColumn(relation, table(each));
            case "row" -> eachRow(relation, table(each));
            case "group" -> table(each).blocks().forEach(block -> block.columns()
                    .forEach(column -> eachGroup(relation, table(each), block, column)));
            case "" -> bind(relation, "", format::cellId);
            default -> throw new IllegalStateException(relation.id() + "：不认识的 each “" + relation.each() + "”");
        }
    }

    private ReportFormat.Table table(String[] each) {
        return format.table(each[each.length - 1]).orElseThrow();
    }

    private void eachColumn(Relation relation, ReportFormat.Table table) {
        for (ReportFormat.Block block : table.blocks()) {
            for (ReportFormat.Column column : block.valueColumns()) {
                bind(relation, column.path().isEmpty() ? "" : "“" + column.label() + "”列", name -> block.leafRows().stream()
                        .filter(row -> row.id().equals(name)).findFirst().map(row -> table.cell(row, column)).orElse(""));
            }
        }
    }

    private void eachRow(Relation relation, ReportFormat.Table table) {
        for (ReportFormat.Block block : table.blocks()) {
            for (ReportFormat.Row row : block.leafRows()) {
                bind(relation, "“" + row.label() + "”一行", name -> block.valueColumns().stream()
                        .filter(column -> column.path().equals(name)).findFirst().map(column -> table.cell(row, column)).orElse(""));
            }
        }
    }

    private void eachGroup(Relation relation, ReportFormat.Table table, ReportFormat.Block block, ReportFormat.Column group) {
        group.columns().forEach(below -> eachGroup(relation, table, block, below));
        if (group.group() && !group.path().isEmpty()) {
            ReportFormat.Row row = block.leafRows().getFirst();
            bind(relation, "“" + group.shortName() + "”", name -> ReportFormat.find(block.columns(), group.path() + "." + name)
                    .map(column -> table.cell(row, column)).orElse(""));
        }
    }

    private void bind(Relation relation, String about, UnaryOperator<String> id) {
        Formula formula = relation.formula();
        bound.add(new BoundRelation(relation, about, summands(relation, formula.left(), id), summands(relation, formula.right(), id)));
    }

    private List<BoundRelation.Summand> summands(Relation relation, List<Formula.Term> terms, UnaryOperator<String> id) {
        return terms.stream().map(term -> summand(relation, term, id)).toList();
    }

    private BoundRelation.Summand summand(Relation relation, Formula.Term term, UnaryOperator<String> id) {
        if (term.scope() == Formula.Scope.REGISTER) {
            return new BoundRelation.Summand(term, RegisterFigure.of(term.bare()).code(), null, -1);
        }
        String cell = id.apply(term.bare());
        if (!places.containsKey(cell)) {
            throw new IllegalStateException(format.generation() + " 的勾稽关系 " + relation.id() + " 提到没有的单元格“" + term.name() + "”");
        }
        return new BoundRelation.Summand(term, cell, places.get(cell), order.indexOf(cell));
    }
}
