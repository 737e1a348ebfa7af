package yangguang.reportfigures;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/// Correction (人工更正) of a figure a register computed, with its reason. It stands beside the computed figure until
/// it is withdrawn, and is kept afterwards.
///
/// @param computed    what the register said when it was corrected
/// @param withdrawnBy who withdrew it; null while it stands
public record Correction(long id, String cell, BigDecimal computed, BigDecimal corrected, String reason,
        String correctedBy, LocalDateTime correctedAt, String withdrawnBy, LocalDateTime withdrawnAt) {

    public boolean standing() {
        return withdrawnAt == null;
    }

    /// Whether the register says something else now than when it was corrected.
    public boolean overtakenBy(BigDecimal now) {
        return computed.compareTo(now) != 0;
    }

    /// `登记簿 12，更正为 13`.
    public String words(BigDecimal now) {
        return "登记簿 " + plain(now) + "，更正为 " + plain(corrected);
    }

    public static String plain(BigDecimal figure) {
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
}
