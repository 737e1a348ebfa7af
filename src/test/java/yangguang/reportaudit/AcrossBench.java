package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.RollUp;

/// Roll-up of 3,000 agencies against merely adding the figures up, and copied wording among 3,000 siblings against
/// comparing each with each, in one run, warm. `./mvnw test -Dtest=AcrossBench -Dgroups=long -DexcludedGroups=`.
@Tag("long")
class AcrossBench {

    private static final int AGENCIES = 3_000;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 10);
    private static final Path HISTORY = Path.of("bench/history.csv");

    private final List<String> results = new ArrayList<>();
    private long seen;

    @Test
    void rollUpAndLikenessOfThreeThousandAgencies() throws IOException {
        ReportFormat format = ReportFormats.shipped().get("C");
        List<AgencyYear> members = members(format);
        Map<String, AgencyYear> byAgency = new LinkedHashMap<>();
        members.forEach(member -> byAgency.put(member.agency(), member));
        Map<String, Cell> total = new LinkedHashMap<>();
        RollUp.of(format, members).sums().forEach((id, sum) -> total.put(id, Cell.of(id, sum, format.places().get(id).unit())));
        AgencyYear government = new AgencyYear("青禾市人民政府", 2023, format, total, Map.of());
        RollUpScope scope = new RollUpScope(List.copyOf(byAgency.keySet()), byAgency, Map.of(), Map.of());
        assertThat(RollUpChecks.findings(government, scope)).isEmpty();
        double bare = best(() -> {
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            members.forEach(member -> member.cells().forEach((id, cell) -> sums.merge(id, cell.value(), BigDecimal::add)));
            return sums.size();
        });
        note("across/roll-up-3000", best(() -> RollUpChecks.findings(government, scope).size()), "ms a roll-up", bare, "the same figures added up in a map");
        List<Wording> texts = members.stream().map(member -> Wording.of(Sentence.of(member.narrative().get("S5"), member.agency()))).toList();
        double each = best(() -> (int) texts.stream().filter(text -> text.likeness(texts.getFirst()) >= LikenessChecks.COPIED).count());
        LikenessIndex index = new LikenessIndex(texts, LikenessChecks.COPIED);
        note("across/likeness-one-of-3000", best(() -> index.like(texts.getFirst()).size()), "ms a text", each, "comparing it with each");
        note("across/likeness-3000-all", best(() -> LikenessChecks.amongSiblings(members).size()), "ms for all", each * AGENCIES, "comparing each with each");
        Files.write(HISTORY, results, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat(seen).isPositive();
    }

    private static List<AgencyYear> members(ReportFormat format) {
        Random random = new Random(1);
        List<AgencyYear> members = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            format.places().forEach((id, place) -> cells.put(id, Cell.of(id, BigDecimal.valueOf(random.nextInt(5000)), place.unit())));
            StringBuilder text = new StringBuilder();
            for (int part = 0; part < 4; part++) {
                text.append(LikenessTest.text(random)).append(ownWords(random));
            }
            members.add(new AgencyYear("青禾市第" + i + "单位", 2023, format, cells, Map.of("S5", text.toString())));
        }
        return members;
    }

    /// Half of what an agency writes is set phrases, half its own: words of a stock of two thousand.
    private static String ownWords(Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            Random word = new Random(random.nextInt(2_000));
            for (int c = 0; c < 3; c++) {
                words.append((char) (0x4e00 + word.nextInt(3_000)));
            }
        }
        return words.append('。').toString();
    }

    private void note(String name, double millis, String unit, double floor, String what) {
        String line = String.format(Locale.ROOT, "%s,%s,%.2f,%s,%.4f,%s", LocalDate.now(), name, millis, unit, millis / floor, what);
        results.add(line);
        System.out.println(line);
    }

    private double best(Supplier<Integer> work) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            seen += work.get() + 1;
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }
}
