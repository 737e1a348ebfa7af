package yangguang.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import yangguang.reportedition.AnnualReport;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.FrozenFigures;
import yangguang.reportrollup.StandingReport;

/// The figures a page shows (显示的数据): those the report stands with, and on what they rest: the registers of today, the
/// freeze, or the signature.
///
/// @param frozenOn day of the freeze; null before it
/// @param fixed    whether they were fixed when the report was sent for signature
/// @param changes  where the registers have moved on since the freeze
/// @param parts    number of other reports they add up
/// @param stands   the report as it stands; null where the figures are today's
public record ShownFigures(CompiledReport compiled, LocalDate frozenOn, boolean fixed, List<FrozenFigures.Change> changes, int parts,
        StandingReport stands) {

    static ShownFigures ofToday(CompiledReport compiled) {
        return new ShownFigures(compiled, null, false, List.of(), 0, null);
    }

    /// @param now the registers of today, asked only for where figures come from
    static ShownFigures of(StandingReport stands, Supplier<CompiledReport> now) {
        CompiledReport figures = stands.compiled();
        CompiledReport told = figures.origins().isEmpty() ? new CompiledReport(figures.agencyId(), figures.year(), figures.format(),
                figures.cells(), now.get().origins(), figures.corrections(), figures.findings()) : figures;
        AnnualReport report = stands.report();
        return new ShownFigures(told, report.progress().frozenAt() == null ? null : report.progress().frozenAt().toLocalDate(),
                report.fixed(), stands.changes(), stands.added() == null ? 0 : stands.added().parts().size(), stands);
    }

    /// What the register said of a cell at the freeze, where it says something else today.
    public Optional<FrozenFigures.Change> change(String cell) {
        return changes.stream().filter(change -> change.cell().equals(cell)).findFirst();
    }

    /// What others add to a cell; empty where nothing is added up.
    public Optional<BigDecimal> added(String cell) {
        return parts == 0 ? Optional.empty() : Optional.ofNullable(stands.added().sum().sum(cell));
    }

    /// On what the figures rest, as a page says it.
    public String basis() {
        String others = parts == 0 ? "" : "其中加上了 " + parts + " 份报告的汇总数。";
        return frozenOn == null && !fixed ? "以下数字是登记簿目前的数，即如果今天报送的报告。"
                : fixed ? (stands.report().published() ? "以下是已发布的数据和文字。" : "以下数据和文字已在送签时固定。") + others
                : "以下登记簿的数是" + frozenOn.getYear() + "年" + frozenOn.getMonthValue() + "月" + frozenOn.getDayOfMonth()
                        + "日定格的数，人工填报的数仍可修改。" + others;
    }
}
