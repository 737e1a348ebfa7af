package yangguang.reportevidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import yangguang.statute.Obstacle;

/// Asked what a subject is now (佐证对象的现状): the module that keeps what people state.
public interface SubjectSource {

    /// A subject as it is now.
    ///
    /// @param title   what it is, as a clerk would quote it
    /// @param figure  what is stated; null where nothing is, and for an activity
    /// @param years   of the reports in which it counts, the last one at the end
    /// @param state   what a form sends back, so that a change meanwhile is noticed
    /// @param gone    why nothing can be attached to it; empty where it can
    /// @param back    address of its page
    record Described(Subject subject, String title, BigDecimal figure, List<Integer> years, String state,
            Optional<Obstacle> gone, String back) {
    }

    /// Empty where the agency has no such thing.
    Optional<Described> find(long agencyId, Subject subject);

    /// The correction with this number.
    Optional<Described> correction(long agencyId, long id);
}
