package yangguang.reportform;

import java.math.BigDecimal;
import java.util.Optional;

/// What the registers of one office say for one year (台账). Answered by whoever keeps the registers; empty where they do
/// not know, and then nothing is judged.
@FunctionalInterface
public interface RegisterFigures {

    Optional<BigDecimal> figure(RegisterFigure figure);
}
