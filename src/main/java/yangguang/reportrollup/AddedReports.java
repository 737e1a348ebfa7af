package yangguang.reportrollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yangguang.reportfigures.CarryOver;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.RollUp;
import yangguang.reportform.Severity;
import yangguang.statute.Obstacle;

/// Reports that a government's own report adds to its own figures (所汇总的报告).
///
/// @param scope       everybody in question, with who is in and who is out
/// @param parts       the reports that were added up
/// @param ready       the reports that could be added up now
/// @param sum         of the parts
/// @param own         the government's own cells; empty before its freeze
/// @param carriedOver what of the year before was handed on, against what the parts took over, by column
public record AddedReports(int year, String generation, List<RollUpScope.Member> scope, List<Part> parts, List<Part> ready,
        RollUp sum, Map<String, Cell> own, List<CarriedColumn> carriedOver) {

    private static final int NAMED = 5;

    /// A report that is added up (所汇总的一份报告).
    public record Part(long agencyId, long reportId, int edition, String generation) {
    }

    /// Requests handed on and taken over in one column (结转衔接), by all agencies of whom both is known.
    ///
    /// @param compared number of those agencies
    /// @param broken   those of them whose figures differ
    public record CarriedColumn(ReportFormat.Column column, long compared, BigDecimal handedOn, BigDecimal takenOver,
            List<CarryOver> broken) {
    }

    /// Requests that an agency took over otherwise than it and its predecessors handed them on (结转前后不一致).
    public record CarryOver(long agencyId, String name, ReportFormat.Column column, BigDecimal handedOn, BigDecimal takenOver) {
    }

    /// The cells that say what was taken over, the total last.
    static List<ReportFormat.Place> carriedColumns(String generation) {
        return ReportFormats.shipped().get(generation).places().values().stream()
                .filter(place -> place.table().id().equals("t3") && place.row().id().equals("carry_in")).toList();
    }

    /// The cells that say what is handed on, in all forms.
    static List<String> handedOnCells() {
        return ReportFormats.shipped().all().stream().flatMap(format -> format.places().values().stream())
                .filter(place -> place.table().id().equals("t3") && place.row().id().equals("carry_out")).map(ReportFormat.Place::id).toList();
    }

    List<RollUpScope.Member> members() {
        return scope.stream().filter(RollUpScope.Member::included).toList();
    }

    /// Members whose report cannot be added up: none was accepted yet, or it is in another form.
    List<RollUpScope.Member> missing() {
        Set<Long> can = addable().stream().map(Part::agencyId).collect(Collectors.toSet());
        return members().stream().filter(m -> !can.contains(m.id())).toList();
    }

    boolean upToDate() {
        return byAgency(parts).equals(byAgency(addable()));
    }

    /// What a roll-up made now would add up.
    List<Part> addable() {
        Set<Long> in = members().stream().map(RollUpScope.Member::id).collect(Collectors.toSet());
        return ready.stream().filter(p -> in.contains(p.agencyId()) && p.generation().equals(generation)).toList();
    }

    private static Map<Long, Long> byAgency(List<Part> parts) {
        return parts.stream().collect(Collectors.toMap(Part::agencyId, Part::reportId));
    }

    List<Obstacle> obstaclesToRollingUp() {
        List<RollUpScope.Member> missing = missing();
        return missing.isEmpty() ? List.of() : List.of(Obstacle.of("还有 " + missing.size() + " 个机关的报告不能汇总："
                + missing.stream().limit(NAMED).map(RollUpScope.Member::name).collect(Collectors.joining("、"))
                + (missing.size() > NAMED ? "等" : "") + "。", "《条例》第四十九条", "催报并接收后再汇总；确实不能汇总的，在汇总范围里写明理由后不纳入。"));
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

    /// AGG-1 for every cell of the report, AGG-2 for what was carried over.
    List<Finding> findings(CompiledReport report) {
        List<Finding> findings = new ArrayList<>(sum.with(own).findings(report.cells(), true));
        brokenCarryOver().ifPresent(findings::add);
        return findings;
    }

    List<CarryOver> broken() {
        return carriedOver.stream().flatMap(column -> column.broken().stream()).toList();
    }

    /// All columns in one finding: one lost request is seen in its column and in the total.
    private Optional<Finding> brokenCarryOver() {
        List<CarriedColumn> broken = carriedOver.stream().filter(column -> !column.broken().isEmpty()).toList();
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        List<String> columns = broken.stream().map(AddedReports::words).toList();
        List<String> cells = carriedColumns(generation).stream().filter(place -> broken.stream()
                .anyMatch(column -> column.column().equals(place.column()))).map(ReportFormat.Place::id).toList();
        CarriedColumn last = broken.getLast();
        return Optional.of(Finding.on("AGG-2", Severity.WARN, cells.reversed(), last.handedOn().toPlainString(), last.takenOver().toPlainString(),
                "汇总范围内，" + String.join("；", columns) + "。", "请核对这些机关的报告和机构改革的对应关系。"));
    }

    private static String words(CarriedColumn column) {
        List<CarryOver> broken = column.broken();
        return "“" + column.column().shortName() + "”列上年结转给下年 " + column.handedOn().toPlainString() + " 件，本年接续 "
                + column.takenOver().toPlainString() + " 件，前后不一致的有" + broken.stream().limit(NAMED).map(c -> c.name() + "（"
                        + c.handedOn().toPlainString() + "→" + c.takenOver().toPlainString() + "）").collect(Collectors.joining("、"))
                + (broken.size() > NAMED ? "等 " + broken.size() + " 个机关" : "");
    }
}
