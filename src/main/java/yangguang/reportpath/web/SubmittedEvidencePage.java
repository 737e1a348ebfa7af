package yangguang.reportpath.web;

import yangguang.reportpath.SubmittedEvidence;
import yangguang.web.Page;

/// The files behind a submitted report, for the office that reviews it.
public record SubmittedEvidencePage(SubmittedEvidence.Sheet sheet) implements Page {

    public String base() {
        return "/desk/collection/" + sheet.year() + "/" + sheet.agency().slug();
    }

    @Override
    public String template() {
        return "reportpath/evidence";
    }
}
