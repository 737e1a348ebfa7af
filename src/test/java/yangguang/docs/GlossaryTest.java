package yangguang.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The glossary and the code say the same words. A type whose Javadoc opens with a Chinese term in brackets is a
/// noun of the field and has a row; a row names a type that exists. `-Dyangguang.accept=true` adds missing rows.
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Path CODE = Path.of("src/main/java/yangguang");
    private static final Pattern TERM = Pattern.compile("^/// [^（(]*[（(]([^）)]*\\p{IsHan}[^）)]*)[）)]");
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]*\\p{IsHan}[^|]*) \\| `([A-Za-z0-9_.:]+)`.*");

    private record Noun(String term, String module) {
    }

    private static Map<String, Noun> nounsInCode() throws IOException {
        Map<String, Noun> nouns = new TreeMap<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            files.filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java")).forEach(file -> {
                List<String> lines = lines(file);
                lines.stream().filter(line -> line.startsWith("///")).findFirst().map(TERM::matcher)
                        .filter(Matcher::find).ifPresent(term -> nouns.put(
                                file.getFileName().toString().replace(".java", ""),
                                new Noun(term.group(1).strip(), CODE.relativize(file).getName(0).toString())));
            });
        }
        return nouns;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> identifiersInGlossary() {
        return lines(GLOSSARY).stream().map(ROW::matcher).filter(Matcher::matches).map(row -> row.group(2)).toList();
    }

    @Test
    void everyNounOfTheCodeHasARow() throws IOException {
        List<String> known = identifiersInGlossary();
        Map<String, Noun> nouns = nounsInCode();
        List<String> missing = new ArrayList<>();
        nouns.forEach((type, noun) -> {
            if (!known.contains(type)) {
                missing.add("| %s | `%s` | %s |".formatted(noun.term().replace("|", "/"), type, noun.module()));
            }
        });
        if (Boolean.getBoolean("yangguang.accept") && !missing.isEmpty()) {
            List<String> lines = new ArrayList<>(lines(GLOSSARY));
            lines.addAll(missing);
            Files.write(GLOSSARY, lines);
            return;
        }
        assertThat(missing).as("rows missing in %s", GLOSSARY).isEmpty();
    }

    @Test
    void everyRowNamesSomethingThatExists() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            String code = files.filter(f -> f.toString().endsWith(".java")).map(GlossaryTest::lines)
                    .map(lines -> String.join("\n", lines)).collect(Collectors.joining("\n"));
            Set<String> words = new HashSet<>(List.of(code.split("\\W+")));
            assertThat(identifiersInGlossary()).allSatisfy(identifier -> {
                for (String word : identifier.split("\\.|::")) {
                    assertThat(words.contains(word)).as(identifier).isTrue();
                }
            });
        }
    }
}
