package yangguang.agencies;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.modulith.NamedInterface;
import yangguang.statute.Article;

/// Agency (行政机关): a unit that discloses in its own name, with the contacts of its disclosure office (工作机构).
///
/// @param id                  identity in the database; null before it is stored
/// @param slug                its part of the address, `/a/{slug}/`
/// @param code                unified social credit code (统一社会信用代码), 18 characters with check character
/// @param name                full standard name
/// @param shortName           name in lists
/// @param letterCode          agency mark (机关代字) in document numbers
/// @param kind                what it is
/// @param level               level of administration
/// @param parentId            next unit up in the tree; null for the top
/// @param governmentId        the government it belongs to; null for the top
/// @param reconsiderationBody where a reply can be taken for reconsideration (行政复议机关)
/// @param court               which court hears a suit about a reply
/// @param siteIdCode          government website code (网站标识码), 10 digits, or ""
/// @param closedOn            day it was dissolved; null while it exists
@Article({"3", "4"})
@Table("agency")
@NamedInterface("facts")
public record Agency(@Id Long id, String slug, String code, String name, String shortName, String letterCode,
        AgencyKind kind, Level level, Long parentId, Long governmentId,
        String address, String postcode, String phone, String fax, String email, String officeHours,
        String reconsiderationBody, String court, String siteIdCode, String icp, String accent,
        LocalDate closedOn, @Version Integer version) {

    /// Unit with the name marks only; contacts are filled in later by [#withContacts].
    public static Agency named(String slug, String code, String name, String shortName, String letterCode,
            AgencyKind kind, Level level, Agency parent) {
        Long government = parent == null ? null
                : parent.kind == AgencyKind.GOVERNMENT ? parent.id : parent.governmentId;
        return new Agency(null, slug, code, name, shortName, letterCode, kind, level,
                parent == null ? null : parent.id, government,
                "", "", "", "", "", "", "", "", "", "", "", null, null);
    }

    public Agency withContacts(String address, String postcode, String phone, String fax, String email,
            String officeHours) {
        return new Agency(id, slug, code, name, shortName, letterCode, kind, level, parentId, governmentId,
                address, postcode, phone, fax, email, officeHours, reconsiderationBody, court, siteIdCode, icp,
                accent, closedOn, version);
    }

    public Agency withRemedies(String reconsiderationBody, String court) {
        return new Agency(id, slug, code, name, shortName, letterCode, kind, level, parentId, governmentId,
                address, postcode, phone, fax, email, officeHours, reconsiderationBody, court, siteIdCode, icp,
                accent, closedOn, version);
    }

    public Agency withSite(String siteIdCode, String icp, String accent) {
        return new Agency(id, slug, code, name, shortName, letterCode, kind, level, parentId, governmentId,
                address, postcode, phone, fax, email, officeHours, reconsiderationBody, court, siteIdCode, icp,
                accent, closedOn, version);
    }

    public Agency renamed(String name, String shortName, String letterCode) {
        return new Agency(id, slug, code, name, shortName, letterCode, kind, level, parentId, governmentId,
                address, postcode, phone, fax, email, officeHours, reconsiderationBody, court, siteIdCode, icp,
                accent, closedOn, version);
    }

    public boolean closed() {
        return closedOn != null;
    }
}
