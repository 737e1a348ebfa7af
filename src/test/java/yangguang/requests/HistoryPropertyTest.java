package yangguang.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

/// Whatever lawful acts happen in whatever order, the rows say what the histories say, and the tally is what
/// counting the histories gives.
@OfficeTest
class HistoryPropertyTest {

    private static final int REQUESTS = 40;
    private static final long SEED = 20260302;

    @Autowired Cast cast;
    @Autowired RequestScenario scenario;
    @Autowired Requests requests;
    @Autowired Clocks clocks;
    @Autowired RequestRegister register;
    @Autowired JdbcClient db;

    private final Random random = new Random(SEED);

    @Test
    void rowsAreWhatTheHistoriesReplayAndTheTallyIsTheirCount() {
        Agency agency = cast.county();
        Officer officer = cast.officer(agency, Role.REQUEST_OFFICER);
        Officer head = cast.officer(agency, Role.OFFICE_HEAD);
        List<RequestNumber> numbers = new ArrayList<>();
        int acts = 0;
        for (int i = 0; i < REQUESTS; i++) {
            LocalDate day = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(150));
            numbers.add(scenario.filed(day, officer, "第" + i + "项信息"));
            acts += live(numbers.getLast(), day, officer, head);
        }
        assertThat(acts).as("acts done").isGreaterThan(REQUESTS * 2);
        numbers.forEach(this::rowEqualsReplay);
        for (int year : List.of(2025, 2026)) {
            tallyEqualsRecount(agency, year, numbers);
        }
    }

    /// Tries acts at random, each on a later day; those with obstacles must change nothing.
    private int live(RequestNumber number, LocalDate from, Officer officer, Officer head) {
        LocalDate day = from;
        int done = 0;
        for (int i = 0; i < 12; i++) {
            day = day.plusDays(random.nextInt(9));
            int before = scenario.get(number).history().size();
            try {
                act(number, day, officer, head);
                done++;
            } catch (Obstructed e) {
                assertThat(scenario.get(number).history()).as(e.getMessage()).hasSize(before);
            }
        }
        return done;
    }

    private void act(RequestNumber number, LocalDate day, Officer officer, Officer head) {
        List<Consultation> open = scenario.get(number).openConsultations();
        switch (random.nextInt(scenario.get(number).receivedOn().isEmpty() ? 3 : 12)) {
            case 0, 1 -> scenario.confirmed(day, officer, number);
            case 2 -> {
                if (random.nextInt(6) == 0) {
                    scenario.withdrawn(day, number);
                }
            }
            case 3, 4 -> scenario.clarificationAsked(day, officer, number, day.plusDays(10));
            case 5 -> scenario.clarified(day, number);
            case 6 -> scenario.consulted(day, officer, number,
                    ConsultationKind.values()[random.nextInt(ConsultationKind.values().length)]);
            case 7, 8 -> {
                if (!open.isEmpty()) {
                    scenario.answered(day, officer, number, open.getFirst().reference(), Opinion.AGREED);
                }
            }
            case 9 -> scenario.extended(day, head, number, 1 + random.nextInt(20));
            case 10 -> scenario.decided(day, officer, number, RequestScenario.granted());
            default -> scenario.decided(day, officer, number,
                    new Disposition.NotCorrected(day.minusDays(15), day.minusDays(1)));
        }
    }

    private void rowEqualsReplay(RequestNumber number) {
        DisclosureRequest request = requests.get(number);
        Projection replay = Projection.of(request, clocks);
        Projection row = db.sql("""
                select stage, received_on, due_on, due_provisional, paused, extended, clarified, consent_awaited,
                       disposition, row_code, closed_on, decided_at, decided_by
                from disclosure_request where number = ?""").param(number.value()).query(Projection.class).single();
        assertThat(row).as(number + " " + request.history()).isEqualTo(replay);
        assertThat(request.history()).extracting(Happening::seq)
                .isEqualTo(IntStream.rangeClosed(1, request.history().size()).boxed().toList());
    }

    private void tallyEqualsRecount(Agency agency, int year, List<RequestNumber> numbers) {
        Map<String, Long> recount = new TreeMap<>();
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        for (RequestNumber number : numbers) {
            DisclosureRequest request = requests.get(number);
            LocalDate in = request.receivedOn().orElse(null);
            LocalDate out = request.closing().map(Happening::on).orElse(null);
            if (in == null || in.isAfter(last)) {
                continue;
            }
            recount.merge(in.isBefore(first) && (out == null || !out.isBefore(first)) ? "carry_in"
                    : in.isBefore(first) ? "gone" : "new", 1L, Long::sum);
            if (out != null && !out.isBefore(first) && !out.isAfter(last)) {
                recount.merge(request.disposition().orElseThrow().row().id(), 1L, Long::sum);
                recount.merge("r7_total", 1L, Long::sum);
            }
            if (out == null || out.isAfter(last)) {
                recount.merge("carry_out", 1L, Long::sum);
            }
        }
        RequestTally tally = register.tally(agency.id(), year);
        for (String row : List.of("new", "carry_in", "carry_out", "r7_total", "r1_open", "r6_1_nocorrect", "r6_3_other")) {
            assertThat(tally.figure(row, "tot")).as(year + " " + row).isEqualTo(recount.getOrDefault(row, 0L));
            assertThat(tally.figure(row, "np")).isEqualTo(tally.figure(row, "tot"));
            assertThat(register.behind(agency.id(), year, row, "tot", 1)).as(year + " behind " + row)
                    .hasSize((int) tally.figure(row, "tot"));
        }
        assertThat(tally.figure("new", "tot") + tally.figure("carry_in", "tot"))
                .isEqualTo(tally.figure("r7_total", "tot") + tally.figure("carry_out", "tot"));
        assertThat(tally.figure("r6_other", "tot"))
                .isEqualTo(tally.figure("r6_1_nocorrect", "tot") + tally.figure("r6_3_other", "tot"));
    }
}
