package yangguang.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/// Entry of the catalogue as everybody may read it (目录条目): the current version, with its state today.
///
/// @param documentNumber   issuing number (文号), "" where the document has none
/// @param effectiveFrom    first day of effect (实施日期), null where none is set
/// @param effectiveTo      day of repeal (废止日期), else last day of effect (有效期至), null where none is set
/// @param node             Article 20/21 node, such as `A20.01`
/// @param subject          code of the subject class (主题分类), such as `2.1`
/// @param subjectName      its two levels as pages write them, such as `综合政务\政务公开`
/// @param genre            one of the kinds of official documents (体裁), or 其他
/// @param bodyHtml         sanitised HTML
/// @param bodyText         the same as plain text, paragraphs separated by line breaks
/// @param withdrawn        whether it was taken back; a withdrawn entry must not be shown, only said to be gone
/// @param withdrawalReason why, "" unless withdrawn
@NamedInterface("facts")
public record PublishedEntry(long id, String indexNumber, long agencyId, String agencyName, String agencySlug,
        String title, String documentNumber, LocalDate formedOn, LocalDateTime publishedAt,
        LocalDate effectiveFrom, LocalDate effectiveTo, String node, String nodeName, String subject,
        String subjectName, String genre, List<String> keywords, String summary, Validity validity,
        DocumentKind kind, String bodyHtml, String bodyText, List<Attachment> attachments, String source,
        boolean withdrawn, String withdrawalReason) {

    /// Whether the page must say across its top that the document no longer has effect.
    public boolean outOfForce() {
        return validity == Validity.REPEALED || validity == Validity.EXPIRED;
    }
}
