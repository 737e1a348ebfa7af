package yangguang.reportarchive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.reportform.Series;

/// Series added up over many reports (序列合计), where they lie: ten series of a thousand reports are eighteen thousand cells,
/// and only ten sums of them are wanted. A report counts where it holds every cell the series is made of.
@Component
class SeriesSums {

    /// The cells are sought once for all lines, those of the forms on the shelf, and before the lines are: asked for both at once,
    /// the database expects a hundredth of the rows. A line of one cell needs no report put together.
    private static final String ADDED = """
            with shelf as materialized (select r.year, r.generation, r.current_id from\s""" + ArchiveFilter.Condition.SHELF + """
                \sand r.year is not null and %s),
            wanted as (select * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[])
                as w (line, generation, cell, before, sign, cells)),
            sought as materialized (select s.year, s.generation, s.current_id, c.cell, c.value
                from shelf s join archived_cell c on c.version_id = s.current_id and c.cell = any (array(
                    select w.cell from wanted w where w.generation in (select generation from shelf))) where c.value is not null),
            held as (select c.year, c.generation, c.current_id, w.line, w.cells, w.sign * c.value as value
                from sought c join wanted w on w.cell = c.cell and w.generation = c.generation
                where w.before = '' or not exists (select 1 from archived_cell b where b.version_id = c.current_id
                    and b.cell = any (string_to_array(w.before, '|')) and b.value is not null)),
            figure as (select year, generation, line, value from held where cells = 1
                union all select year, generation, line, sum(value) from held where cells > 1
                    group by current_id, year, generation, line, cells having count(*) = cells)
            select 0 as line, year, generation, count(*) as reports, null::numeric as sum from shelf group by 2, 3
            union all select line, year, generation, count(*), sum(value) from figure group by 1, 2, 3 order by 1, 2, 3""";

    private final JdbcClient db;

    SeriesSums(JdbcClient db) {
        this.db = db;
    }

    /// How many reports of a year and form there are, `line` 0, or hold the figure of a line of what is wanted, and what it comes to.
    private record Added(int line, int year, String generation, long reports, BigDecimal sum) {
    }

    /// Year by year, oldest first. Reports of one year in two generations are added up only where the series says they can
    /// be compared.
    Map<Series, List<SeriesFigures.YearTotal>> totals(List<Series> several, ArchiveFilter.Condition condition) {
        Map<Integer, List<Added>> lines = added(new Wanted(several), condition).stream().collect(Collectors.groupingBy(Added::line));
        Map<Integer, List<Added>> years = lines.getOrDefault(0, List.of()).stream().collect(Collectors.groupingBy(Added::year, TreeMap::new, Collectors.toList()));
        Map<Series, List<SeriesFigures.YearTotal>> totals = new LinkedHashMap<>();
        several.forEach(series -> totals.put(series, totals(series, years, lines.getOrDefault(several.indexOf(series) + 1, List.of()))));
        return totals;
    }

    private static List<SeriesFigures.YearTotal> totals(Series series, Map<Integer, List<Added>> years, List<Added> added) {
        List<SeriesFigures.YearTotal> totals = new ArrayList<>();
        String before = "";
        for (Map.Entry<Integer, List<Added>> year : years.entrySet()) {
            List<String> generations = year.getValue().stream().map(Added::generation).toList();
            List<Added> sums = added.stream().filter(sum -> sum.year() == year.getKey()).toList();
            String mixed = generations.size() < 2 ? "" : series.incomparable(generations.getFirst(), generations.getLast()).orElse("");
            String broken = before.isEmpty() ? "" : series.incomparable(before, generations.getLast()).orElse("");
            boolean given = !sums.isEmpty() && mixed.isEmpty();
            totals.add(new SeriesFigures.YearTotal(year.getKey(), String.join("、", generations), year.getValue().stream().mapToLong(Added::reports).sum(),
                    sums.stream().mapToLong(Added::reports).sum(),
                    given ? Optional.of(SeriesFigures.plain(sums.stream().map(Added::sum).reduce(BigDecimal.ZERO, BigDecimal::add))) : Optional.empty(),
                    given ? "" : mixed.isEmpty() ? "报告里没有这一项" : mixed, broken));
            before = generations.getLast();
        }
        return totals;
    }

    private List<Added> added(Wanted wanted, ArchiveFilter.Condition condition) {
        List<Object> values = new ArrayList<>(condition.values());
        values.addAll(wanted.columns());
        return db.sql(ADDED.formatted(condition.sql())).params(values).query(Added.class).list();
    }

    /// The cells of several series as columns of a table, the series numbered from 1; `before` are the cells that count instead
    /// where they hold a figure, `cells` how many make the figure.
    private record Wanted(List<Integer> line, List<String> generation, List<String> cell, List<String> before, List<Integer> sign, List<Integer> cells) {

        Wanted(List<Series> several) {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < several.size(); i++) {
                int number = i + 1;
                several.get(i).summands().forEach((of, summands) -> summands.forEach(summand -> add(number, of, summand, summands.size())));
            }
        }

        private void add(int number, String of, Series.Summand summand, int all) {
            for (int i = 0; i < summand.cells().size(); i++) {
                line.add(number);
                generation.add(of);
                cell.add(summand.cells().get(i));
                before.add(String.join("|", summand.cells().subList(0, i)));
                sign.add(summand.negative() ? -1 : 1);
                cells.add(all);
            }
        }

        List<Object> columns() {
            return List.of(line.toArray(Integer[]::new), generation.toArray(String[]::new), cell.toArray(String[]::new), before.toArray(String[]::new),
                    sign.toArray(Integer[]::new), cells.toArray(Integer[]::new));
        }
    }
}
