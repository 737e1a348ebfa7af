package yangguang.statute;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/statute-map.md` is written from the marks in the code. Run with `-Dyangguang.accept=true` to rewrite it.
class StatuteMapTest {

    private static final Path MAP = Path.of("docs/statute-map.md");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("yangguang");
    private static final Comparator<String> IN_THE_ORDER_OF_THE_LAW = Comparator
            .<String, Integer>comparing(article -> article.matches("\\d+.*") ? Integer.parseInt(article.replaceFirst("\\D.*", "")) : Integer.MAX_VALUE)
            .thenComparing(Comparator.naturalOrder());

    /// Who answers for one article: the code, and the tests that hold it to it.
    private record Answer(Set<String> code, Set<String> tests) {
        Answer() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }

    @Test
    void theMapIsWhatTheMarksSay() throws IOException {
        String map = write(answers());
        if (Boolean.getBoolean("yangguang.accept")) {
            Files.writeString(MAP, map);
        }
        assertThat(Files.exists(MAP) ? Files.readString(MAP) : "")
                .as("docs/statute-map.md; rewrite it with -Dyangguang.accept=true and read the difference").isEqualTo(map);
    }

    @Test
    void everyMarkNamesAnArticleThatExists() {
        assertThat(answers().keySet()).allSatisfy(article -> assertThat(article)
                .matches("([1-9]|[1-4]\\d|5[0-6])(\\(\\d+\\))*|\\D\\S*( \\d+(\\(\\d+\\))*)?"));
    }

    private static Map<String, Answer> answers() {
        Map<String, Answer> answers = new TreeMap<>(IN_THE_ORDER_OF_THE_LAW);
        for (JavaClass type : CLASSES) {
            type.getAnnotations().forEach(mark -> note(answers, mark, type, name(type)));
            for (JavaMethod method : type.getMethods()) {
                method.getAnnotations().forEach(mark -> note(answers, mark, type, name(type) + "." + method.getName()));
            }
        }
        return answers;
    }

    private static void note(Map<String, Answer> answers, JavaAnnotation<?> mark, JavaClass type, String name) {
        if (mark.getRawType().isEquivalentTo(Article.class)) {
            for (Object article : (Object[]) mark.get("value").orElseThrow()) {
                Answer answer = answers.computeIfAbsent(article.toString(), _ -> new Answer());
                (isTest(type) ? answer.tests() : answer.code()).add(name);
            }
        }
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource().orElseThrow().getUri().toString().contains("test-classes");
    }

    /// `requests.Disposition.PartlyGranted`
    private static String name(JavaClass type) {
        return type.getName().replaceFirst("^yangguang\\.", "").replace('$', '.');
    }

    private static String write(Map<String, Answer> answers) {
        StringBuilder map = new StringBuilder("""
                # Statute map

                Which code answers for which article, written from the `@Article` marks by `StatuteMapTest`. Do not edit:
                run it with `-Dyangguang.accept=true`.

                ## 政府信息公开条例

                | article | subject | code | tests |
                | --- | --- | --- | --- |
                """);
        Map<String, Answer> rest = new LinkedHashMap<>(answers);
        for (CsvTable.Row row : CsvTable.resource("/statute/articles.csv").rows()) {
            String number = row.get("article");
            Map<String, Answer> own = answers.entrySet().stream()
                    .filter(entry -> entry.getKey().replaceFirst("\\(.*", "").equals(number))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
            rest.keySet().removeAll(own.keySet());
            if (own.isEmpty()) {
                map.append(line(number, row.get("subject"), new Answer()));
            }
            own.forEach((article, answer) -> map.append(line(article, row.get("subject"), answer)));
        }
        if (!rest.isEmpty()) {
            map.append("\n## Other norms\n\n| article | code | tests |\n| --- | --- | --- |\n");
            rest.forEach((article, answer) -> map.append("| ").append(article).append(" | ").append(list(answer.code()))
                    .append(" | ").append(list(answer.tests())).append(" |\n"));
        }
        return map.toString();
    }

    private static String line(String article, String subject, Answer answer) {
        return String.join(" | ", Arrays.asList("| " + article, subject, list(answer.code()), list(answer.tests()) + " |\n"));
    }

    private static String list(Set<String> names) {
        return names.isEmpty() ? "–" : names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
