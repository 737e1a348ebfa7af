package yangguang.requests.web;

import yangguang.agencies.Agency;
import yangguang.web.Page;

/// Number and query code, shown once.
///
/// @param number "" where they have been shown already
public record FiledPage(Agency agency, String number, String queryCode, String filedAt) implements Page {

    @Override
    public String template() {
        return "requests/filed";
    }

    @Override
    public String toString() {
        return "FiledPage[" + number + "]";
    }
}
