package yangguang.reportfigures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yangguang.requests.DispositionKind;

/// Where each result of today's law counts in the table of 2014.
class OlderRepliesTest {

    private static final Path CASES = Path.of("src/test/cases/annualreport/2014年式样答复归类.csv");

    @Test
    void eachResultCountsInTheRowTheTableSays() throws Exception {
        List<String> lines = Files.readAllLines(CASES).stream().filter(line -> !line.startsWith("#")).skip(1).toList();
        Map<String, String> expected = lines.stream().map(line -> line.split(",", -1))
                .collect(Collectors.toMap(fields -> fields[0], fields -> fields[1]));
        Map<String, String> rows = Arrays.stream(DispositionKind.values())
                .collect(Collectors.toMap(DispositionKind::label, OlderRequestSource::row));
        assertThat(rows).isEqualTo(expected);
    }
}
