package yangguang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tests leave the program as it is.
class FormTokenTest {

    private static final String EXCHANGING = "SecurityMockMvcRequestPostProcessors" + ".csrf";

    @Test
    void noTestExchangesTheRepositoryOfTokensInTheRunningProgram() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            List<Path> exchanging = sources.filter(file -> file.toString().endsWith(".java")).filter(FormTokenTest::exchanges).toList();
            assertThat(exchanging).as("use yangguang.FormToken.csrf()").isEmpty();
        }
    }

    private static boolean exchanges(Path file) {
        try {
            return Files.readString(file).contains(EXCHANGING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
