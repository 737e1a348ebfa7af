package yangguang.reportform;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A relation for one column, row or group (逐列逐行的勾稽关系): its terms tied to cells of the format.
///
/// @param about which column, row or group, "" where the relation names whole cells
/// @param ids   the place of each term's cell; for a register's figure its name
record BoundRelation(Relation relation, String about, Map<Formula.Term, String> ids) {

    /// Ids of the report's own cells, in the formula's order.
    List<String> cells() {
        return ids.entrySet().stream().filter(entry -> entry.getKey().scope() == Formula.Scope.REPORT).map(Map.Entry::getValue).distinct().toList();
    }

    /// Judged only where every term has a figure: what is missing is not a sum that fails.
    Optional<Finding> judge(Function<Formula.Term, BigDecimal> figure, Map<String, ReportFormat.Place> places) {
        Formula formula = relation.formula();
        BigDecimal left = Formula.sum(formula.left(), figure);
        BigDecimal right = left == null ? null : Formula.sum(formula.right(), figure);
        if (right == null || formula.holds(left, right)) {
            return Optional.empty();
        }
        return Optional.of(Finding.on(relation.id(), relation.severity(), cells(), formula.expected(right), Sum.plain(left),
                message(figure, left, right, places), remedy()));
    }

    private String message(Function<Formula.Term, BigDecimal> figures, BigDecimal left, BigDecimal right, Map<String, ReportFormat.Place> places) {
        Formula formula = relation.formula();
        String difference = formula.sign().equals("=") ? "，相差 " + Sum.plain(left.subtract(right).abs()) : "";
        return (about.isEmpty() ? "" : about + "：") + side(formula.left(), figures, left, places) + formula.claim()
                + side(formula.right(), figures, right, places) + difference + "（" + relation.because() + "）。";
    }

    private String remedy() {
        return switch (relation.formula().scope()) {
            case REPORT -> "请核对这些单元格。";
            case LAST -> "请核对两个年度的报告。";
            case MEMBERS -> "请核对汇总范围和机构改革的对应关系。";
            case REGISTER -> "请对照台账核对。";
        };
    }

    private String side(List<Formula.Term> terms, Function<Formula.Term, BigDecimal> figures, BigDecimal sum, Map<String, ReportFormat.Place> places) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (Formula.Term term : terms) {
            BigDecimal value = figures.apply(term);
            if (terms.size() > 6 && value.signum() == 0) {
                continue;
            }
            text.append(shown++ == 0 ? term.negative() ? "－" : "" : term.negative() ? "－" : "＋")
                    .append(name(term, places)).append(' ').append(Sum.plain(value));
        }
        if (shown == 0) {
            return "各项之和 0";
        }
        return terms.size() > 1 ? text + "＝" + Sum.plain(sum) : text.toString();
    }

    private String name(Formula.Term term, Map<String, ReportFormat.Place> places) {
        return switch (term.scope()) {
            case REPORT -> place(term, places);
            case LAST -> "上年度报告的" + place(term, places);
            case MEMBERS -> "汇总范围内各单位上年度" + place(term, places) + "合计";
            case REGISTER -> RegisterFigure.of(ids.get(term)).label();
        };
    }

    private String place(Formula.Term term, Map<String, ReportFormat.Place> places) {
        ReportFormat.Place place = places.get(ids.get(term));
        return switch (relation.each().split(" ")[0]) {
            case "column" -> place.row().shortName();
            case "row", "group" -> place.column().shortName();
            default -> place.name();
        };
    }
}
