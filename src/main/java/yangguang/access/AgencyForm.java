package yangguang.access;

import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;

/// Form of an agency (机关).
public record AgencyForm(String slug, String code, String name, String shortName, String letterCode, AgencyKind kind,
        Level level, Long parentId, String address, String postcode, String phone, String fax, String email,
        String officeHours, String reconsiderationBody, String court, String siteIdCode, String icp, String accent,
        Integer version) {

    static final AgencyForm EMPTY = new AgencyForm("", "", "", "", "", AgencyKind.DEPARTMENT, Level.COUNTY, null, "",
            "", "", "", "", "", "", "", "", "", "", null);

    static AgencyForm of(Agency a) {
        return new AgencyForm(a.slug(), a.code(), a.name(), a.shortName(), a.letterCode(), a.kind(), a.level(),
                a.parentId(), a.address(), a.postcode(), a.phone(), a.fax(), a.email(), a.officeHours(),
                a.reconsiderationBody(), a.court(), a.siteIdCode(), a.icp(), a.accent(), a.version());
    }

    /// The agency as the form describes it; identity and address stay those of `before`. A change that does
    /// not say which version it changes counts as made on an old one.
    Agency agency(Agency before, Agency parent) {
        Agency named = Agency.named(before == null ? text(slug) : before.slug(), text(code).toUpperCase(), text(name),
                text(shortName), text(letterCode), kind == null ? AgencyKind.DEPARTMENT : kind,
                level == null ? Level.COUNTY : level, parent);
        return new Agency(before == null ? null : before.id(), named.slug(), named.code(), named.name(),
                named.shortName(), named.letterCode(), named.kind(), named.level(), named.parentId(),
                named.governmentId(), text(address), text(postcode), text(phone), text(fax), text(email),
                text(officeHours), text(reconsiderationBody), text(court), text(siteIdCode), text(icp),
                text(accent).toLowerCase(), before == null ? null : before.closedOn(),
                before == null ? null : version == null ? Integer.valueOf(-1) : version);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
