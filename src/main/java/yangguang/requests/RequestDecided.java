package yangguang.requests;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/// A request has been closed (办结): answered, given up or withdrawn.
///
/// @param number      of the request
/// @param agencyId    who received it
/// @param disposition code of the disposition, `D1a` to `D6.3d`
/// @param rowCode     row of section 3 of the annual report, in the form of 2021
/// @param on          day of the reply
@NamedInterface("facts")
public record RequestDecided(String number, long agencyId, String disposition, String rowCode, LocalDate on) {
}
