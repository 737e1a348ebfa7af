package yangguang.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.reportaudit.Auditing;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.Records;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.PublishedReport;
import yangguang.requests.Applicant;
import yangguang.requests.Application;
import yangguang.requests.Channel;
import yangguang.requests.Choice;
import yangguang.requests.Deciding;
import yangguang.requests.Disposition;
import yangguang.requests.Receipt;
import yangguang.requests.Registering;
import yangguang.requests.Wanted;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// A report that was really published, made again: the twelve requests it tells of are filed and answered by the real
/// acts in 2019, and the report compiled of them has the published figures.
@OfficeTest
@Article({"49", "50"})
class ReproductionTest {

    private static final Path PUBLISHED = Path.of("../shared/corpus/2019-suining-zone.txt");
    private static final ReportFormat B = ReportFormats.shipped().get("B");
    private static final int YEAR = 2019;

    @Autowired
    private Cast cast;
    @Autowired
    private Registering registering;
    @Autowired
    private Deciding deciding;
    @Autowired
    private Compiling compiling;
    @Autowired
    private EnteringFigures entering;
    @Autowired
    private TimeMachine clock;

    private Agency committee;
    private Officer officer;

    @BeforeEach
    void twelveRequestsAreAnswered() {
        committee = cast.department(cast.county());
        officer = cast.officer(committee, Role.OFFICE_HEAD, Role.REQUEST_OFFICER);
        LocalDate received = LocalDate.of(YEAR, 6, 3);
        for (Disposition disposition : dispositions()) {
            request(received, disposition);
            received = received.plusDays(14);
        }
        on(LocalDate.of(YEAR + 1, 1, 10), () -> {
            List<ReportFormat.Place> byHand = compiling.enteredPlaces(B);
            Map<String, String> zeros = new HashMap<>();
            byHand.forEach(place -> zeros.put(place.id(), "0"));
            entering.enter(officer, YEAR, byHand, zeros, "测试");
            return null;
        });
    }

    private static List<Disposition> dispositions() {
        Disposition open = new Disposition.Provided("安置方案 1 份", Choice.Form.PAPER, "随本答复书寄送", null);
        Disposition internal = new Disposition.InternalAffairs(Choice.InternalAffair.WORKFLOW, "属于内部工作流程，对外不产生约束力");
        Disposition process = new Disposition.ProcessInformation(Choice.ProcessRecord.DISCUSSION, "所涉事项尚未作出决定",
                "属于讨论记录，公开会妨碍坦诚交换意见");
        Disposition notHeld = new Disposition.NotHeld("党政办公室、建设部门的档案", "按名称和年份检索目录",
                LocalDate.of(YEAR, 5, 20), "档案员");
        return Stream.of(Stream.of(open, open), Stream.of(internal, internal), Stream.of(process, process, process),
                Stream.of(notHeld, notHeld, notHeld, notHeld, notHeld)).flatMap(same -> same).toList();
    }

    private void request(LocalDate received, Disposition disposition) {
        Application application = new Application(Applicant.person("测试申请人", "护照", "T" + received.getDayOfYear(),
                "000-0000000", "青禾县中心路 2 号"), Wanted.of("拆迁安置和社会保障方面的文件", ""), List.of(), true);
        var filed = on(received, () -> registering.register(officer, application,
                new Receipt(Channel.IN_PERSON, received, null)));
        on(received.plusDays(10), () -> {
            deciding.decide(officer, filed.number(), disposition);
            return null;
        });
    }

    private <T> T on(LocalDate day, Supplier<T> acts) {
        return clock.on(day, acts);
    }

    private CompiledReport compiled() {
        return compiling.compile(committee.id(), YEAR, B);
    }

    private static List<ReportFormat.Place> places(String table) {
        return B.places().values().stream().filter(place -> place.table().id().equals(table)).toList();
    }

    @Test
    void sectionThreeEqualsThePublishedReportCellByCell() throws Exception {
        assumeTrue(Files.exists(PUBLISHED), "没有 " + PUBLISHED + "，跳过与已公布报告的比较");
        PublishedReport published = new Auditing(ReportFormats.shipped()).audit(PUBLISHED).report();
        CompiledReport compiled = compiled();
        assertThat(published.format().generation()).isEqualTo("B");
        assertThat(places("t3")).hasSize(23 * 7).allSatisfy(place -> assertThat(compiled.cell(place.id()).value())
                .as(place.name()).isEqualByComparingTo(published.cells().get(place.id()).value()));
        assertThat(places("t4")).isNotEmpty().allSatisfy(place -> assertThat(compiled.cell(place.id()).value())
                .as(place.name()).isEqualByComparingTo(published.cells().get(place.id()).value()));
    }

    @Test
    void theFiguresAreThoseTheReportStates() {
        Map<String, Integer> stated = Map.of("new", 12, "carry_in", 0, "r1_open", 2, "r3_5_internal", 2,
                "r3_6_process", 3, "r4_1_notheld", 5, "r7_total", 12, "carry_out", 0);
        CompiledReport compiled = compiled();
        assertThat(places("t3")).allSatisfy(place -> {
            boolean persons = List.of("np", "tot").contains(place.column().id());
            int expected = persons ? stated.getOrDefault(place.row().id(), 0) : 0;
            assertThat(compiled.cell(place.id()).value()).as(place.name()).isEqualByComparingTo(BigDecimal.valueOf(expected));
        });
        assertThat(places("t4")).isNotEmpty().allSatisfy(place ->
                assertThat(compiled.cell(place.id()).value()).as(place.name()).isZero());
    }

    @Test
    void everyFigureOpensAsManyRecordsAsItCounts() {
        CompiledReport compiled = compiled();
        Stream.concat(places("t3").stream(), places("t4").stream()).forEach(place -> {
            Records behind = compiling.behind(committee.id(), YEAR, place, 1);
            assertThat(compiled.cell(place.id()).value()).as(place.name())
                    .isEqualByComparingTo(BigDecimal.valueOf(behind.total()))
                    .isEqualByComparingTo(BigDecimal.valueOf(behind.lines().size()));
        });
    }

    @Test
    void noRelationIsBroken() {
        assertThat(compiled().errors()).isEmpty();
    }
}
