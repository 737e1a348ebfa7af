package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.demo.MadeUpReport;
import yangguang.journal.Actor;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Series;

/// What stands with a report so that thousands are added up quickly is what its current version says, after every kind of act.
@OfficeTest
class StandingFormsTest {

    private static final String SCHEMA = "before_sums";

    @Autowired Archiving archiving;
    @Autowired ArchiveRegister register;
    @Autowired DecidingReport deciding;
    @Autowired CorrectingReport correcting;
    @Autowired JoiningAgencies joining;
    @Autowired PartingAgencies parting;
    @Autowired ArchiveNames names;
    @Autowired SeriesFigures figures;
    @Autowired Shelving shelving;
    @Autowired Cast cast;
    @Autowired DataSource source;
    @Autowired JdbcClient db;

    private Officer supervisor;
    private String agency;

    @BeforeEach
    void aSupervisor() {
        supervisor = cast.officer(cast.county(), Role.SUPERVISOR);
        agency = ReportPile.agency();
    }

    @AfterEach
    void clean() {
        db.sql("drop schema if exists " + SCHEMA + " cascade").update();
    }

    private ArchivedReport archive(int year, String generation, int seed) {
        MadeUpReport made = MadeUpReport.of(agency, year, ReportFormats.shipped().get(generation), new Random(seed), 0);
        Archived archived = archiving.archive(Incoming.single("报告" + seed + ".html", ReportPile.bytes(made), "", Actor.SYSTEM));
        return register.find(archived.reportId()).orElseThrow();
    }

    private void accept(ArchivedReport report, int number) {
        deciding.accept(supervisor, report, register.version(report.id(), number).orElseThrow(), report.lock(), "");
    }

    /// Nothing in the whole archive stands in another form than its current version, and all totals are those of the reports
    /// taken one by one.
    private void holdsAfter(String act) {
        assertThat(db.sql("select r.id from archived_report r left join archived_version v on v.id = r.current_id where r.generation is distinct from v.generation")
                .query(Long.class).list()).as(act).isEmpty();
        ArchiveFilter own = ArchiveFilter.ALL.ofAgency(agency);
        Map<Series, List<SeriesFigures.YearTotal>> totals = figures.totals(SeriesFigures.all(), own, Counting.ALL);
        for (Series series : SeriesFigures.all()) {
            Map<Integer, BigDecimal> sums = new TreeMap<>();
            register.ofAgency(agency, false).stream().filter(report -> report.state() != ArchiveState.REJECTED).forEach(report ->
                    series.point(new AgencyYear(agency, report.year(), ReportFormats.shipped().get(report.generation()),
                            register.cells(report.currentId(), report.generation()), Map.of())).value().ifPresent(value -> sums.merge(report.year(), value, BigDecimal::add)));
            Map<Integer, BigDecimal> told = new LinkedHashMap<>();
            totals.get(series).forEach(total -> total.value().ifPresent(value -> told.put(total.year(), value)));
            assertThat(told.keySet()).as(act + " " + series.name()).isEqualTo(sums.keySet());
            told.forEach((year, value) -> assertThat(value).as(act + " " + series.name() + year).isEqualByComparingTo(sums.get(year)));
        }
    }

    @Test
    void theFormOfAReportIsThatOfItsCurrentVersionAfterEveryAct() {
        ArchivedReport report = archive(2020, "B", 1);
        assertThat(report.generation()).isEqualTo("B");
        holdsAfter("import");
        accept(report, 1);
        holdsAfter("accept");
        ArchivedReport further = archive(2020, "C", 2);
        holdsAfter("a further version that waits");
        assertThat(db.sql("select generation from archived_report where id = ?").param(report.id()).query(String.class).single()).isEqualTo("B");
        accept(further, 2);
        assertThat(db.sql("select generation from archived_report where id = ?").param(report.id()).query(String.class).single()).isEqualTo("C");
        holdsAfter("accept in another form");
        ArchivedReport now = register.find(report.id()).orElseThrow();
        Correction same = Correction.nothing(register.version(now.id(), now.number()).orElseThrow());
        correcting.correct(supervisor, now, register.version(now.id(), now.number()).orElseThrow(), now.lock(), new Correction(same.agencyName(), same.year(), same.title(),
                same.publishedOn(), same.documentNumber(), same.address(), Map.of("c.t3.new.np", "4711"), "原件为 4711"));
        holdsAfter("correct");
        ArchivedReport other = archive(2023, "C", 3);
        holdsAfter("import of another year");
        deciding.reject(supervisor, other, register.version(other.id(), 1).orElseThrow(), other.lock(), "不是本机关的");
        holdsAfter("reject");
    }

    @Test
    void theFormOfAReportIsThatOfItsCurrentVersionWhenNamesAreJoinedAndParted() {
        String alias = agency.replace("青禾县", "清穗市青禾县");
        shelving.shelve(agency, null, 2020, "B", ArchiveState.ACCEPTED, Shelving.figures("B"), Map.of());
        long given = shelving.shelve(alias, null, 2020, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), Map.of());
        shelving.shelve(alias, null, 2021, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), Map.of());
        Joining pair = new Joining(agency, alias, "", "", "同一机关");
        joining.join(supervisor, pair, Set.of(2020), joining.plan(pair).seen());
        assertThat(register.find(agency, 2020).orElseThrow().generation()).isEqualTo("C");
        assertThat(db.sql("select generation is null from archived_report where id = ?").param(given).query(Boolean.class).single()).isTrue();
        holdsAfter("join");
        parting.part(supervisor, names.alias(alias).orElseThrow(), "查明是两个机关");
        assertThat(register.find(agency, 2020).orElseThrow().generation()).isEqualTo("B");
        holdsAfter("part");
    }

    @Test
    void nobodyCanSayOtherwise() {
        long report = archive(2023, "C", 4).id();
        db.sql("update archived_report set generation = 'A' where id = ?").param(report).update();
        holdsAfter("an attempt");
        assertThatThrownBy(() -> db.sql("update archived_version set generation = 'A' where report_id = ?").param(report).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("the form of an archived version is not changed");
    }

    @Test
    void cellsHaveTheirVersionAndAVersionWithCellsStays() {
        assertThatThrownBy(() -> db.sql("insert into archived_cell (version_id, cell, state) values (0, 'c.t3.new.np', 'BLANK')").update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("no archived version 0");
        long report = archive(2023, "C", 5).id();
        long bare = db.sql("""
                insert into archived_version (report_id, number, origin, state, agency_name, year, generation, source_kind, errors, warnings, made_at, made_by)
                values (?, 9, 'CORRECTED', 'REPLACED', ?, 2023, 'C', '网页', 0, 0, timestamp '2026-02-01', '测试') returning id""").params(report, agency).query(Long.class).single();
        db.sql("insert into archived_cell (version_id, cell, state) values (?, 'c.t3.new.np', 'BLANK')").param(bare).update();
        assertThatThrownBy(() -> db.sql("update archived_cell set version_id = 0 where version_id = ?").param(bare).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("no archived version 0");
        assertThatThrownBy(() -> db.sql("delete from archived_version where id = ?").param(bare).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("has cells");
        db.sql("delete from archived_cell where version_id = ?").param(bare).update();
        assertThat(db.sql("delete from archived_version where id = ?").param(bare).update()).isEqualTo(1);
    }

    @Test
    void thePairsOfATextAreAllItsNeighbours() {
        for (String text : List.of("", "公", "公开", "公开公开", "做到应公开尽公开，公开12条", "𠮷野家𠮷野")) {
            int[] signs = text.codePoints().toArray();
            Set<String> pairs = new java.util.HashSet<>();
            for (int i = 0; i + 1 < signs.length; i++) {
                pairs.add(Character.toString(signs[i]) + Character.toString(signs[i + 1]));
            }
            assertThat(Set.of(db.sql("select distinct unnest(archive_pairs(?))").param(text).query(String.class).list().toArray())).as(text)
                    .isEqualTo(Set.copyOf((Set<?>) pairs));
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(source).schemas(SCHEMA).locations("classpath:db/migration").outOfOrder(true);
    }

    @Test
    void reportsOfEarlierVersionsOfTheProgramStandInTheirForm() {
        flyway().target("75.30").load().migrate();
        db.sql("insert into before_sums.archived_report (agency_name, region, year, state) values ('旧局', '', 2020, 'ACCEPTED'), ('空局', '', 2020, 'REJECTED')").update();
        db.sql("""
                insert into before_sums.archived_version (report_id, number, origin, state, agency_name, year, generation, source_kind, errors, warnings, made_at, made_by)
                select id, n, 'IMPORTED', 'ACCEPTED', '旧局', 2020, g, '网页', 0, 0, timestamp '2026-02-01', '测试'
                from before_sums.archived_report cross join (values (1, 'B'), (2, 'C')) as v (n, g) where agency_name = '旧局'""").update();
        db.sql("update before_sums.archived_report r set current_id = v.id from before_sums.archived_version v where v.report_id = r.id and v.number = 2").update();
        flyway().load().migrate();
        assertThat(db.sql("select agency_name || coalesce(generation, '') from before_sums.archived_report order by id").query(String.class).list())
                .containsExactly("旧局C", "空局");
    }
}
