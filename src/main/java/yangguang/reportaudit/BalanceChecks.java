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

    private static final List<Quantity> FLOW = List.of(Quantity.RECEIVED, Quantity.CARRIED_IN, Quantity.HANDLED, Quantity.CARRIED_OUT);
    private static final Wanted NEW = new Wanted("新收|新受理|新接收|新接到");
    private static final Wanted TOGETHER = new Wanted("连同|加上|累计|合计|结转");
    private static final Wanted A_PART = new Wanted("其中|含|包括|连同|加上|[(]");
    private static final Wanted NARROWER = new Wanted("本年|当年|新收|其中|按期|按时|结转|[(]");
    private static final Wanted ENDED = new Wanted("撤回|撤销|终止|放弃|不予处理|不再处理|其他处理|无效|合并|移送|转办|退回");

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
        if (!Quantity.CARRIED_OUT.readings(prose.report()).isEmpty()) {
            prose.firm(Quantity.RECEIVED).stream().filter(statement -> unbalanced(prose, statement, findings)).findFirst();
            return;
        }
        if (received.isEmpty() || handled.isEmpty() || out.isEmpty()) {
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
            findings.add(unbalanced(Severity.ERROR, received.get(), in.get(), handled.get(), out.get()));
        }
    }

    private static Finding unbalanced(Severity severity, Statement received, Statement in, Statement handled, Statement out) {
        BigDecimal left = received.number().add(in.number());
        BigDecimal right = handled.number().add(out.number());
        return Finding.said("T3-1", severity, List.of(received.words(), in.words(), handled.words(), out.words()), List.of(), left.toPlainString(), right.toPlainString(),
                "正文说新收 " + received.number() + " 件、上年结转 " + in.number() + " 件，合计 " + left + " 件，而办结 " + handled.number() + " 件、结转下年 "
                        + out.number() + " 件，合计 " + right + " 件。", "请核对，收到的应等于办结的加结转的。");
    }

    /// One sentence with all four numbers, each of which some reading of the table allows, but which do not balance. What
    /// contradicts the table by itself is told there; where the sentence names more of a kind, or ends that are no
    /// answers, what it balances is not known.
    private static boolean unbalanced(Prose prose, Statement received, List<Finding> findings) {
        List<Statement> sentence = prose.statements().stream().filter(other -> other.besides(received) && other.year() == 0).toList();
        List<Statement> four = FLOW.stream().map(quantity -> sole(sentence, quantity)).flatMap(Optional::stream).toList();
        if (four.size() < FLOW.size() || sentence.stream().anyMatch(other -> other.quantity() == Quantity.REPLIED)) {
            return false;
        }
        Statement in = four.get(1);
        Statement handled = four.get(2);
        Statement out = four.get(3);
        BigDecimal right = handled.number().add(out.number());
        boolean balanced = received.number().add(in.number()).compareTo(right) == 0 || received.number().compareTo(right) == 0 && !isNewAlone(received, in);
        boolean told = four.stream().anyMatch(statement -> statement.quantity().readings(prose.report()).stream()
                .limit(statement == received && isNewAlone(received, in) ? 1 : Long.MAX_VALUE).noneMatch(reading -> reading.sum().compareTo(statement.number()) == 0));
        if (balanced || told || !isApart(received, in) || NARROWER.in(handled.words().text()) || ENDED.in(sentenceOf(four))) {
            return false;
        }
        findings.add(unbalanced(Severity.WARN, received, in, handled, out));
        return true;
    }

    private static Optional<Statement> sole(List<Statement> sentence, Quantity quantity) {
        List<Statement> found = sentence.stream().filter(statement -> statement.quantity() == quantity).toList();
        return found.size() == 1 && found.getFirst().firm() && !found.getFirst().limit() ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String sentenceOf(List<Statement> statements) {
        int from = statements.stream().mapToInt(Statement::at).min().orElseThrow();
        int to = statements.stream().mapToInt(Statement::at).max().orElseThrow();
        return statements.getFirst().paragraph().text().substring(from, to);
    }

    /// 本年新收 12 件，上年结转 1 件: whether those received are the new ones, named apart from those carried in.
    static boolean isNewAlone(Statement received, Statement in) {
        String words = received.words().text();
        return NEW.in(words) && !TOGETHER.in(words) && isApart(received, in);
    }

    /// Whether two numbers of a sentence are named apart, neither as a part of the other.
    private static boolean isApart(Statement one, Statement other) {
        if (!one.besides(other)) {
            return false;
        }
        String between = one.paragraph().text().substring(Math.min(one.at(), other.at()), Math.max(one.at(), other.at()));
        return !A_PART.in(between);
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
