package yangguang.reportpath;

import java.time.LocalDateTime;

/// Remark of the supervising office (退回意见) on one cell, or on words of one part.
///
/// @param place cell id, or id of a part such as `S5`
/// @param quote the words meant; "" for a cell
public record Remark(long id, int round, String place, String quote, String remark, String madeBy, LocalDateTime madeAt) {
}
