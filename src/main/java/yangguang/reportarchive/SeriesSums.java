package yangguang.reportarchive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.reportform.Series;

/// Series added up over many reports (序列合计), where they lie: ten series of a thousand reports are eighteen thousand cells,
/// and only ten sums of them are wanted. A report counts where it holds every cell the series is made of.
@Component
class SeriesSums {

    private final JdbcClient db;

    SeriesSums(JdbcClient db) {
        this.db = db;
    }

    private record Counted(int year, String generation, long reports) {
    }

    private record Added(int year, String generation, String series, long reports, BigDecimal sum) {
    }

    /// Year by year, oldest first. Reports of one year in two generations are added up only where the series says they can
    /// be compared.
    Map<Series, List<SeriesFigures.YearTotal>> totals(List<Series> several, ArchiveFilter.Condition condition) {
        Map<Integer, List<Counted>> years = new TreeMap<>();
        counted(condition).forEach(counted -> years.computeIfAbsent(counted.year(), _ -> new ArrayList<>()).add(counted));
        List<Added> added = added(new Wanted(several), condition);
        Map<Series, List<SeriesFigures.YearTotal>> totals = new LinkedHashMap<>();
        several.forEach(series -> totals.put(series, totals(series, years, added.stream().filter(sum -> sum.series().equals(series.id())).toList())));
        return totals;
    }

    private static List<SeriesFigures.YearTotal> totals(Series series, Map<Integer, List<Counted>> years, List<Added> added) {
        List<SeriesFigures.YearTotal> totals = new ArrayList<>();
        String before = "";
        for (Map.Entry<Integer, List<Counted>> year : years.entrySet()) {
            List<String> generations = year.getValue().stream().map(Counted::generation).toList();
            List<Added> sums = added.stream().filter(sum -> sum.year() == year.getKey()).toList();
            String mixed = generations.size() < 2 ? "" : series.incomparable(generations.getFirst(), generations.getLast()).orElse("");
            String broken = before.isEmpty() ? "" : series.incomparable(before, generations.getLast()).orElse("");
            boolean given = !sums.isEmpty() && mixed.isEmpty();
            totals.add(new SeriesFigures.YearTotal(year.getKey(), String.join("、", generations), year.getValue().stream().mapToLong(Counted::reports).sum(),
                    sums.stream().mapToLong(Added::reports).sum(),
                    given ? Optional.of(SeriesFigures.plain(sums.stream().map(Added::sum).reduce(BigDecimal.ZERO, BigDecimal::add))) : Optional.empty(),
                    given ? "" : mixed.isEmpty() ? "报告里没有这一项" : mixed, broken));
            before = generations.getLast();
        }
        return totals;
    }

    private List<Counted> counted(ArchiveFilter.Condition condition) {
        return db.sql("select r.year, v.generation, count(*) as reports from archived_report r join archived_version v on v.id = r.current_id"
                + " where r.year is not null and " + condition.sql() + " group by 1, 2 order by 1, 2").params(condition.values())
                .query(Counted.class).list();
    }

    private List<Added> added(Wanted wanted, ArchiveFilter.Condition condition) {
        List<Object> values = wanted.columns();
        values.addAll(condition.values());
        return db.sql("""
                with wanted as (select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[])
                    as w (series, generation, cell, before, sign, cells))
                select year, generation, series, count(*) as reports, sum(value) as sum from (
                    select r.id, r.year, v.generation, w.series, sum(w.sign * c.value) as value
                    from archived_report r join archived_version v on v.id = r.current_id join wanted w on w.generation = v.generation
                        join archived_cell c on c.version_id = r.current_id and c.cell = w.cell and c.value is not null
                    where r.year is not null and (w.before = '' or not exists (select 1 from archived_cell b where b.version_id = r.current_id
                        and b.cell = any (string_to_array(w.before, '|')) and b.value is not null)) and\s""" + condition.sql() + """
                    \sgroup by r.id, r.year, v.generation, w.series, w.cells having count(*) = w.cells) as whole
                group by 1, 2, 3""").params(values).query(Added.class).list();
    }

    /// The cells of several series as columns of a table; `before` are the cells that count instead where they hold a figure.
    private record Wanted(List<String> series, List<String> generation, List<String> cell, List<String> before, List<Integer> sign, List<Integer> cells) {

        Wanted(List<Series> several) {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            several.forEach(one -> one.summands().forEach((of, summands) -> summands.forEach(summand -> add(one, of, summand, summands.size()))));
        }

        private void add(Series one, String of, Series.Summand summand, int all) {
            for (int i = 0; i < summand.cells().size(); i++) {
                series.add(one.id());
                generation.add(of);
                cell.add(summand.cells().get(i));
                before.add(String.join("|", summand.cells().subList(0, i)));
                sign.add(summand.negative() ? -1 : 1);
                cells.add(all);
            }
        }

        List<Object> columns() {
            return new ArrayList<>(List.of(series.toArray(String[]::new), generation.toArray(String[]::new), cell.toArray(String[]::new),
                    before.toArray(String[]::new), sign.toArray(Integer[]::new), cells.toArray(Integer[]::new)));
        }
    }
}
