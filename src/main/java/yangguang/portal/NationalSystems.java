package yangguang.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The national norms on disclosure (国家规定), data in `portal/national-systems.csv`.
@Component
class NationalSystems {

    private final List<NationalNorm> norms = read();

    List<NationalNorm> inForceOn(LocalDate day) {
        return norms.stream().filter(norm -> norm.inForceOn(day)).toList();
    }

    private static List<NationalNorm> read() {
        try (InputStream in = NationalSystems.class.getResourceAsStream("/portal/national-systems.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", -1))
                    .map(c -> new NationalNorm(c[0], c[1], c[2], date(c[3]), date(c[4]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
