package yangguang.requests.web;

import yangguang.web.Page;

/// Number and query code to hand to the applicant, shown once.
///
/// @param number "" where they have been shown already
public record RegisteredPage(String agencyName, String number, String queryCode) implements Page {

    @Override
    public String template() {
        return "requests/registered";
    }

    @Override
    public String toString() {
        return "RegisteredPage[" + number + "]";
    }
}
