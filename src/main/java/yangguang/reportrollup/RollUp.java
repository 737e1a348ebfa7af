package yangguang.reportrollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import yangguang.reportfigures.CarryOver;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.statute.Obstacle;

/// Roll-up (汇总): the reports of a government's agencies that its own report adds to its own figures.
///
/// @param scope     everybody in question, with who is in and who is out
/// @param parts     the reports that were added up
/// @param ready     the reports that could be added up now
/// @param sums      of the parts, by cell id
/// @param own       the government's own cells; empty before its freeze
/// @param carryOver what of the year before was handed on, against what was taken over
public record RollUp(int year, String generation, List<RollUpScope.Member> scope, List<Part> parts, List<Part> ready,
        Map<String, BigDecimal> sums, Map<String, Cell> own, List<CarryOver> carryOver) {

    private static final int NAMED = 5;

    /// A report that is added up (所汇总的报告).
    public record Part(long agencyId, long reportId, int edition, String generation) {
    }

    /// Requests handed on and taken over by one agency and its predecessors, in one column (结转衔接).
    ///
    /// @param handedOn by the reports of the year before, mapped to who stands for those agencies now
    public record CarryOver(long agencyId, String name, ReportFormat.Column column, BigDecimal handedOn, BigDecimal takenOver) {
        public boolean broken() {
            return handedOn.compareTo(takenOver) != 0;
        }
    }

    /// The cells that say what was taken over, the total last.
    static List<ReportFormat.Place> carriedColumns(String generation) {
        return ReportFormats.shipped().get(generation).places().values().stream()
                .filter(place -> place.table().id().equals("t3") && place.row().id().equals("carry_in")).toList();
    }

    List<RollUpScope.Member> members() {
        return scope.stream().filter(RollUpScope.Member::included).toList();
    }

    /// Members whose report cannot be added up: none was accepted yet, or it is in another form.
    List<RollUpScope.Member> missing() {
        Map<Long, Part> can = ready.stream().collect(Collectors.toMap(Part::agencyId, p -> p));
        return members().stream().filter(m -> !can.containsKey(m.id()) || !can.get(m.id()).generation().equals(generation)).toList();
    }

    boolean otherForm(RollUpScope.Member member) {
        return ready.stream().anyMatch(p -> p.agencyId() == member.id() && !p.generation().equals(generation));
    }

    boolean upToDate() {
        return Map.copyOf(byAgency(parts)).equals(Map.copyOf(byAgency(addable())));
    }

    /// What a roll-up made now would add up.
    List<Part> addable() {
        var in = members().stream().map(RollUpScope.Member::id).collect(Collectors.toSet());
        return ready.stream().filter(p -> in.contains(p.agencyId()) && p.generation().equals(generation)).toList();
    }

    private static Map<Long, Long> byAgency(List<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::agencyId, Part::reportId));
    }

    List<Obstacle> obstaclesToRollingUp() {
        return missing().isEmpty() ? List.of() : List.of(Obstacle.of("还有 " + missing().size() + " 个机关的报告不能汇总："
                + names(missing()) + "。", "《条例》第四十九条", "催报并接收后再汇总；确实不能汇总的，在汇总范围里写明理由后不纳入。"));
    }

    List<Obstacle> obstacles() {
        if (members().isEmpty()) {
            return List.of();
        }
        List<Obstacle> obstacles = new ArrayList<>(obstaclesToRollingUp());
        if (!upToDate()) {
            obstacles.add(Obstacle.of(parts.isEmpty() ? "各机关的数据还没有汇总。" : "汇总以后，汇总范围或者所汇总的报告有变化。", "",
                    "请重新汇总。"));
        }
        return obstacles;
    }

    /// The government's own cells with the sums added.
    Map<String, Cell> added(Map<String, Cell> own) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        own.forEach((id, cell) -> cells.put(id, cell.given() && sums.containsKey(id)
                ? Cell.of(id, tidy(cell.value().add(sums.get(id))), cell.unit()) : cell));
        return cells;
    }

    private static BigDecimal tidy(BigDecimal sum) {
        return sum.signum() == 0 ? BigDecimal.ZERO : sum.scale() > 0 && sum.stripTrailingZeros().scale() <= 0
                ? sum.setScale(0) : sum.scale() > 0 ? sum.stripTrailingZeros() : sum;
    }

    /// AGG-1 for every cell of the report, AGG-2 for what was carried over.
    List<Finding> findings(CompiledReport report) {
        List<Finding> findings = new ArrayList<>();
        Map<String, ReportFormat.Place> places = report.format().places();
        added(own).forEach((id, expected) -> {
            Cell actual = report.cell(id);
            if (expected.given() && actual.given() && expected.value().compareTo(actual.value()) != 0) {
                findings.add(Finding.on("AGG-1", Severity.ERROR, List.of(id), expected.value().toPlainString(),
                        actual.value().toPlainString(), "“" + places.get(id).name() + "”是 " + actual.value().toPlainString()
                                + "，本级和各机关之和是 " + expected.value().toPlainString() + "。", "请退回起草后重新汇总。"));
            }
        });
        carriedOver().ifPresent(findings::add);
        return findings;
    }

    /// All columns in one finding: one lost request is seen in its column and in the total.
    private Optional<Finding> carriedOver() {
        List<String> cells = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        BigDecimal handedOn = BigDecimal.ZERO;
        BigDecimal taken = BigDecimal.ZERO;
        for (ReportFormat.Place place : carriedColumns(generation)) {
            List<CarryOver> compared = carryOver.stream().filter(c -> c.column().equals(place.column())).toList();
            List<CarryOver> broken = compared.stream().filter(CarryOver::broken).toList();
            if (!broken.isEmpty()) {
                handedOn = compared.stream().map(CarryOver::handedOn).reduce(BigDecimal.ZERO, BigDecimal::add);
                taken = compared.stream().map(CarryOver::takenOver).reduce(BigDecimal.ZERO, BigDecimal::add);
                cells.add(place.id());
                columns.add("“" + place.column().shortName() + "”列上年结转给下年 " + handedOn.toPlainString() + " 件，本年接续 " + taken.toPlainString()
                        + " 件，前后不一致的有" + broken.stream().limit(NAMED).map(c -> c.name() + "（" + c.handedOn().toPlainString() + "→"
                        + c.takenOver().toPlainString() + "）").collect(Collectors.joining("、"))
                        + (broken.size() > NAMED ? "等 " + broken.size() + " 个机关" : ""));
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(Finding.on("AGG-2", Severity.WARN, cells.reversed(), handedOn.toPlainString(),
                taken.toPlainString(), "汇总范围内，" + String.join("；", columns) + "。", "请核对这些机关的报告和机构改革的对应关系。"));
    }

    static String names(List<RollUpScope.Member> members) {
        return members.stream().limit(NAMED).map(RollUpScope.Member::name).collect(Collectors.joining("、"))
                + (members.size() > NAMED ? "等" : "");
    }
}
