package yangguang.reportfigures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import yangguang.agencies.Agency;
import yangguang.reportform.RegisterFigure;
import yangguang.reportform.RegisterFigures;
import yangguang.statute.Article;

/// What the office's registers say to the checks (本机关台账数). The catalogue is asked through the cell it fills: as
/// frozen where the figures are frozen, as computed otherwise.
///
/// @param prefix         of the form's cell ids
/// @param counted        figures of the registers by cell id, before any correction
/// @param clarifications notices that asked applicants to mend requests in hand in the year
@Article({"20(1)", "30", "50"})
public record OwnRegisters(Agency agency, String prefix, Map<String, BigDecimal> counted, LongSupplier clarifications) implements RegisterFigures {

    /// The relation by which a figure says the same as the catalogue.
    public static final String AGREEING = "T2C-3";

    @Override
    public Optional<BigDecimal> figure(RegisterFigure figure) {
        return switch (figure) {
            case CLARIFICATIONS -> Optional.of(BigDecimal.valueOf(clarifications.getAsLong()));
            case NORMATIVE_VALID -> Optional.ofNullable(counted.get(prefix + ".t2.normative.valid"));
            case RULES_VALID -> Optional.ofNullable(counted.get(prefix + ".t2.rules.valid"));
            case RULES_MOST -> Applicability.makesRules(agency) ? Optional.empty() : Optional.of(BigDecimal.ZERO);
        };
    }
}
