package yangguang.reportfigures;

import java.util.List;
import yangguang.reportevidence.Exhibit;

/// Sheet of evidence (填报数据和佐证一览): all that people stated in a report and on what it rests, for whoever signs it.
///
/// @param lines      entered figures other than zero, then corrections
/// @param zeros      number of figures asserted to be zero
/// @param activities number of activities that count
/// @param bare       number of those without a file
public record EvidenceSheet(List<Line> lines, int zeros, int activities, int bare) {

    /// One figure.
    ///
    /// @param cell   its id
    /// @param what   `填报` or `更正`
    /// @param ground words: where the figure comes from, or the reason of the correction
    public record Line(String cell, String name, String figure, String what, String ground, String by, String day,
            List<Exhibit> exhibits) {
    }

    public boolean empty() {
        return lines.isEmpty() && zeros == 0 && activities == 0;
    }
}
