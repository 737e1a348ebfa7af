package yangguang.reportform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Checks the relations of a format (勾稽关系核对): within a report, against last year's, against a register, against a
/// roll-up's members. A relation is judged only where every one of its cells holds a figure: what is missing is reported
/// as missing, not as a sum that fails.
public final class RelationChecks {

    private final ReportFormat format;
    private final Map<String, ReportFormat.Place> places;
    private final List<BoundRelation> relations;
    private final Map<Formula.Scope, List<BoundRelation>> byScope;

    public RelationChecks(ReportFormat format) {
        this.format = format;
        this.places = format.places();
        this.relations = new RelationBinding(format, places).all();
        this.byScope = relations.stream().collect(Collectors.groupingBy(bound -> bound.relation().formula().scope()));
    }

    public static List<Finding> findings(ReportFormat format, Map<String, Cell> cells) {
        return new RelationChecks(format).findings(cells);
    }

    /// Relations within the report.
    ///
    /// @param cells by cell id; cells that are not there are treated as missing
    public List<Finding> findings(Map<String, Cell> cells) {
        return judge(Formula.Scope.REPORT, cells, term -> null);
    }

    /// Relations between the report and last year's of the same agency. Where last year's form was another one, only
    /// cells that this format says continue those of the other are looked at.
    public List<Finding> againstLast(Map<String, Cell> cells, ReportFormat lastFormat, Map<String, Cell> last) {
        return judge(Formula.Scope.LAST, cells, id -> format.earlier(id, lastFormat).map(last::get).map(cell -> value(places.get(id), cell)).orElse(null));
    }

    /// Relations between a government's report and the sum of last year's reports of those it rolls up.
    public List<Finding> againstMembers(Map<String, Cell> cells, ReportFormat lastFormat, Map<String, BigDecimal> sums) {
        return judge(Formula.Scope.MEMBERS, cells, id -> format.earlier(id, lastFormat).map(sums::get).orElse(null));
    }

    /// Relations between the report and the registers of the agency's own office.
    public List<Finding> againstRegister(Map<String, Cell> cells, RegisterFigures register) {
        return judge(Formula.Scope.REGISTER, cells, name -> register.figure(RegisterFigure.of(name)).orElse(null));
    }

    /// Number of single equations and inequalities of a severity that the format's relations within a report come to.
    public long count(Severity severity) {
        return byScope.getOrDefault(Formula.Scope.REPORT, List.of()).stream()
                .filter(bound -> bound.relation().severity() == severity).count();
    }

    /// Ids of cells that are the sum of other cells (合计格).
    public Set<String> totals() {
        Set<String> totals = new LinkedHashSet<>();
        relations.stream().filter(bound -> bound.relation().formula().totals() && bound.relation().severity() == Severity.ERROR)
                .forEach(bound -> totals.add(bound.cells().getFirst()));
        return totals;
    }

    /// Ids of the totals a cell is counted in, the nearest first, with the totals those are counted in.
    public Set<String> totalsOf(String cell) {
        Set<String> totals = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(cell));
        while (!open.isEmpty()) {
            String counted = open.removeFirst();
            relations.stream().filter(bound -> bound.relation().formula().totals() && bound.relation().severity() == Severity.ERROR
                            && bound.right().stream().anyMatch(summand -> summand.id().equals(counted)))
                    .map(bound -> bound.left().getFirst().id()).filter(totals::add).forEach(open::add);
        }
        return totals;
    }

    private List<Finding> judge(Formula.Scope scope, Map<String, Cell> cells, Function<String, BigDecimal> outside) {
        List<Finding> findings = new ArrayList<>();
        List<BoundRelation> judged = byScope.getOrDefault(scope, List.of());
        BigDecimal[] own = judged.isEmpty() ? new BigDecimal[0] : figures(cells);
        for (BoundRelation bound : judged) {
            bound.judge(summand -> summand.own() ? own[summand.at()] : outside.apply(summand.id())).ifPresent(findings::add);
        }
        return findings;
    }

    /// The figures in the order of the form: most stand in several relations.
    private BigDecimal[] figures(Map<String, Cell> cells) {
        BigDecimal[] figures = new BigDecimal[places.size()];
        int at = 0;
        for (Map.Entry<String, ReportFormat.Place> place : places.entrySet()) {
            figures[at++] = value(place.getValue(), cells.get(place.getKey()));
        }
        return figures;
    }

    private static BigDecimal value(ReportFormat.Place place, Cell cell) {
        return cell == null ? null : cell.valueIn(place.unit());
    }
}
