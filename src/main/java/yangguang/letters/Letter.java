package yangguang.letters;

import java.time.LocalDateTime;

/// Letter (文书), as issued; nothing about it changes afterwards. Its pages are read with
/// [Letters#pdf], [Letters#docx] and [Letters#html].
///
/// @param id              its number in the register
/// @param agencyId        who sent it
/// @param subject         number of the request, report or file it belongs to
/// @param addressee       to whom; personal data, kept sealed
/// @param sm3             SM3 digest of the PDF, 64 hexadecimal digits
/// @param templateVersion version of the wording
/// @param issuedAt        Beijing time
public record Letter(long id, LetterKind kind, DocumentNumber number, long agencyId, String subject, String addressee, String sm3,
        String templateVersion, LocalDateTime issuedAt) {

    /// Name to save it under: `青财公复〔2026〕3号 政府信息公开申请答复书.pdf`.
    public String fileName(String ending) {
        return number + " " + kind.heading() + "." + ending;
    }
}
