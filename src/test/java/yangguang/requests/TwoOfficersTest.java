package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.statute.Obstructed;

/// Several people at one file, or at one counter, in the same moment; with real threads.
@OfficeTest
class TwoOfficersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired Cast cast;
    @Autowired RequestScenario scenario;
    @Autowired Deciding deciding;
    @Autowired Filing filing;
    @Autowired Correspondence letters;
    @Autowired JdbcClient db;

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldWhoDecided() throws Exception {
        Agency agency = cast.county();
        Officer first = cast.officer(agency, Role.REQUEST_OFFICER);
        Officer second = cast.officer(agency, Role.REQUEST_OFFICER);
        RequestNumber number = scenario.received(TODAY, first, "补贴发放情况");

        List<Object> outcomes = together(List.of(
                () -> decide(first, number, RequestScenario.granted()),
                () -> decide(second, number, new Disposition.NotHeld("县档案馆、本机关档案室", "按名称检索", TODAY, "档案室"))));

        assertThat(outcomes).filteredOn("decided"::equals).hasSize(1);
        Obstructed refusal = outcomes.stream().filter(Obstructed.class::isInstance).map(Obstructed.class::cast)
                .findFirst().orElseThrow();
        String winner = scenario.get(number).closing().orElseThrow().actor();
        assertThat(refusal.obstacles().getFirst().sentence()).contains(winner).contains("答复");
        assertThat(scenario.get(number).history()).extracting(Happening::kind)
                .containsExactly(Happening.Kind.FILED, Happening.Kind.RECEIVED, Happening.Kind.DECIDED);
        assertThat(letters.of(scenario.get(number))).hasSize(2);
    }

    @Test
    void numbersHaveNoGapsAndNoTwinsUnderThirtyTwoFilings() throws Exception {
        Agency agency = cast.county();
        List<Callable<Object>> filings = IntStream.range(0, 32).<Callable<Object>>mapToObj(i -> () ->
                filing.file(agency.id(), RequestScenario.application("第" + i + "件"), "token-" + agency.id() + "-" + i)
                        .number().value()).toList();
        List<Object> numbers = together(filings);
        assertThat(numbers).doesNotHaveDuplicates().hasSize(32);
        assertThat(numbers.stream().map(Object::toString).map(n -> n.substring(n.length() - 5)).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 32).mapToObj("%05d"::formatted).toList());
    }

    @Test
    void oneFormSentSixteenTimesAtOnceIsOneRequest() throws Exception {
        Agency agency = cast.county();
        List<Callable<Object>> clicks = IntStream.range(0, 16).<Callable<Object>>mapToObj(_ -> () ->
                filing.file(agency.id(), RequestScenario.application("补贴发放情况"), "same-" + agency.id())).toList();
        assertThat(together(clicks).stream().distinct().toList()).hasSize(1);
        assertThat(db.sql("select count(*) from disclosure_request where agency_id = ?").param(agency.id())
                .query(Long.class).single()).isEqualTo(1);
    }

    private Object decide(Officer officer, RequestNumber number, Disposition disposition) {
        try {
            deciding.decide(officer, number, disposition);
            return "decided";
        } catch (Obstructed e) {
            return e;
        }
    }

    private static List<Object> together(List<Callable<Object>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        try (ExecutorService people = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Object>> done = acts.stream().map(act -> people.submit(() -> {
                start.await();
                return act.call();
            })).toList();
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> each : done) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
