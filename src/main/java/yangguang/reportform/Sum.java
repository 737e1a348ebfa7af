package yangguang.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// A sum of names as format files write it (算式): `A3.3.4 - A3.3.4.e`.
final class Sum {

    private Sum() {}

    static List<Formula.Term> of(String text) {
        List<Formula.Term> terms = new ArrayList<>();
        boolean negative = false;
        for (String word : text.trim().split("\\s+")) {
            switch (word) {
                case "+" -> negative = false;
                case "-" -> negative = true;
                case "=", "<=", ">=", "~", "" -> throw new IllegalStateException("勾稽公式写得不完整：" + text);
                default -> {
                    terms.add(new Formula.Term(word, negative));
                    negative = false;
                }
            }
        }
        return List.copyOf(terms);
    }

    /// A figure without exponent and without zeros after the point.
    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
