package yangguang.requests;

import java.util.Set;
import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Cut through a year's requests (申请统计口径): which of them a figure of the older report form counts.
///
/// @param moment       what must have happened in the year
/// @param channels     ways they came in; empty means any
/// @param dispositions how they ended; empty means any
/// @param extended     whether the term was extended; null means either
@Article("50")
@NamedInterface("facts")
public record RequestCut(Moment moment, Set<Channel> channels, Set<DispositionKind> dispositions, Boolean extended) {

    /// What happened in the year (统计时点).
    public enum Moment {
        /// Received (收到).
        RECEIVED,
        /// Closed with whatever result (办结).
        CLOSED,
        /// The applicant was told to clarify (告知补正); at most once a request.
        CLARIFICATION_ASKED
    }

    public static RequestCut all(Moment moment) {
        return new RequestCut(moment, Set.of(), Set.of(), null);
    }

    public static RequestCut through(Set<Channel> channels) {
        return new RequestCut(Moment.RECEIVED, channels, Set.of(), null);
    }

    public static RequestCut endedIn(Set<DispositionKind> dispositions) {
        return new RequestCut(Moment.CLOSED, Set.of(), dispositions, null);
    }

    public static RequestCut closed(boolean extended) {
        return new RequestCut(Moment.CLOSED, Set.of(), Set.of(), extended);
    }
}
