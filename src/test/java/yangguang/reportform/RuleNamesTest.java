package yangguang.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every rule that a report can break has a name.
class RuleNamesTest {

    private static final Pattern FOUND = Pattern.compile("(?:Finding\\.(?:on|at|said)\\(|new Finding\\(|finding\\(|RULE = )\"([A-Z0-9][A-Z0-9_-]+)\"");

    @Test
    void theRelationsAndCellsOfEveryFormHaveNames() {
        Set<String> rules = ReportFormats.shipped().all().stream().flatMap(format -> Stream.concat(format.relations().stream().map(Relation::id),
                format.tables().stream().map(table -> table.filling().rule()))).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules).hasSizeGreaterThan(25).allMatch(RuleNames::has);
    }

    @Test
    void theRulesOfTheProgramHaveNames() throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/yangguang"))) {
            sources.filter(path -> path.toString().endsWith(".java") && path.toString().contains("/report"))
                    .forEach(path -> FOUND.matcher(text(path)).results().map((MatchResult found) -> found.group(1)).forEach(rules::add));
        }
        assertThat(rules).hasSizeGreaterThan(20).allMatch(RuleNames::has);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aRuleIsNamedWithItsId() {
        assertThat(RuleNames.named("T3-1")).isEqualTo("新收加结转与办理加结转下年度（T3-1）");
        assertThat(RuleNames.named("X-1")).as("one of another year's form").isEqualTo("X-1");
    }
}
