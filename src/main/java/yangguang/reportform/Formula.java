package yangguang.reportform;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/// Formula of a relation (勾稽公式): two sums of names and a sign between them, `=`, `<=`, `>=`; `~`, which means that
/// both are zero or neither is; or `~1000`, which means that neither is a thousand times the other.
record Formula(List<Term> left, String sign, List<Term> right) {

    /// Where the figure of a term is looked up (取数范围).
    enum Scope {
        /// In the report itself (本报告).
        REPORT(""),
        /// In the same agency's report of the year before (上年度报告).
        LAST("last."),
        /// In the sum of last year's reports of a roll-up's members (汇总范围上年度合计).
        MEMBERS("members."),
        /// In the office's own registers (登记台账).
        REGISTER("register.");

        private final String prefix;

        Scope(String prefix) {
            this.prefix = prefix;
        }
    }

    /// One summand; `negative` where a minus stands before it. `last.carry_out` is `carry_out` looked up in last year's report.
    ///
    /// @param bare the name without its scope
    record Term(String name, boolean negative, Scope scope, String bare) {

        Term(String name, boolean negative) {
            this(name, negative, scopeOf(name), name.substring(scopeOf(name).prefix.length()));
        }

        private static Scope scopeOf(String name) {
            return Stream.of(Scope.LAST, Scope.MEMBERS, Scope.REGISTER).filter(scope -> name.startsWith(scope.prefix))
                    .findFirst().orElse(Scope.REPORT);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    static Formula of(String text) {
        String[] sides = text.trim().split("\\s+(?==|<=|>=|~)", 2);
        String[] rest = sides.length < 2 ? new String[0] : sides[1].split("\\s+", 2);
        if (rest.length < 2 || !rest[0].matches("=|<=|>=|~\\d{0,6}")) {
            throw new IllegalStateException("勾稽公式写得不完整：" + text);
        }
        return new Formula(Sum.of(sides[0]), rest[0], Sum.of(rest[1]));
    }

    List<Term> terms() {
        return Stream.concat(left.stream(), right.stream()).toList();
    }

    /// The one scope outside the report that the formula reaches into, [Scope#REPORT] where it reaches into none.
    Scope scope() {
        List<Scope> others = terms().stream().map(Term::scope).filter(scope -> scope != Scope.REPORT).distinct().toList();
        if (others.size() > 1) {
            throw new IllegalStateException("勾稽公式同时取上年度、汇总范围或台账的数：" + left + sign + right);
        }
        return others.isEmpty() ? Scope.REPORT : others.getFirst();
    }

    /// Whether the left side is one cell that the right side adds up to: a total (合计格).
    boolean totals() {
        return sign.equals("=") && left.size() == 1 && right.size() > 1 && right.stream().noneMatch(Term::negative)
                && scope() == Scope.REPORT;
    }

    boolean holds(BigDecimal leftSum, BigDecimal rightSum) {
        int order = leftSum.compareTo(rightSum);
        return switch (sign) {
            case "=" -> order == 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "~" -> (leftSum.signum() == 0) == (rightSum.signum() == 0);
            default -> leftSum.signum() <= 0 || rightSum.signum() <= 0
                    || leftSum.compareTo(rightSum.multiply(factor())) < 0 && rightSum.compareTo(leftSum.multiply(factor())) < 0;
        };
    }

    private BigDecimal factor() {
        return new BigDecimal(sign.substring(1));
    }

    /// The sign as a sentence says it.
    String claim() {
        return switch (sign) {
            case "=" -> "应等于";
            case "<=" -> "应不大于";
            case ">=" -> "应不小于";
            case "~" -> "应与下列数同时为零或同时不为零：";
            default -> "与下列数相差" + factor() + "倍以上：";
        };
    }

    /// What the left side should be, as short as a figure.
    String expected(BigDecimal rightSum) {
        String figure = Sum.plain(rightSum);
        return switch (sign) {
            case "=" -> figure;
            case "<=" -> "不大于 " + figure;
            case ">=" -> "不小于 " + figure;
            case "~" -> rightSum.signum() == 0 ? "0" : "不为 0";
            default -> "与 " + figure + " 相差不到" + factor() + "倍";
        };
    }
}
