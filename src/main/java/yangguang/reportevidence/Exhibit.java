package yangguang.reportevidence;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;

/// Exhibit (佐证材料): one file attached to what a person stated. A withdrawn one proves nothing any more; its name, its
/// digest and the reason stay.
///
/// @param figure      what was stated when it was attached; null for an activity
/// @param sm3         digest of the content
/// @param withdrawnBy who withdrew it; null while it stands
public record Exhibit(long id, long agencyId, Subject.Kind kind, Integer year, String cell, Long recordId, BigDecimal figure,
        long fileId, String name, long size, String sm3, String attachedBy, LocalDateTime attachedAt, String withdrawnBy,
        LocalDateTime withdrawnAt, String withdrawnReason) {

    public Subject subject() {
        return new Subject(kind, year, cell, recordId);
    }

    public boolean standing() {
        return withdrawnAt == null;
    }

    /// Whether it proves the figure as it is stated now: an export that proved 12 does not prove 15.
    ///
    /// @param now null where nothing is stated, or no figure
    public boolean proves(BigDecimal now) {
        return standing() && (figure == null || now != null && figure.compareTo(now) == 0);
    }

    /// What was stated when it was attached, as people write it; "" for an activity.
    public String stated() {
        return figure == null ? "" : figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    public String url() {
        return "/desk/reports/exhibits/" + id;
    }

    /// `PDF，35 KB`.
    public String about() {
        String extension = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return extension + "，" + (size < 1024 ? size + " B" : size < 1024 * 1024 ? Math.round(size / 1024.0) + " KB"
                : "%.1f MB".formatted(size / (1024.0 * 1024)));
    }
}
