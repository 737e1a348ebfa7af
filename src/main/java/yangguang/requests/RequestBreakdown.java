package yangguang.requests;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Breakdown of a year's requests (申请分布) by channel, result and extension.
///
/// @param lines          combinations that occur
/// @param clarifications requests whose applicant was told in the year to clarify
@Article("50")
@NamedInterface("facts")
public record RequestBreakdown(List<Line> lines, long clarifications) {

    /// @param disposition code; null while open
    public record Line(Channel channel, String disposition, boolean extended, long received, long closed) {
    }

    public long of(RequestCut cut) {
        return switch (cut.moment()) {
            case RECEIVED -> lines.stream().filter(line -> within(line, cut)).mapToLong(Line::received).sum();
            case CLOSED -> lines.stream().filter(line -> within(line, cut)).mapToLong(Line::closed).sum();
            case CLARIFICATION_ASKED -> clarifications;
        };
    }

    private static boolean within(Line line, RequestCut cut) {
        return (cut.channels().isEmpty() || cut.channels().contains(line.channel()))
                && (cut.extended() == null || cut.extended() == line.extended())
                && (cut.dispositions().isEmpty() || line.disposition() != null
                        && cut.dispositions().contains(DispositionKind.ofCode(line.disposition())));
    }
}
