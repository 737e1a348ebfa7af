package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// Checks of what the text states against itself (正文自身核对), for reports whose tables are missing or of an older
/// generation: requests in and out balance, and the same quantity is stated the same everywhere.
final class BalanceChecks {

    private static final List<Quantity> ONCE = List.of(Quantity.RECEIVED, Quantity.REVIEWS, Quantity.SUITS, Quantity.CARRIED_IN, Quantity.CARRIED_OUT);

    private BalanceChecks() {}

    static List<Finding> findings(Prose prose) {
        List<Finding> findings = new ArrayList<>();
        balance(prose, findings);
        for (Quantity quantity : ONCE) {
            twice(prose, quantity, findings);
        }
        return findings;
    }

    /// 新收＋上年结转＝办结＋结转下年, where the text gives all four.
    private static void balance(Prose prose, List<Finding> findings) {
        Optional<Statement> received = only(prose, Quantity.RECEIVED);
        Optional<Statement> in = only(prose, Quantity.CARRIED_IN);
        Optional<Statement> handled = only(prose, Quantity.HANDLED);
        Optional<Statement> out = only(prose, Quantity.CARRIED_OUT);
        if (received.isEmpty() || handled.isEmpty() || out.isEmpty() || !Quantity.CARRIED_OUT.readings(prose.report()).isEmpty()) {
            return;
        }
        if (in.isEmpty()) {
            tooFew(received.get(), handled.get(), out.get(), findings);
            return;
        }
        BigDecimal left = received.get().number().add(in.get().number());
        BigDecimal right = handled.get().number().add(out.get().number());
        boolean includes = received.get().number().compareTo(right) == 0;
        if (left.compareTo(right) != 0 && !includes) {
            findings.add(Finding.said("T3-1", Severity.ERROR, List.of(received.get().words(), in.get().words(), handled.get().words(), out.get().words()),
                    List.of(), left.toPlainString(), right.toPlainString(), "正文说新收 " + received.get().number() + " 件、上年结转 " + in.get().number()
                            + " 件，合计 " + left + " 件，而办结 " + handled.get().number() + " 件、结转下年 " + out.get().number() + " 件，合计 "
                            + right + " 件。", "请核对，收到的应等于办结的加结转的。"));
        }
    }

    /// Whatever was carried in: what was received is either answered or carried over.
    private static void tooFew(Statement received, Statement handled, Statement out, List<Finding> findings) {
        BigDecimal right = handled.number().add(out.number());
        boolean together = received.paragraph() == handled.paragraph() && handled.paragraph() == out.paragraph();
        if (together && received.number().compareTo(right) > 0) {
            findings.add(Finding.said("T3-1", Severity.WARN, List.of(received.words(), handled.words(), out.words()), List.of(),
                    "不少于 " + received.number().toPlainString(), right.toPlainString(), "正文说收到申请 " + received.number().toPlainString() + " 件，而办结 "
                            + handled.number().toPlainString() + " 件、结转下年 " + out.number().toPlainString() + " 件，合计只有 " + right.toPlainString() + " 件。",
                    "请核对，收到的申请不是办结就是结转。"));
        }
    }

    private static Optional<Statement> only(Prose prose, Quantity quantity) {
        List<Statement> firm = prose.firm(quantity);
        boolean one = firm.stream().map(statement -> statement.number().stripTrailingZeros()).distinct().count() == 1;
        return one ? Optional.of(firm.getFirst()) : Optional.empty();
    }

    /// Two paragraphs that state the same quantity differently; where a table has it, the table decides.
    private static void twice(Prose prose, Quantity quantity, List<Finding> findings) {
        Map<BigDecimal, Statement> stated = new TreeMap<>();
        for (Statement statement : prose.firm(quantity)) {
            stated.putIfAbsent(statement.number(), statement);
        }
        List<Statement> different = List.copyOf(stated.values());
        if (different.size() == 2 && different.getFirst().paragraph() != different.getLast().paragraph() && quantity.readings(prose.report()).isEmpty()) {
            Statement one = different.getFirst();
            Statement other = different.getLast();
            findings.add(Finding.said("TX-1", Severity.WARN, List.of(one.words(), other.words()), List.of(), one.number().toPlainString(), other.number().toPlainString(),
                    "正文一处说" + quantity.label() + " " + one.written() + "（" + one.words().where() + "），另一处说 " + other.written() + "（"
                            + other.words().where() + "）。", "请核对，使两处一致。"));
        }
    }
}
