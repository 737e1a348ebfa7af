package yangguang.requests;

import yangguang.statute.Article;

/// Applicant (申请人): who asks, as written on the application form. Personal data: kept sealed, shown
/// masked, and never part of a log line, which is why `toString` tells only the kind.
///
/// @param identityKind   kind of identity document of a natural person; "" for an organisation
/// @param identityNumber number of that document, or the unified social credit code of an organisation
/// @param employer       place of work of a natural person, may be ""
/// @param legalRepresentative and
/// @param contactPerson  of an organisation; "" for a natural person
/// @param agent          agent with a mandate (委托代理人), may be ""
@Article("29")
public record Applicant(ApplicantKind kind, String name, String identityKind, String identityNumber,
                        String employer, String legalRepresentative, String contactPerson, String phone,
                        String address, String postcode, String email, String fax, String agent) {

    public static Applicant person(String name, String identityKind, String identityNumber, String phone,
            String address) {
        return new Applicant(ApplicantKind.NATURAL_PERSON, name, identityKind, identityNumber, "", "", "",
                phone, address, "", "", "", "");
    }

    public static Applicant organisation(ApplicantKind kind, String name, String creditCode,
            String legalRepresentative, String contactPerson, String phone, String address) {
        return new Applicant(kind, name, "", creditCode, "", legalRepresentative, contactPerson, phone,
                address, "", "", "", "");
    }

    /// What the officer sees at first: enough to recognise the file, not enough to copy a person.
    public Applicant masked() {
        return new Applicant(kind, kind == ApplicantKind.NATURAL_PERSON ? first(name, 1) : name, identityKind,
                ends(identityNumber), "", first(legalRepresentative, 1), first(contactPerson, 1), ends(phone),
                first(address, 6), "", email.isEmpty() ? "" : first(email, 1), fax.isEmpty() ? "" : ends(fax),
                first(agent, 1));
    }

    private static String first(String text, int shown) {
        int[] points = text.codePoints().toArray();
        return points.length <= shown ? (points.length == 0 ? "" : "＊")
                : new String(points, 0, shown) + "＊".repeat(Math.min(points.length - shown, 6));
    }

    private static String ends(String text) {
        return text.length() < 8 ? "*".repeat(text.length())
                : text.substring(0, 3) + "*".repeat(text.length() - 5) + text.substring(text.length() - 2);
    }

    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }
}
