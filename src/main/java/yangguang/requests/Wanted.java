package yangguang.requests;

import yangguang.statute.Article;

/// Information asked for (所需政府信息): a name, a document number or other features by which it can be
/// searched, the form and the route wanted. The use made of it is not asked.
///
/// @param subject             name of the information, at most 200 characters
/// @param documentNumber      its document number, may be ""
/// @param features            other features, at most 2000 characters, may be ""
/// @param otherFormAccepted   whether another form will do where the one wanted is impossible
/// @param assistance          help needed for reading, seeing or hearing (第四十三条), may be ""
/// @param proactiveSuggested  whether the applicant suggests proactive disclosure (第四十四条)
@Article("29")
public record Wanted(String subject, String documentNumber, String features, ProvisionForm form,
                     ProvisionRoute route, boolean otherFormAccepted, String assistance,
                     boolean proactiveSuggested) {

    public static Wanted of(String subject, String features) {
        return new Wanted(subject, "", features, ProvisionForm.ELECTRONIC, ProvisionRoute.ONLINE, true, "", false);
    }
}
