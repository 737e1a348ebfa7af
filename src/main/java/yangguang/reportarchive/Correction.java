package yangguang.reportarchive;

import java.util.Map;

/// Correction of a version by hand (人工更正), as typed.
///
/// @param cells by cell id what is to stand in the cell; cells that are not named stay as they are
public record Correction(String agencyName, String year, String title, String publishedOn, String documentNumber, String address,
        Map<String, String> cells, String reason) {

    public Correction {
        agencyName = stripped(agencyName);
        year = stripped(year);
        title = stripped(title);
        publishedOn = stripped(publishedOn);
        documentNumber = stripped(documentNumber);
        address = stripped(address);
        reason = stripped(reason);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /// What a form shows before anything is changed.
    public static Correction nothing(ReportVersion version) {
        return new Correction(version.agencyName(), version.year() == null ? "" : version.year().toString(), version.title(),
                version.publishedOn() == null ? "" : version.publishedOn().toString(), version.documentNumber(), version.address(), Map.of(), "");
    }

    boolean sameHead(ReportVersion version) {
        Correction before = nothing(version);
        return agencyName.equals(before.agencyName) && year.equals(before.year) && title.equals(before.title)
                && publishedOn.equals(before.publishedOn) && documentNumber.equals(before.documentNumber) && address.equals(before.address);
    }
}
