package yangguang.requests.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.web.multipart.MultipartFile;
import yangguang.requests.Applicant;
import yangguang.requests.ApplicantKind;
import yangguang.requests.Application;
import yangguang.requests.Proof;
import yangguang.requests.ProvisionForm;
import yangguang.requests.ProvisionRoute;
import yangguang.requests.Wanted;

/// Application form (政府信息公开申请表) as it is sent: text as typed, so that it comes back unchanged.
///
/// @param token one-time token of the form; a form sent twice carries the same one
public record ApplicationForm(String token, String kind, String name, String identityKind, String identityNumber,
        String employer, String organisationName, String creditCode, String legalRepresentative,
        String contactPerson, String phone, String address, String postcode, String email, String fax,
        String agent, String subject, String documentNumber, String features, String form, String route,
        String otherFormAccepted, String assistance, String proactiveSuggested, String truthful,
        MultipartFile identityProof, MultipartFile mandateProof) {

    public ApplicationForm {
        token = clean(token);
        kind = clean(kind);
        name = clean(name);
        identityKind = clean(identityKind);
        identityNumber = clean(identityNumber).replace(" ", "");
        employer = clean(employer);
        organisationName = clean(organisationName);
        creditCode = clean(creditCode).replace(" ", "");
        legalRepresentative = clean(legalRepresentative);
        contactPerson = clean(contactPerson);
        phone = clean(phone);
        address = clean(address);
        postcode = clean(postcode);
        email = clean(email);
        fax = clean(fax);
        agent = clean(agent);
        subject = clean(subject);
        documentNumber = clean(documentNumber);
        features = clean(features);
        form = clean(form);
        route = clean(route);
        otherFormAccepted = clean(otherFormAccepted);
        assistance = clean(assistance);
        proactiveSuggested = clean(proactiveSuggested);
        truthful = clean(truthful);
    }

    static ApplicationForm empty(boolean organisation) {
        return new ApplicationForm(UUID.randomUUID().toString(), organisation ? "BUSINESS" : "NATURAL_PERSON", "",
                "居民身份证", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "ELECTRONIC", "ONLINE",
                "yes", "", "", "", null, null);
    }

    boolean organisation() {
        return !kind.equals(ApplicantKind.NATURAL_PERSON.name()) && !kind.isEmpty();
    }

    public boolean ticked(String field) {
        return field.equals("yes");
    }

    Application application() {
        return new Application(applicant(), wanted(), proofs(), ticked(truthful));
    }

    private Applicant applicant() {
        ApplicantKind known = choice(ApplicantKind.class, kind);
        return known == ApplicantKind.NATURAL_PERSON
                ? new Applicant(known, name, identityKind, identityNumber, employer, "", "", phone, address,
                        postcode, email, fax, agent)
                : new Applicant(known, organisationName, "", creditCode, "", legalRepresentative, contactPerson,
                        phone, address, postcode, email, fax, agent);
    }

    private Wanted wanted() {
        return new Wanted(subject, documentNumber, features, choice(ProvisionForm.class, form),
                choice(ProvisionRoute.class, route), ticked(otherFormAccepted), assistance,
                ticked(proactiveSuggested));
    }

    private List<Proof> proofs() {
        List<Proof> proofs = new ArrayList<>();
        add(proofs, Proof.Role.IDENTITY, identityProof);
        add(proofs, Proof.Role.MANDATE, mandateProof);
        return proofs;
    }

    private static void add(List<Proof> proofs, Proof.Role role, MultipartFile file) {
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isBlank()) {
            return;
        }
        try {
            proofs.add(new Proof(role, clean(file.getOriginalFilename()), file.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The constant of that name, null where there is none: what a page offers cannot be mistyped, only forged.
    static <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst().orElse(null);
    }

    /// The text without surrounding blanks and without control characters other than line breaks.
    static String clean(String text) {
        return text == null ? "" : text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Co}\\p{Cs}&&[^\n\t]]", "").strip();
    }

    @Override
    public String toString() {
        return "ApplicationForm[" + kind + "]";
    }
}
