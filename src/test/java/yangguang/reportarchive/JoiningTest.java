package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static yangguang.FormToken.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.Cast;
import yangguang.LockWatch;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.journal.Actor;
import yangguang.journal.Entry;
import yangguang.journal.Journal;
import yangguang.statute.Obstructed;

/// Two names of one agency are joined by an officer, and by nobody else; nothing is lost, and they can be parted again.
@OfficeTest
class JoiningTest {

    @Autowired ArchiveNames names;
    @Autowired ArchiveRegister register;
    @Autowired JoiningAgencies joining;
    @Autowired PartingAgencies parting;
    @Autowired DecidingReport deciding;
    @Autowired Archiving archiving;
    @Autowired LikelyAgencies likely;
    @Autowired Journal journal;
    @Autowired Shelving shelving;
    @Autowired Cast cast;
    @Autowired MockMvc mvc;
    @Autowired TransactionTemplate transaction;
    @Autowired LockWatch locks;
    @Autowired NeighbouringYears neighbours;
    @Autowired JdbcClient db;

    private Officer supervisor;
    private String full;
    private String brief;

    @BeforeEach
    void twoNames() {
        supervisor = cast.officer(cast.county(), Role.SUPERVISOR);
        full = ReportPile.agency();
        brief = full.replace("青禾县", "清穗市青禾县");
    }

    private long shelve(String agency, int year, ArchiveState state) {
        return shelving.shelve(agency, null, year, "C", state, Shelving.figures("C"), Map.of("S1", agency + "的报告。"));
    }

    private Joining pair() {
        return new Joining(full, brief, "", "", "带市名的写法，同一机关");
    }

    private void join(Set<Integer> otherStands) {
        joining.join(supervisor, pair(), otherStands, joining.plan(pair()).seen());
    }

    private List<String> shelf(String agency) {
        return register.ofAgency(agency, false).stream().map(report -> report.year() + " " + report.state() + " 第" + report.number() + "版").toList();
    }

    private void part() {
        parting.part(supervisor, names.alias(brief).orElseThrow(), "查明是两个机关");
    }

    @Test
    void theReportsOfBothNamesStandUnderOneAndEveryVersionIsKept() {
        shelve(full, 2023, ArchiveState.ACCEPTED);
        long both = shelve(full, 2022, ArchiveState.ACCEPTED);
        long given = shelve(brief, 2022, ArchiveState.ACCEPTED);
        shelve(brief, 2021, ArchiveState.ACCEPTED);
        assertThat(joining.plan(pair()).both()).singleElement().satisfies(line -> assertThat(line.open()).isTrue());
        join(Set.of(2022));
        assertThat(shelf(full)).containsExactly("2023 ACCEPTED 第1版", "2022 ACCEPTED 第2版", "2021 ACCEPTED 第1版");
        assertThat(shelf(brief)).isEmpty();
        assertThat(register.versions(both)).extracting(ReportVersion::agencyName, ReportVersion::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(brief, ArchiveState.ACCEPTED), org.assertj.core.groups.Tuple.tuple(full, ArchiveState.REPLACED));
        assertThat(register.leadsTo(given, true)).contains(both);
        assertThat(names.othersOf(full)).extracting(AgencyAlias::name).containsExactly(brief);
        assertThat(journal.about("归档机关", brief)).extracting(Entry::verb).containsExactly("归并机关名称");
    }

    @Test
    void partingPutsEverythingBackAsItWas() {
        shelve(full, 2023, ArchiveState.ACCEPTED);
        shelve(full, 2022, ArchiveState.ACCEPTED);
        long given = shelve(brief, 2022, ArchiveState.ACCEPTED);
        shelve(brief, 2021, ArchiveState.PENDING);
        List<String> fullBefore = shelf(full);
        List<String> briefBefore = shelf(brief);
        join(Set.of(2022));
        part();
        assertThat(shelf(full)).isEqualTo(fullBefore);
        assertThat(shelf(brief)).isEqualTo(briefBefore);
        assertThat(register.find(given)).as("under its old address again").get().satisfies(report -> assertThat(report.agencyName()).isEqualTo(brief));
        assertThat(register.leadsTo(given, false)).isEmpty();
        assertThat(names.alias(brief)).isEmpty();
        join(Set.of());
        assertThat(shelf(full)).as("and can be joined again").hasSize(3);
        assertThat(journal.about("归档机关", brief)).extracting(Entry::verb).containsExactly("归并机关名称", "分开机关名称", "归并机关名称");
    }

    @Test
    void whatWasAcceptedStandsBeforeWhatWaits() {
        long accepted = shelve(full, 2022, ArchiveState.PENDING);
        shelve(brief, 2022, ArchiveState.ACCEPTED);
        join(Set.of());
        assertThat(shelf(full)).containsExactly("2022 ACCEPTED 第2版");
        assertThat(register.find(accepted).orElseThrow().waiting()).as("the other waits as a further version").isEqualTo(1);
    }

    @Test
    void anImportKnowsTheAliasAndItsYears() {
        shelve(full, 2023, ArchiveState.ACCEPTED);
        shelve(brief, 2021, ArchiveState.ACCEPTED);
        Joining until = new Joining(full, brief, "", "2022", "更名");
        joining.join(supervisor, until, Set.of(), joining.plan(until).seen());
        Archived within = archiving.archive(Incoming.single("报告.html", ReportPile.bytes(ReportPile.report(brief, 2022)), "", Actor.SYSTEM));
        assertThat(register.find(within.reportId()).orElseThrow().agencyName()).isEqualTo(full);
        assertThat(register.version(within.reportId(), 1).orElseThrow().agencyName()).as("the version says what the report says").isEqualTo(brief);
        Archived further = archiving.archive(Incoming.single("报告.html", ReportPile.bytes(ReportPile.report(brief, 2021)), "", Actor.SYSTEM));
        assertThat(further.sentence()).contains("库中已有" + full, "别名“" + brief + "”");
        Archived later = archiving.archive(Incoming.single("报告.html", ReportPile.bytes(ReportPile.report(brief, 2024)), "", Actor.SYSTEM));
        assertThat(register.find(later.reportId()).orElseThrow().agencyName()).as("after its years the name is another's").isEqualTo(brief);
        ArchivedReport waiting = register.find(within.reportId()).orElseThrow();
        deciding.accept(supervisor, waiting, register.version(waiting.id(), 1).orElseThrow(), waiting.lock(), "");
        assertThat(register.find(waiting.id()).orElseThrow().agencyName()).isEqualTo(full);
        part();
        assertThat(shelf(brief)).as("what came in meanwhile goes with its name").containsExactly("2024 PENDING 第1版", "2022 ACCEPTED 第1版", "2021 ACCEPTED 第1版");
    }

    @Test
    void whoLookedBeforeSomethingChangedIsToldSo() {
        shelve(full, 2023, ArchiveState.ACCEPTED);
        shelve(brief, 2021, ArchiveState.ACCEPTED);
        String seen = joining.plan(pair()).seen();
        shelve(brief, 2022, ArchiveState.PENDING);
        assertThatThrownBy(() -> joining.join(supervisor, pair(), Set.of(), seen)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(names.alias(brief)).isEmpty();
        join(Set.of());
        AgencyAlias alias = names.alias(brief).orElseThrow();
        part();
        assertThatThrownBy(() -> parting.part(supervisor, alias, "再分一次")).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void everyObstacleIsToldAtOnce() {
        assertThatThrownBy(() -> joining.join(supervisor, new Joining("没有的机关", "也没有的机关", "2022", "2020", ""), Set.of(), ""))
                .isInstanceOf(Obstructed.class).hasMessageContaining("库中没有“没有的机关”").hasMessageContaining("库中没有“也没有的机关”")
                .hasMessageContaining("最早的不晚于最晚的").hasMessageContaining("请写明归并的理由");
        shelve(full, 2023, ArchiveState.ACCEPTED);
        shelve(brief, 2021, ArchiveState.ACCEPTED);
        join(Set.of());
        shelve(brief + "甲", 2019, ArchiveState.ACCEPTED);
        Joining again = new Joining(brief + "甲", full, "", "", "理由");
        joining.join(supervisor, again, Set.of(), joining.plan(again).seen());
        assertThat(shelf(brief + "甲")).as("an alias of an alias").hasSize(3);
        assertThat(names.standing(brief, 2021)).isEqualTo(brief + "甲");
        parting.part(supervisor, names.alias(full).orElseThrow(), "查明不是");
        assertThat(shelf(full)).containsExactly("2023 ACCEPTED 第1版", "2021 ACCEPTED 第1版");
        assertThat(shelf(brief + "甲")).containsExactly("2019 ACCEPTED 第1版");
    }

    @Test
    void thisPlatformsNamesStandAndItsAgenciesAreNotJoined() {
        Agency county = cast.county();
        Agency one = cast.department(county);
        Agency two = cast.department(county);
        Officer own = cast.officer(county, Role.SUPERVISOR);
        shelving.shelve(one.name(), one.id(), 2023, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), Map.of());
        shelving.shelve(two.name(), two.id(), 2022, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), Map.of());
        shelve(brief, 2021, ArchiveState.ACCEPTED);
        assertThat(joining.obstaclesToNames(own, new Joining(one.name(), two.name(), "", "", ""))).extracting("sentence")
                .contains("这是本平台的两个机关，不能归并。");
        assertThat(joining.obstaclesToNames(own, new Joining(brief, one.name(), "", "", ""))).extracting("sentence").anyMatch(said -> said.toString().contains("以它的名称为现用名称"));
        assertThat(joining.obstaclesToNames(supervisor, new Joining(one.name(), brief, "", "", ""))).extracting("sentence")
                .containsExactly(one.name() + "不在您监督的范围内。");
        assertThat(joining.obstaclesToNames(own, new Joining(one.name(), brief, "", "", ""))).isEmpty();
    }

    @Test
    void likelyPairsAreProposedUntilSomebodyDecides() {
        shelve(full, 2023, ArchiveState.ACCEPTED);
        shelve(brief, 2021, ArchiveState.ACCEPTED);
        assertThat(proposed()).singleElement().satisfies(pair -> {
            assertThat(pair.standing()).as("the fuller name").isEqualTo(brief);
            assertThat(pair.reasons()).contains("名称只差上级地名", "报告年度不重叠");
        });
        assertThat(names.alias(brief)).as("proposing joins nothing").isEmpty();
        parting.tellApart(supervisor, pair());
        assertThat(proposed()).isEmpty();
        join(Set.of());
        assertThat(proposed()).isEmpty();
        part();
        assertThat(proposed()).as("what was told apart before is open again once it was joined and parted").hasSize(1);
    }

    private List<LikelyAgencies.Pair> proposed() {
        return likely.pairs().stream().filter(pair -> Set.of(pair.standing(), pair.other()).equals(Set.of(full, brief))).toList();
    }

    private MockHttpServletResponse open(Officer officer, String address, Object... values) throws Exception {
        return mvc.perform(officer == null ? get(address, values) : get(address, values).with(SignedIn.as(officer))).andReturn().getResponse();
    }

    @Test
    void oldAddressesLeadOnAndTheAgencysPageTellsItsOtherNames() throws Exception {
        long stands = shelve(full, 2022, ArchiveState.ACCEPTED);
        long given = shelve(brief, 2022, ArchiveState.ACCEPTED);
        join(Set.of());
        assertThat(open(null, "/archive/reports/" + given).getRedirectedUrl()).isEqualTo("/archive/reports/" + stands);
        assertThat(open(null, "/archive/reports/" + given + ".json").getRedirectedUrl()).isEqualTo("/archive/reports/" + stands + ".json");
        assertThat(open(null, "/api/archive/reports/" + given).getRedirectedUrl()).isEqualTo("/api/archive/reports/" + stands);
        assertThat(open(supervisor, "/desk/archive/reports/" + given + "/versions/1").getRedirectedUrl()).isEqualTo("/desk/archive/reports/" + stands);
        assertThat(open(null, "/archive/agency?name={n}", brief).getRedirectedUrl()).startsWith("/archive/agency?name=");
        assertThat(open(null, "/api/archive/series/received?agency={n}", brief).getContentAsString(StandardCharsets.UTF_8)).contains("\"year\":2022");
        assertThat(open(null, "/archive/agency?name={n}", full).getContentAsString(StandardCharsets.UTF_8)).contains("报告中也写作：" + brief);
    }

    @Test
    void supervisorsJoinHeadsLookOnAndOthersDoNeither() throws Exception {
        shelve(full, 2023, ArchiveState.ACCEPTED);
        shelve(brief, 2021, ArchiveState.ACCEPTED);
        Agency county = cast.county();
        Officer head = cast.officer(county, Role.OFFICE_HEAD);
        Officer clerk = cast.officer(county, Role.CONTRIBUTOR);
        assertThat(open(null, "/desk/archive/names").getStatus()).isEqualTo(302);
        assertThat(open(clerk, "/desk/archive/names").getStatus()).isEqualTo(403);
        assertThat(open(head, "/desk/archive/names").getStatus()).isEqualTo(200);
        assertThat(open(head, "/desk/archive/names/joining?standing={a}&other={b}", full, brief).getStatus()).isEqualTo(403);
        for (Officer officer : List.of(head, clerk)) {
            assertThat(mvc.perform(post("/desk/archive/names/joining").param("standing", full).param("other", brief).param("reason", "x")
                    .param("seen", joining.plan(pair()).seen()).with(SignedIn.as(officer)).with(csrf())).andReturn().getResponse().getStatus()).isEqualTo(403);
        }
        assertThat(names.alias(brief)).isEmpty();
    }

    @Test
    void aRefusalKeepsWhatWasTyped() throws Exception {
        shelve(full, 2022, ArchiveState.ACCEPTED);
        shelve(brief, 2022, ArchiveState.ACCEPTED);
        MockHttpServletResponse refused = mvc.perform(post("/desk/archive/names/joining").param("standing", full).param("other", brief).param("to", "2022")
                .param("stands", "2022").param("seen", "x").with(SignedIn.as(supervisor)).with(csrf())).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("请写明归并的理由", "value=\"2022\" checked", "id=\"to\"");
        MockHttpServletResponse changed = mvc.perform(post("/desk/archive/names/joining").param("standing", full).param("other", brief).param("reason", "同一机关")
                .param("seen", "x").with(SignedIn.as(supervisor)).with(csrf())).andReturn().getResponse();
        assertThat(changed.getStatus()).isEqualTo(409);
        assertThat(changed.getContentAsString(StandardCharsets.UTF_8)).contains("您查看以后", "同一机关");
        MockHttpServletResponse unknown = open(supervisor, "/desk/archive/names/joining?standing={a}&other={b}", full, "没有的机关");
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(unknown.getContentAsString(StandardCharsets.UTF_8)).contains("库中没有“没有的机关”的报告。", "value=\"没有的机关\"");
    }

    /// C stands for B, B for A: an import of A waits for B while B is joined with C.
    @Test
    void anImportThatWaitedWhileItsStandingNameWasJoinedComesUnderTheLast() {
        String last = ReportPile.agency();
        shelve(full, 2023, ArchiveState.ACCEPTED);
        shelve(brief, 2021, ArchiveState.ACCEPTED);
        shelve(last, 2020, ArchiveState.ACCEPTED);
        join(Set.of());
        Joining next = new Joining(last, full, "", "", "机构改革后更名");
        byte[] report = ReportPile.bytes(ReportPile.report(brief, 2022));
        CompletableFuture<Archived> coming = transaction.execute(_ -> {
            joining.join(supervisor, next, Set.of(), joining.plan(next).seen());
            CompletableFuture<Archived> comes = CompletableFuture.supplyAsync(() ->
                    archiving.archive(Incoming.single("报告.html", report, "", Actor.SYSTEM)));
            locks.awaitWaiting(comes);
            return comes;
        });
        assertThat(register.find(coming.join().reportId()).orElseThrow().agencyName()).isEqualTo(last);
    }

    @Test
    void aNamePartedFromTheMiddleOfAChainIsUnderItsOldAddressAgain() {
        String last = ReportPile.agency();
        long given = shelve(brief, 2022, ArchiveState.ACCEPTED);
        shelve(full, 2022, ArchiveState.ACCEPTED);
        long stands = shelve(last, 2022, ArchiveState.ACCEPTED);
        join(Set.of());
        Joining next = new Joining(last, full, "", "", "机构改革后更名");
        joining.join(supervisor, next, Set.of(), joining.plan(next).seen());
        assertThat(register.leadsTo(given, true)).contains(stands);
        part();
        assertThat(register.find(given)).get().satisfies(report -> assertThat(report.agencyName()).isEqualTo(brief));
        assertThat(register.leadsTo(given, false)).isEmpty();
        assertThat(shelf(last)).hasSize(1);
    }

    @Test
    void thePublicIsLedToNothingThatWasNotAccepted() throws Exception {
        shelve(full, 2022, ArchiveState.PENDING);
        long given = shelve(brief, 2022, ArchiveState.PENDING);
        join(Set.of());
        for (String address : List.of("/archive/reports/" + given, "/api/archive/reports/" + given, "/archive/reports/" + given + ".json")) {
            assertThat(open(null, address).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(open(null, "/archive/agency?name={n}", brief).getStatus()).isEqualTo(404);
        assertThat(open(supervisor, "/desk/archive/browse/agency?name={n}", brief).getRedirectedUrl()).startsWith("/desk/archive/browse/agency?name=");
        assertThat(open(supervisor, "/desk/archive/reports/" + given).getStatus()).isEqualTo(302);
    }

    @Test
    void namesAndReasonsAreShownAsWords() throws Exception {
        String hostile = full + "<script>alert(1)</script>";
        shelve(full, 2022, ArchiveState.ACCEPTED);
        shelve(hostile, 2021, ArchiveState.ACCEPTED);
        Joining both = new Joining(full, hostile, "", "", "<img src=x onerror=alert(2)>");
        assertThat(open(supervisor, "/desk/archive/names/joining?standing={a}&other={b}", full, hostile).getContentAsString(StandardCharsets.UTF_8))
                .contains("&lt;script&gt;").doesNotContain("<script>alert(1)");
        joining.join(supervisor, both, Set.of(), joining.plan(both).seen());
        for (MockHttpServletResponse page : List.of(open(supervisor, "/desk/archive/names"), open(null, "/archive/agency?name={n}", full))) {
            assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)", "<img src=x");
        }
    }

    private void joinUnder(String standing, String other, Set<Integer> otherStands) {
        Joining next = new Joining(standing, other, "", "", "机构改革后更名");
        joining.join(supervisor, next, otherStands, joining.plan(next).seen());
    }

    private void part(String name) {
        parting.part(supervisor, names.alias(name).orElseThrow(), "查明不是");
    }

    @Test
    void aChainJoinedTwiceAndPartedInReverseIsAsItWas() {
        String last = ReportPile.agency();
        shelve(brief, 2022, ArchiveState.ACCEPTED);
        shelve(full, 2022, ArchiveState.ACCEPTED);
        shelve(last, 2022, ArchiveState.ACCEPTED);
        joinUnder(full, brief, Set.of());
        List<String> joinedOnce = shelf(full);
        joinUnder(last, full, Set.of());
        part(full);
        assertThat(shelf(full)).isEqualTo(joinedOnce).containsExactly("2022 ACCEPTED 第1版");
        assertThat(shelf(last)).containsExactly("2022 ACCEPTED 第1版");
        part(brief);
        assertThat(shelf(full)).containsExactly("2022 ACCEPTED 第1版");
        assertThat(shelf(brief)).as("what the inner joining replaced").containsExactly("2022 ACCEPTED 第1版");
        assertThat(db.sql("select count(*) from joined_version j join archived_report r on r.id = j.given_id where r.agency_name in (?, ?, ?)")
                .params(brief, full, last).query(Integer.class).single()).as("nothing is left to undo").isZero();
    }

    /// As the database stood before each joining had its rows.
    @Test
    void whatWasJoinedBeforeEachJoiningWasNotedIsPartedAsWell() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.sql("drop table joined_version").update();
            db.sql("alter table archived_version add joined_number integer, add joined_state varchar(10)").update();
            long given = shelve(brief, 2022, ArchiveState.ACCEPTED);
            long kept = shelve(full, 2022, ArchiveState.ACCEPTED);
            db.sql("update archived_version set report_id = ?, joined_number = 1, number = 2, joined_state = 'ACCEPTED', state = 'REPLACED' where report_id = ?")
                    .params(kept, given).update();
            db.sql("update archived_report set joined_into = ?, joined_name = agency_name, agency_name = '', current_id = null, state = 'REJECTED' where id = ?")
                    .params(kept, given).update();
            names.add(brief, full, null, null, "同一机关", LocalDateTime.of(2026, 2, 1, 9, 0), "测试");
            db.sql("set constraints all immediate").update();
            db.sql(migration()).update();
            part();
            assertThat(shelf(brief)).containsExactly("2022 ACCEPTED 第1版");
            assertThat(shelf(full)).containsExactly("2022 ACCEPTED 第1版");
            assertThat(register.find(given)).get().satisfies(report -> assertThat(report.agencyName()).isEqualTo(brief));
        });
    }

    private static String migration() {
        try {
            return new ClassPathResource("db/migration/reportarchive/V75_50__joinings_undone_one_by_one.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNamePartedFromTheMiddleLeavesTheOthersToBePartedAfterIt() {
        String last = ReportPile.agency();
        shelve(brief, 2022, ArchiveState.ACCEPTED);
        shelve(full, 2022, ArchiveState.ACCEPTED);
        shelve(last, 2022, ArchiveState.ACCEPTED);
        joinUnder(full, brief, Set.of(2022));
        joinUnder(last, full, Set.of());
        part(brief);
        assertThat(shelf(brief)).containsExactly("2022 ACCEPTED 第1版");
        assertThat(shelf(last)).containsExactly("2022 ACCEPTED 第1版");
        part(full);
        assertThat(shelf(full)).as("replaced by the one that left first").containsExactly("2022 ACCEPTED 第1版");
        assertThat(shelf(last)).containsExactly("2022 ACCEPTED 第1版");
    }

    @Test
    void whatComesBackToANameThatHasItsOwnReportByNowBecomesVersionsOfIt() throws Exception {
        Agency county = cast.county();
        Officer own = cast.officer(county, Role.SUPERVISOR);
        long given = shelve(brief, 2022, ArchiveState.ACCEPTED);
        long alone = shelve(brief, 2021, ArchiveState.ACCEPTED);
        shelve(full, 2022, ArchiveState.ACCEPTED);
        join(Set.of());
        Agency agency = cast.department(county);
        db.sql("update agency set name = ? where id = ?").params(brief, agency.id()).update();
        long there = shelving.shelve(brief, agency.id(), 2022, "C", ArchiveState.ACCEPTED, Shelving.figures("C"), Map.of());
        long waits = shelving.shelve(brief, agency.id(), 2021, "C", ArchiveState.PENDING, Shelving.figures("C"), Map.of());
        String address = "/desk/archive/names/" + names.alias(brief).orElseThrow().id() + "/parting";
        assertThat(open(own, address).getContentAsString(StandardCharsets.UTF_8)).contains("已经另有自己的 2021、2022 年报告", "到那份报告里接受它");
        MockHttpServletResponse refused = mvc.perform(post(address).param("reason", "改制为机关").with(SignedIn.as(supervisor)).with(csrf())).andReturn().getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains(brief + "不在您监督的范围内");
        assertThat(mvc.perform(post(address).param("reason", "改制为机关").with(SignedIn.as(own)).with(csrf())).andReturn().getResponse().getStatus()).isEqualTo(302);
        assertThat(shelf(brief)).as("an accepted one stands before one that waits").containsExactly("2022 ACCEPTED 第1版", "2021 ACCEPTED 第2版");
        assertThat(register.find(there).orElseThrow().waiting()).isEqualTo(1);
        assertThat(register.find(waits).orElseThrow().waiting()).isEqualTo(1);
        assertThat(shelf(full)).containsExactly("2022 ACCEPTED 第1版");
        assertThat(register.leadsTo(given, true)).as("the old address leads to where the version is").contains(there);
        assertThat(register.leadsTo(alone, true)).contains(waits);
        ArchivedReport report = register.find(there).orElseThrow();
        deciding.accept(own, report, register.version(there, 2).orElseThrow(), report.lock(), "");
        assertThat(shelf(brief)).contains("2022 ACCEPTED 第2版");
    }

    /// The form was opened twice; what it asks for is done. An import of the alias holds the alias and goes on to the name
    /// it stands under, the form would go the other way round.
    @Test
    void aFormSentTwiceWaitsForNoImportThatWaitsForIt() {
        shelve(brief, 2023, ArchiveState.ACCEPTED);
        shelve(full, 2021, ArchiveState.ACCEPTED);
        Joining stale = new Joining(brief, full, "", "", "同一机关");
        assertThat(brief).as("would be held first").isLessThan(full);
        String seen = joining.plan(stale).seen();
        joining.join(supervisor, stale, Set.of(), seen);
        byte[] report = ReportPile.bytes(ReportPile.report(full, 2022));
        record Both(CompletableFuture<Archived> coming, CompletableFuture<Void> sentAgain) {
        }
        Both both = transaction.execute(_ -> {
            neighbours.hold(full);
            CompletableFuture<Archived> comes = CompletableFuture.supplyAsync(() -> archiving.archive(Incoming.single("报告.html", report, "", Actor.SYSTEM)),
                    Thread::startVirtualThread);
            locks.awaitWaiting(comes);
            CompletableFuture<Void> again = CompletableFuture.runAsync(() -> joining.join(supervisor, stale, Set.of(), seen), Thread::startVirtualThread);
            locks.awaitWaiters(2);
            return new Both(comes, again);
        });
        assertThat(register.find(both.coming().join().reportId()).orElseThrow().agencyName()).isEqualTo(brief);
        assertThatThrownBy(both.sentAgain()::join).hasCauseInstanceOf(Obstructed.class).hasMessageContaining("已经是“" + brief + "”的别名");
    }
}
