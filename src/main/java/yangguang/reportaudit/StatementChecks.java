package yangguang.reportaudit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;

/// Checks of what the text states against the tables (正文与表格核对). A contradiction is stated only where the text speaks
/// plainly of the whole agency and the whole year and no honest reading of the tables agrees.
final class StatementChecks {

    private static final Set<Quantity> ANSWERS = EnumSet.of(Quantity.HANDLED, Quantity.REPLIED);
    private static final Set<Quantity> SOFT = EnumSet.of(Quantity.PURCHASES, Quantity.PURCHASE_MONEY, Quantity.CHARGES, Quantity.DISCLOSED);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final PublishedReport report;
    private final Prose prose;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    private StatementChecks(Prose prose) {
        this.report = prose.report();
        this.prose = prose;
    }

    static List<Finding> findings(Prose prose) {
        StatementChecks checks = new StatementChecks(prose);
        for (Statement statement : prose.statements()) {
            if (ANSWERS.contains(statement.quantity())) {
                checks.answers(statement);
            }
            if (statement.firm() && !statement.limit()) {
                checks.againstTable(statement);
            }
        }
        return checks.findings;
    }

    private void againstTable(Statement statement) {
        List<Quantity.Reading> all = statement.quantity().readings(report);
        List<Quantity.Reading> readings = all.size() > 1 && newAlone(statement) ? all.subList(0, 1) : all;
        if (readings.isEmpty() || agrees(statement, readings) || anotherAgreesNearby(statement, readings)) {
            return;
        }
        Quantity.Reading plainest = readings.getFirst();
        if (statement.quantity() == Quantity.CHARGES && slippedUnit(statement, plainest)) {
            return;
        }
        BigDecimal right = plainest.sum();
        boolean more = ANSWERS.contains(statement.quantity()) && available().filter(most -> statement.number().compareTo(most) > 0).isPresent();
        if (more || !said.add(statement.quantity() + " " + statement.number().stripTrailingZeros())) {
            return;
        }
        boolean reply = statement.quantity() == Quantity.REPLIED;
        String saidWhat = statement.number().signum() == 0 && statement.words().text().indexOf('0') < 0
                ? "正文说没有" + statement.quantity().label() : "正文说" + statement.quantity().label() + " " + statement.written();
        boolean soft = reply || SOFT.contains(statement.quantity()) || MatterWords.isHandling(statement);
        add(statement, soft ? Severity.WARN : Severity.ERROR, plainest.cells(), right.toPlainString(),
                saidWhat + "，表里" + named(plainest.cells()) + "是 " + right.toPlainString() + "。", "请核对，使两处一致。");
    }

    /// 本年新收 13 件，上年结转 1 件: named apart, the new ones are without those carried in.
    private boolean newAlone(Statement statement) {
        return statement.quantity() == Quantity.RECEIVED && prose.statements().stream()
                .anyMatch(other -> other.quantity() == Quantity.CARRIED_IN && other.firm() && BalanceChecks.isNewAlone(statement, other));
    }

    private boolean agrees(Statement statement, List<Quantity.Reading> readings) {
        BigDecimal number = inUnitOfTheForm(statement);
        int scale = Math.max(0, number.stripTrailingZeros().scale());
        return readings.stream().anyMatch(reading -> reading.sum().compareTo(number) == 0
                || statement.counter().endsWith("元") && reading.sum().setScale(scale, RoundingMode.HALF_UP).compareTo(number) == 0);
    }

    private static BigDecimal inUnitOfTheForm(Statement statement) {
        return switch (statement.counter()) {
            case "元" -> statement.quantity() == Quantity.CHARGES ? statement.number().divide(TEN_THOUSAND) : statement.number();
            case "万元" -> statement.quantity() == Quantity.CHARGES ? statement.number() : statement.number().multiply(TEN_THOUSAND);
            case "亿元" -> statement.number().multiply(TEN_THOUSAND).multiply(statement.quantity() == Quantity.CHARGES ? BigDecimal.ONE : TEN_THOUSAND);
            default -> statement.number();
        };
    }

    /// Where one number of a sentence agrees with the table, another of the same kind beside it is about something narrower.
    private boolean anotherAgreesNearby(Statement statement, List<Quantity.Reading> readings) {
        return prose.statements().stream().anyMatch(other -> other != statement && other.quantity() == statement.quantity()
                && other.besides(statement) && other.year() == 0 && other.number().signum() > 0 && agrees(other, readings.subList(0, 1)));
    }

    private boolean slippedUnit(Statement statement, Quantity.Reading reading) {
        BigDecimal number = inUnitOfTheForm(statement);
        boolean slipped = number.signum() > 0 && number.multiply(TEN_THOUSAND).compareTo(reading.sum()) == 0;
        if (slipped) {
            findings.add(Finding.said("T2C-5", Severity.WARN, List.of(statement.words()), reading.cells(), number.stripTrailingZeros().toPlainString(),
                    reading.sum().toPlainString(), "正文说行政事业性收费 " + statement.written() + "，表里填的是 " + reading.sum().toPlainString()
                            + "（万元），正好差一万倍。", "请核对表里是否把元当作万元。"));
        }
        return slipped;
    }

    /// Requests that could be answered: those received and those carried in. Nothing where the table leaves it open.
    private Optional<BigDecimal> available() {
        List<Quantity.Reading> table = Quantity.RECEIVED.readings(report);
        if (!table.isEmpty()) {
            return Optional.of(table.getLast().sum().max(table.getFirst().sum()));
        }
        if (report.format().table("t3").filter(report::has).isPresent()) {
            return Optional.empty();
        }
        BigDecimal carried = prose.statements().stream().filter(other -> other.quantity() == Quantity.CARRIED_IN)
                .map(Statement::number).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        return prose.firm(Quantity.RECEIVED).stream().map(Statement::number).max(BigDecimal::compareTo).map(carried::add);
    }

    /// Several letters may answer one request, so fewer replies prove nothing; more replies than requests do. Where no
    /// table says what was carried in, it may be that which the text left out; where the form has a table for it and the
    /// report lost it, that is a matter of its own.
    private void answers(Statement statement) {
        boolean spoken = statement.year() == 0 && (statement.firm() || statement.limit());
        Optional<BigDecimal> most = spoken ? available().filter(number -> statement.number().compareTo(number) > 0) : Optional.empty();
        if (most.isEmpty() || !said.add("answers " + statement.number())) {
            return;
        }
        List<Quantity.Reading> table = Quantity.RECEIVED.readings(report);
        List<String> cells = new ArrayList<>(table.isEmpty() ? List.of() : table.getLast().cells());
        report.figure("t3.r7_total.tot").ifPresent(cell -> cells.add(cell.id()));
        boolean sure = table.size() > 1;
        boolean lost = report.format().places().containsKey(report.format().prefix() + ".t3.carry_in.tot");
        add(statement, sure ? Severity.ERROR : lost ? Severity.INFO : Severity.WARN, cells, most.get().toPlainString(), "正文说" + (statement.quantity() == Quantity.HANDLED ? "办结 " : "答复 ")
                + statement.written() + "，而可答复的申请（本年新收加上年结转）只有 " + most.get().toPlainString() + " 件，多出 "
                + statement.number().subtract(most.get()).toPlainString() + "。", "请核对，一件申请答复几次" + (sure ? "的" : "、有上年结转的") + "应写明。");
    }

    private String named(List<String> cells) {
        ReportFormat.Place first = report.format().places().get(cells.getFirst());
        return cells.size() == 1 ? "“" + first.name() + "”" : "“" + first.name() + "”等 " + cells.size() + " 个单元格合计";
    }

    private void add(Statement statement, Severity severity, List<String> cells, String expected, String message, String remedy) {
        findings.add(Finding.said("TX-1", severity, List.of(statement.words()), cells, expected, statement.number().toPlainString(), message, remedy));
    }
}
