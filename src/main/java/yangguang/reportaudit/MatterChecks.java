package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;

/// Checks of part two, and of the fees (主动公开表和收费核对): figures that cannot be, columns used for something else,
/// money in another unit. Each row is looked at by itself, so that one slip is seen.
final class MatterChecks {

    private static final List<String> PROJECT_ROWS = List.of("license", "otherservice", "penalty", "coercion", "fee");
    private static final List<String> DECISION_ROWS = List.of("license", "otherservice", "penalty", "coercion");
    private static final BigDecimal MANY = BigDecimal.valueOf(20);
    /// Smaller numbers may well be the same by chance.
    private static final BigDecimal NO_COINCIDENCE = BigDecimal.valueOf(1000);
    private static final BigDecimal MOST_OF_A_COUNTY = BigDecimal.valueOf(500_000);
    private static final BigDecimal MOST_OF_A_DEPARTMENT = BigDecimal.valueOf(100_000);
    private static final BigDecimal CHEAPEST_PROJECT = BigDecimal.valueOf(500);
    private static final Pattern LARGE = Pattern.compile(".*(?:(?:省|自治区|市)(?:人民政府|政府)?|(?:省|部|总局)[^县区镇乡]*)$");
    private static final Pattern DEPARTMENT = Pattern.compile(".*(?:局|委员会|镇|乡|街道|办事处|镇人民政府|乡人民政府)$");
    private static final Pattern SAYS_FEE = Pattern.compile("收费|信息处理费|费用|收取");
    private static final Pattern NO_NOTICE = Pattern.compile("(?:未|没有|无)(?:发出|下达|制发|产生|发生|收取过?)[^,。;]{0,12}(?:收费|缴费)通知");

    private final PublishedReport report;
    private final Prose prose;
    private final List<Finding> findings = new ArrayList<>();

    private MatterChecks(Prose prose) {
        this.report = prose.report();
        this.prose = prose;
    }

    static List<Finding> findings(Prose prose) {
        MatterChecks checks = new MatterChecks(prose);
        if (!prose.report().format().generation().equals("A")) {
            PROJECT_ROWS.forEach(checks::projects);
            DECISION_ROWS.forEach(checks::misused);
            checks.purchases();
            checks.charges();
            checks.fees();
        }
        return checks.findings;
    }

    private Optional<BigDecimal> value(String id) {
        return report.figure(id).map(Cell::value);
    }

    private String cell(String id) {
        return report.format().prefix() + "." + id;
    }

    private String name(String id) {
        return "“" + report.format().places().get(cell(id)).name() + "”";
    }

    /// Items of last year and the change make this year's, which cannot be less than none.
    private void projects(String row) {
        String prev = "t2." + row + ".prev";
        String delta = "t2." + row + ".delta";
        Optional<BigDecimal> now = value(prev).flatMap(before -> value(delta).map(before::add));
        now.filter(number -> number.signum() < 0).ifPresent(number -> findings.add(Finding.on("T2B-2", Severity.WARN, List.of(cell(delta), cell(prev)),
                "不小于 0", number.toPlainString(), name(prev) + "加上" + name(delta) + "是 " + number.toPlainString()
                        + "，项目数量不会小于 0。", "请核对上一年项目数量和增减的正负号。")));
        String decisions = "t2." + row + ".decisions";
        if (now.filter(number -> number.signum() == 0).isPresent() && value(prev).orElseThrow().signum() == 0
                && value(decisions).filter(number -> number.compareTo(MANY) >= 0).isPresent() && !misusedValue(row)) {
            findings.add(Finding.on("T2B-2", Severity.WARN, List.of(cell(prev), cell(delta), cell(decisions)), "有项目才有处理决定", value(decisions).get().toPlainString(),
                    name(decisions) + "是 " + value(decisions).get().toPlainString() + "，项目数量却是 0。", "请补填项目数量，或核对处理决定数量是否填错了栏。"));
        }
    }

    /// A number of published items that stands in a column for decisions.
    private void misused(String row) {
        String id = "t2." + row + ".decisions";
        if (!misusedValue(row)) {
            return;
        }
        Statement published = published(value(id).orElseThrow()).orElseThrow();
        boolean telling = row.equals("otherservice") || value(id).orElseThrow().compareTo(NO_COINCIDENCE) >= 0;
        findings.add(Finding.said("COLUMN-MISUSE", telling ? Severity.WARN : Severity.INFO, List.of(published.words()), List.of(cell(id)), "处理决定的件数", published.number().toPlainString(),
                name(id) + "填的是 " + published.number().toPlainString() + "，与正文所说公开信息的条数相同；这一栏应填处理决定的件数。", "请核对是否填错了栏。"));
    }

    private boolean misusedValue(String row) {
        Optional<BigDecimal> value = value("t2." + row + ".decisions").filter(number -> number.compareTo(MANY) >= 0);
        return value.isPresent() && published(value.get()).isPresent() && !statesDecisions(value.get());
    }

    private Optional<Statement> published(BigDecimal number) {
        return prose.statements().stream().filter(statement -> statement.quantity() == Quantity.DISCLOSED && statement.year() == 0 && !statement.limit()
                && statement.number().compareTo(number) == 0).findFirst();
    }

    private boolean statesDecisions(BigDecimal number) {
        return prose.statements().stream().anyMatch(statement -> statement.number().compareTo(number) == 0
                && List.of(Quantity.PERMITS, Quantity.PENALTIES, Quantity.COERCIONS).contains(statement.quantity()));
    }

    private void purchases() {
        Optional<BigDecimal> projects = value("t2.procurement.projects").filter(number -> number.signum() > 0);
        Optional<Cell> amount = report.figure("t2.procurement.amount").filter(cell -> cell.value().signum() > 0);
        if (projects.isEmpty() || amount.isEmpty() || amount.get().unit().equals("万元") || amount.get().unit().equals("亿元")) {
            return;
        }
        if (amount.get().value().compareTo(projects.get().multiply(CHEAPEST_PROJECT)) < 0) {
            findings.add(Finding.on("T2B-5", Severity.WARN, List.of(cell("t2.procurement.amount"), cell("t2.procurement.projects")), "以元计的金额",
                    amount.get().raw(), projects.get().toPlainString() + " 个采购项目共 " + amount.get().raw() + "（元），少得不像元。", "请核对是否以万元计，以万元计的应写明单位。"));
        }
    }

    private void charges() {
        if (report.figure("t2.fee.amount_wan").filter(cell -> cell.value().compareTo(MOST_OF_A_DEPARTMENT) >= 0).isEmpty()) {
            return;
        }
        String agency = report.agency().orElse("");
        boolean large = LARGE.matcher(agency).matches();
        boolean department = DEPARTMENT.matcher(agency).matches();
        BigDecimal most = department ? MOST_OF_A_DEPARTMENT : MOST_OF_A_COUNTY;
        report.figure("t2.fee.amount_wan").filter(cell -> !large && cell.value().compareTo(most) >= 0 && cell.raw().indexOf('元') < 0).ifPresent(cell -> findings.add(
                Finding.on("T2C-5", Severity.WARN, List.of(cell.id()), "以万元计", cell.raw(), "行政事业性收费填了 " + cell.raw()
                        + "（万元），合 " + cell.value().movePointLeft(4).stripTrailingZeros().toPlainString() + " 亿元，对“" + agency + "”来说过大。", "请核对是否把元当作万元填报。")));
    }

    private void fees() {
        report.parts().stream().filter(part -> part.section().id().equals("S6") && part.present()).findFirst().ifPresent(this::fees);
    }

    private void fees(PublishedReport.Part last) {
        String text = last.text();
        report.figure("t3.r6_2_nofee.tot").filter(cell -> cell.value().signum() > 0).ifPresent(cell -> {
            if (!SAYS_FEE.matcher(text).find()) {
                findings.add(new Finding("T3-6", Severity.WARN, "S6", List.of(cell.id()), "说明信息处理费收取情况", "没有说明", "有 " + cell.raw()
                        + " 件申请因逾期未缴费不再处理，“" + last.section().title() + "”却没有说到信息处理费。", "请补充收费通知和收取情况。"));
            } else if (NO_NOTICE.matcher(text).find()) {
                findings.add(new Finding("T3-6", Severity.WARN, "S6", List.of(cell.id()), "发出过收费通知", "没有发出", "有 " + cell.raw()
                        + " 件申请因逾期未缴费不再处理，“" + last.section().title() + "”却说没有发出收费通知。", "请核对，使两处一致。"));
            }
        });
    }
}
