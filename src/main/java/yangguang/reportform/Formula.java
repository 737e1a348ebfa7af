package yangguang.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Formula of a relation (勾稽公式): two sums of names and `=`, `<=`, `>=` or `~` between them;
/// `~` means that both are zero or neither is.
record Formula(List<Term> left, String sign, List<Term> right) {

    /// One summand; `negative` where a minus stands before it.
    record Term(String name, boolean negative) {}

    static Formula of(String text) {
        List<Term> left = new ArrayList<>();
        List<Term> terms = left;
        List<Term> right = new ArrayList<>();
        String sign = null;
        boolean negative = false;
        for (String word : text.trim().split("\\s+")) {
            switch (word) {
                case "+" -> negative = false;
                case "-" -> negative = true;
                case "=", "<=", ">=", "~" -> {
                    sign = word;
                    terms = right;
                    negative = false;
                }
                default -> terms.add(new Term(word, negative));
            }
        }
        if (sign == null || left.isEmpty() || right.isEmpty()) {
            throw new IllegalStateException("勾稽公式写得不完整：" + text);
        }
        return new Formula(List.copyOf(left), sign, List.copyOf(right));
    }

    List<String> names() {
        return Stream.concat(left.stream(), right.stream()).map(Term::name).toList();
    }

    boolean holds(BigDecimal leftSum, BigDecimal rightSum) {
        int order = leftSum.compareTo(rightSum);
        return switch (sign) {
            case "=" -> order == 0;
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "~" -> (leftSum.signum() == 0) == (rightSum.signum() == 0);
            default -> throw new IllegalStateException(sign);
        };
    }

    /// The sign as a sentence says it.
    String claim() {
        return switch (sign) {
            case "=" -> "应等于";
            case "<=" -> "应不大于";
            case ">=" -> "应不小于";
            default -> "应与下列数同时为零或同时不为零：";
        };
    }

    static BigDecimal sum(List<Term> terms, Function<String, BigDecimal> value) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Term term : terms) {
            BigDecimal summand = value.apply(term.name());
            sum = term.negative() ? sum.subtract(summand) : sum.add(summand);
        }
        return sum;
    }
}
