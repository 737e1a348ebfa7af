package yangguang.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A relation for one column, row or group (逐列逐行的勾稽关系): its terms tied to cells of the format.
///
/// @param about which column, row or group, "" where the relation names whole cells
record BoundRelation(Relation relation, String about, List<Summand> left, List<Summand> right) {

    /// A term tied to its cell (取数项): the cell's id and place; of a register's figure its name, and no place.
    ///
    /// @param at number of the cell among those of the form, -1 for a register's figure
    record Summand(Formula.Term term, String id, ReportFormat.Place place, int at) {

        boolean own() {
            return term.scope() == Formula.Scope.REPORT;
        }
    }

    /// Ids of the report's own cells, in the formula's order.
    List<String> cells() {
        return Stream.concat(left.stream(), right.stream()).filter(Summand::own).map(Summand::id).distinct().toList();
    }

    /// Judged only where every term has a figure: what is missing is not a sum that fails.
    Optional<Finding> judge(Function<Summand, BigDecimal> figure) {
        Formula formula = relation.formula();
        BigDecimal leftSum = sum(left, figure);
        BigDecimal rightSum = leftSum == null ? null : sum(right, figure);
        if (rightSum == null || formula.holds(leftSum, rightSum)) {
            return Optional.empty();
        }
        return Optional.of(Finding.on(relation.id(), relation.severity(), cells(), formula.expected(rightSum), Sum.plain(leftSum),
                message(figure, leftSum, rightSum), remedy()));
    }

    /// Null where a term has no value.
    private static BigDecimal sum(List<Summand> summands, Function<Summand, BigDecimal> figure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Summand summand : summands) {
            BigDecimal value = figure.apply(summand);
            if (value == null) {
                return null;
            }
            sum = summand.term.negative() ? sum.subtract(value) : sum.add(value);
        }
        return sum;
    }

    private String message(Function<Summand, BigDecimal> figures, BigDecimal leftSum, BigDecimal rightSum) {
        Formula formula = relation.formula();
        String difference = formula.sign().equals("=") ? "，相差 " + Sum.plain(leftSum.subtract(rightSum).abs()) : "";
        return (about.isEmpty() ? "" : about + "：") + side(left, figures, leftSum) + formula.claim()
                + side(right, figures, rightSum) + difference + "（" + relation.because() + "）。";
    }

    private String remedy() {
        return switch (relation.formula().scope()) {
            case REPORT -> "请核对这些单元格。";
            case LAST -> "请核对两个年度的报告。";
            case MEMBERS -> "请核对汇总范围和机构改革的对应关系。";
            case REGISTER -> "请对照台账核对。";
        };
    }

    private String side(List<Summand> summands, Function<Summand, BigDecimal> figures, BigDecimal sum) {
        List<String> shown = new ArrayList<>();
        for (Summand summand : summands) {
            BigDecimal value = figures.apply(summand);
            if (summands.size() <= 6 || value.signum() != 0) {
                String sign = summand.term.negative() ? "－" : shown.isEmpty() ? "" : "＋";
                shown.add(sign + name(summand) + " " + Sum.plain(value));
            }
        }
        String text = String.join("", shown);
        return shown.isEmpty() ? "各项之和 0" : summands.size() > 1 ? text + "＝" + Sum.plain(sum) : text;
    }

    private String name(Summand summand) {
        return switch (summand.term.scope()) {
            case REPORT -> place(summand.place);
            case LAST -> "上年度报告的" + place(summand.place);
            case MEMBERS -> "汇总范围内各单位上年度" + place(summand.place) + "合计";
            case REGISTER -> RegisterFigure.of(summand.id).label();
        };
    }

    private String place(ReportFormat.Place place) {
        return switch (relation.each().split(" ")[0]) {
            case "column" -> place.row().shortName();
            case "row", "group" -> place.column().shortName();
            default -> place.name();
        };
    }
}
