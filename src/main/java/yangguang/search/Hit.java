package yangguang.search;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// Hit (命中条目): one line of a result page.
///
/// @param id             the entry's id, such as `document-17`
/// @param kind           what it is
/// @param url            the address of its page
/// @param title          the title, with the words found marked
/// @param documentNumber document number or ""
/// @param indexNumber    index number or ""
/// @param agency         name of the agency
/// @param agencySlug     the agency's part of an address
/// @param publishedAt    when it was published, Beijing time
/// @param subject        subject in words or ""
/// @param genre          genre in words or ""
/// @param validity       validity in words or ""
/// @param reason         why it was found
/// @param fragments      passages in which the words stand, at most three
@NamedInterface("facts")
public record Hit(String id, Kind kind, String url, Marked title, String documentNumber, String indexNumber,
                  String agency, String agencySlug, LocalDateTime publishedAt, String subject, String genre,
                  String validity, Reason reason, List<Fragment> fragments) {

    /// Why a thing was found (命中原因).
    @NamedInterface("facts")
    public enum Reason {
        /// It bears the number asked for.
        CARRIES("本文号"),
        /// Its words mention the number asked for.
        CITES("引用该文号"),
        /// It contains the words asked for.
        CONTAINS(""),
        /// It contains many of them, not all in that order.
        RELATED("相近");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// A passage.
    ///
    /// @param text         the passage, ellipses included where it was cut
    /// @param inAttachment whether it stands in an attachment and not on the page
    @NamedInterface("facts")
    public record Fragment(Marked text, boolean inAttachment) {
    }
}
