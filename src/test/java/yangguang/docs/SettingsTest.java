package yangguang.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page of settings names every setting of ours, and none that no longer exists.
class SettingsTest {

    private static final Pattern IN_CODE = Pattern.compile("\"(?:\\$\\{)?(yangguang\\.[a-z][a-z0-9.-]*[a-z0-9])[:}\"]");
    private static final Pattern IN_PAGE = Pattern.compile("^\\| `(yangguang\\.[a-z0-9.-]+)`", Pattern.MULTILINE);

    @Test
    void thePageAndTheCodeNameTheSameSettings() throws IOException {
        Set<String> page = new TreeSet<>();
        IN_PAGE.matcher(Files.readString(Path.of("docs/settings.md"))).results().forEach(m -> page.add(m.group(1)));
        Set<String> code = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> IN_CODE.matcher(text(f)).results()
                    .map(m -> m.group(1)).filter(s -> !Set.of("yangguang.jte", "yangguang.lock", "yangguang.pid").contains(s)).forEach(code::add));
        }
        assertThat(page).isEqualTo(code);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
