package yangguang.catalogue;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/// Validity of a document (效力状态) on a day. Never stored: it follows from the dates of the entry, so that
/// the report of a past year counts what was valid on its 31 December.
@NamedInterface("facts")
public enum Validity {

    IN_FORCE("有效"), AMENDED("已修改"), REPEALED("废止"), EXPIRED("失效"), NOT_YET("尚未生效");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Whether one may still act on the document: in force, also after an amendment.
    public boolean valid() {
        return this == IN_FORCE || this == AMENDED;
    }

    /// Reads the validity off the dates. The SQL function `catalogue_validity` says the same for lists and
    /// report figures; a test holds the two together.
    ///
    /// @param day           the day asked about
    /// @param effectiveFrom first day of effect, or null where the document takes effect when made
    /// @param effectiveTo   last day of effect, or null where none is set
    /// @param repealedOn    day from which it is repealed, or null
    /// @param amendedOn     day from which it is amended, or null
    public static Validity on(LocalDate day, LocalDate effectiveFrom, LocalDate effectiveTo,
            LocalDate repealedOn, LocalDate amendedOn) {
        if (repealedOn != null && !repealedOn.isAfter(day)) {
            return REPEALED;
        }
        if (effectiveTo != null && effectiveTo.isBefore(day)) {
            return EXPIRED;
        }
        if (effectiveFrom != null && effectiveFrom.isAfter(day)) {
            return NOT_YET;
        }
        return amendedOn != null && !amendedOn.isAfter(day) ? AMENDED : IN_FORCE;
    }
}
