package yangguang.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// What a list of entries shows (目录筛选). Empty text and null mean "any".
///
/// @param agencies       ids of agencies; empty means all
/// @param node           node or branch of nodes: `A20.01`, or `A20` for all of Article 20
/// @param subject        subject class: `2` for a whole class, `2.1` for one below it
/// @param genre          kind of official document
/// @param kind           rule, normative document or other
/// @param validity       state today
/// @param year           year of formation; 0 means any
/// @param documentNumber issuing number or index number, exactly
/// @param title          part of the title
/// @param withdrawn      true also lists withdrawn entries
@NamedInterface("facts")
public record Filter(Collection<Long> agencies, String node, String subject, String genre, DocumentKind kind,
        Validity validity, int year, String documentNumber, String title, boolean withdrawn) {

    public Filter {
        agencies = List.copyOf(agencies);
        node = trimmed(node);
        subject = trimmed(subject);
        genre = trimmed(genre);
        documentNumber = trimmed(documentNumber);
        title = trimmed(title);
    }

    public static Filter all() {
        return new Filter(List.of(), "", "", "", null, null, 0, "", "", false);
    }

    public static Filter of(Collection<Long> agencies) {
        return all().within(agencies);
    }

    public Filter within(Collection<Long> others) {
        return new Filter(others, node, subject, genre, kind, validity, year, documentNumber, title, withdrawn);
    }

    public Filter under(String otherNode) {
        return new Filter(agencies, otherNode, subject, genre, kind, validity, year, documentNumber, title, withdrawn);
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.strip();
    }
}
