package yangguang.reportarchive;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;

/// Register of the archive (年度报告库查询), read-only. Whatever concerns many reports is one query.
@Component
@NamedInterface("facts")
public class ArchiveRegister {

    private static final String REPORTS = """
            select r.id, r.agency_name, r.agency_id, r.region, r.level, r.year, r.state, r.current_id, v.number, v.generation,
                   v.title, v.published_on, v.address, v.source_kind, v.errors + r.across_errors as errors,
                   v.warnings + r.across_warnings as warnings, r.lock,
                   (select count(*) from across_finding a where a.report_id = r.id)::int as across,
                   (select count(*) from archived_version w where w.report_id = r.id and w.state = 'PENDING'
                       and w.id <> r.current_id)::int as waiting
            from archived_report r join archived_version v on v.id = r.current_id\s""";

    private final JdbcClient db;

    ArchiveRegister(JdbcClient db) {
        this.db = db;
    }

    public Optional<ArchivedReport> find(long id) {
        return db.sql(REPORTS + "where r.id = ?").param(id).query(ArchivedReport.class).optional();
    }

    /// Where the versions of a report are that came under another name; empty where there is no such report.
    public Optional<Long> leadsTo(long id, boolean acceptedOnly) {
        return db.sql("""
                with recursive way (id, next, steps) as (
                    select id, joined_into, 0 from archived_report where id = ?
                    union all
                    select r.id, r.joined_into, w.steps + 1 from way w join archived_report r on r.id = w.next where w.steps < 10)
                select r.id from way w join archived_report r on r.id = w.id
                where w.next is null and w.steps > 0 and (not ? or r.state = 'ACCEPTED')""").params(id, acceptedOnly).query(Long.class).optional();
    }

    public Optional<ArchivedReport> find(String agencyName, int year) {
        return db.sql(REPORTS + "where r.agency_name = ? and r.year = ?").params(agencyName, year)
                .query(ArchivedReport.class).optional();
    }

    /// Reports with these identities, in their order; what does not exist is left out.
    public List<ArchivedReport> findAll(Collection<Long> ids) {
        Map<Long, ArchivedReport> found = new LinkedHashMap<>();
        db.sql(REPORTS + "where r.id = any (?)").param(ids.toArray(Long[]::new)).query(ArchivedReport.class).list()
                .forEach(report -> found.put(report.id(), report));
        return ids.stream().distinct().map(found::get).filter(report -> report != null).toList();
    }

    /// All reports of an agency, the newest year first.
    public List<ArchivedReport> ofAgency(String agencyName, boolean acceptedOnly) {
        return db.sql(REPORTS + "where r.agency_name = ?" + (acceptedOnly ? " and r.state = 'ACCEPTED'" : "")
                + " order by r.year desc").param(agencyName).query(ArchivedReport.class).list();
    }

    /// A page of reports, the newest year first, then by agency.
    public List<ArchivedReport> list(ArchiveFilter filter, int page, int size) {
        ArchiveFilter.Condition condition = filter.condition();
        List<Object> values = new ArrayList<>(condition.values());
        values.add((long) (page - 1) * size);
        values.add(size);
        return db.sql(REPORTS + "where " + condition.sql() + " order by r.year desc nulls first, r.agency_name, r.id offset ? limit ?")
                .params(values).query(ArchivedReport.class).list();
    }

    public long count(ArchiveFilter filter) {
        ArchiveFilter.Condition condition = filter.condition();
        return db.sql("select count(*) from " + ArchiveFilter.Condition.SHELF + " and " + condition.sql())
                .params(condition.values()).query(Long.class).single();
    }

    /// A value with the number of reports that have it.
    public record Tally(String value, long reports) {
    }

    /// Years that the archive has reports of, newest first.
    public List<Tally> years(ArchiveFilter filter) {
        return tallies("r.year", filter, true);
    }

    public List<Tally> agencies(ArchiveFilter filter) {
        return tallies("r.agency_name", filter, false);
    }

    public List<Tally> regions(ArchiveFilter filter) {
        return tallies("r.region", filter, false);
    }

    public List<Tally> states(ArchiveFilter filter) {
        return tallies("r.state", filter, false);
    }

    private List<Tally> tallies(String column, ArchiveFilter filter, boolean newestFirst) {
        ArchiveFilter.Condition condition = filter.condition();
        return db.sql("select " + column + "::text as value, count(*) as reports from " + ArchiveFilter.Condition.SHELF + " and " + condition.sql()
                + " and " + column + "::text <> '' group by " + column + " order by " + column + (newestFirst ? " desc" : ""))
                .params(condition.values()).query(Tally.class).list();
    }

    /// All versions of a report, the newest first.
    public List<ReportVersion> versions(long reportId) {
        return db.sql("select * from archived_version where report_id = ? order by number desc").param(reportId)
                .query(ReportVersion.class).list();
    }

    public Optional<ReportVersion> version(long reportId, int number) {
        return db.sql("select * from archived_version where report_id = ? and number = ?").params(reportId, number)
                .query(ReportVersion.class).optional();
    }

    /// What an import brought and nothing has replaced, by report.
    List<ReportVersion> versionsOfBatch(long batchId) {
        return db.sql("select * from archived_version where batch_id = ? and state <> 'REPLACED' and file_id is not null order by report_id, number")
                .param(batchId).query(ReportVersion.class).list();
    }

    /// The kept cells of a version.
    public List<ArchivedFigure> figures(long versionId) {
        return db.sql("select cell, value, state, raw, unit, place, corrected_by from archived_cell where version_id = ?")
                .param(versionId).query(ArchivedFigure.class).list();
    }

    /// Every cell of the form, also missing ones, as a version has them.
    public Map<String, Cell> cells(long versionId, String generation) {
        ReportFormat format = ReportFormats.shipped().get(generation);
        Map<String, ReportFormat.Place> places = format.places();
        Map<String, Cell> cells = new LinkedHashMap<>();
        places.keySet().forEach(id -> cells.put(id, Cell.missing(id)));
        figures(versionId).stream().filter(figure -> places.containsKey(figure.cell()))
                .forEach(figure -> cells.put(figure.cell(), figure.asCell(places.get(figure.cell()))));
        return cells;
    }

    /// One figure of one report's current version.
    public record Figure(long reportId, String agencyName, String region, Integer year, String generation, String cell,
            BigDecimal value) {
    }

    /// The given figures of some cells in all reports of a filter: for trends, tables and distributions.
    public List<Figure> figures(ArchiveFilter filter, Collection<String> cells) {
        ArchiveFilter.Condition condition = filter.condition();
        List<Object> values = new ArrayList<>();
        values.add(cells.toArray(String[]::new));
        values.addAll(condition.values());
        return db.sql("""
                select r.id as report_id, r.agency_name, r.region, r.year, r.generation, c.cell, c.value
                from archived_report r left join archived_version v on v.id = r.current_id
                    join archived_cell c on c.version_id = r.current_id
                where c.cell = any (?) and c.value is not null and\s""" + condition.sql() + " order by r.year, r.agency_name, r.id")
                .params(values).query(Figure.class).list();
    }

    /// What the figures of a cell come to in one year.
    ///
    /// @param reports reports in which the cell holds a figure
    public record Sum(Integer year, String generation, String cell, long reports, BigDecimal sum) {
    }

    /// Sums by year, generation and cell over all reports of a filter.
    public List<Sum> sums(ArchiveFilter filter, Collection<String> cells) {
        ArchiveFilter.Condition condition = filter.condition();
        List<Object> values = new ArrayList<>();
        values.add(cells.toArray(String[]::new));
        values.addAll(condition.values());
        return db.sql("""
                select r.year, r.generation, c.cell, count(*) as reports, sum(c.value) as sum
                from archived_report r left join archived_version v on v.id = r.current_id
                    join archived_cell c on c.version_id = r.current_id
                where c.cell = any (?) and c.value is not null and\s""" + condition.sql() + " group by 1, 2, 3 order by 1, 2, 3")
                .params(values).query(Sum.class).list();
    }

    public List<ArchivedPart> parts(long versionId) {
        return db.sql("select number, section, title, present, place, text from archived_part where version_id = ? order by number")
                .param(versionId).query(ArchivedPart.class).list();
    }

    public List<UnplacedRow> unplaced(long versionId) {
        return db.sql("select * from archived_unplaced where version_id = ? order by number").param(versionId)
                .query((row, _) -> new UnplacedRow(row.getInt("number"), row.getString("label"), texts(row, "figures"),
                        row.getInt("expected"), row.getString("place"), row.getString("why"))).list();
    }

    public List<ArchivedFinding> findings(long versionId) {
        return db.sql("select * from version_finding where version_id = ? order by number").param(versionId)
                .query((row, _) -> finding(row)).list();
    }

    /// A finding with the report it concerns.
    public record FoundIn(long reportId, String agencyName, Integer year, ArchivedFinding finding) {
    }

    /// The version of a report that counts for an import (计入的版本): one file is one version, and a report that came as web
    /// page and as Word file is still one report.
    record Counted(long reportId, LocalDate publishedOn) {
    }

    /// Of every report an import brought, one version: the newest that waits, else the one the archive stands by.
    private static final String COUNTED = """
            with counted as (
                select distinct on (r.id) r.id as report_id, r.agency_name, r.year, v.id, v.published_on
                from archived_report r join archived_version v on v.report_id = r.id
                where r.id in (select b.report_id from archived_version b where b.batch_id = ?)
                    and (v.id = r.current_id or v.batch_id = ? and v.state = 'PENDING')
                order by r.id, v.number desc)
            """;

    List<Counted> countedInBatch(long batchId) {
        return db.sql(COUNTED + "select report_id, published_on from counted").params(batchId, batchId).query(Counted.class).list();
    }

    /// Findings on the versions that count for an import, by agency, year and number.
    public List<FoundIn> findingsOfBatch(long batchId) {
        return db.sql(COUNTED + """
                select c.report_id as report, c.agency_name as agency, c.year as report_year, f.*
                from counted c join version_finding f on f.version_id = c.id
                order by c.agency_name, c.year, c.report_id, f.number""").params(batchId, batchId)
                .query((row, _) -> new FoundIn(row.getLong("report"), row.getString("agency"),
                        row.getObject("report_year", Integer.class), finding(row))).list();
    }

    /// Findings on the current versions of all reports of a filter.
    public List<FoundIn> findings(ArchiveFilter filter) {
        ArchiveFilter.Condition condition = filter.condition();
        return db.sql("""
                select r.id as report, r.agency_name as agency, r.year as report_year, f.*
                from archived_report r join archived_version v on v.id = r.current_id
                    join version_finding f on f.version_id = r.current_id
                where\s""" + condition.sql() + " order by r.agency_name, r.year, r.id, f.number").params(condition.values())
                .query((row, _) -> new FoundIn(row.getLong("report"), row.getString("agency"),
                        row.getObject("report_year", Integer.class), finding(row))).list();
    }

    private static ArchivedFinding finding(ResultSet row) throws SQLException {
        return new ArchivedFinding(row.getLong("version_id"), row.getInt("number"), row.getString("rule"),
                Severity.valueOf(row.getString("severity")), row.getString("place"), texts(row, "cells"),
                row.getString("expected"), row.getString("actual"), row.getString("message"), row.getString("remedy"), row.getString("passage"),
                ArchivedFinding.words(row.getString("words")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
