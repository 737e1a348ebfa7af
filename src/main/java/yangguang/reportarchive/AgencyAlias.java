package yangguang.reportarchive;

import java.time.LocalDateTime;
import org.springframework.modulith.NamedInterface;

/// Alias of an agency in the archive (别名): a short name, a former name, the name without its province. The reports that
/// carry it stand under the standing name.
///
/// @param fromYear first report year it holds for; null for any
/// @param toYear   last report year it holds for; null for any
/// @param partedAt when the two were parted again; null while they are joined
@NamedInterface("facts")
public record AgencyAlias(long id, String name, String standingName, Integer fromYear, Integer toYear, String reason, LocalDateTime madeAt,
        String madeBy, LocalDateTime partedAt, String partedBy, String partingReason) {

    public boolean holdsFor(Integer year) {
        return year == null ? fromYear == null && toYear == null
                : (fromYear == null || year >= fromYear) && (toYear == null || year <= toYear);
    }

    /// `2012—2018 年度`, or "" where it holds for any.
    public String validity() {
        return fromYear == null && toYear == null ? "" : fromYear == null ? toYear + " 年度及以前" : toYear == null ? fromYear + " 年度起"
                : fromYear.equals(toYear) ? fromYear + " 年度" : fromYear + "—" + toYear + " 年度";
    }
}
