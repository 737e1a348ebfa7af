package yangguang.web;

import java.util.Optional;

/// Frame of a page (页面框架): what every layout needs besides the page itself.
///
/// @param csrfName  name of the hidden field that protects forms
/// @param csrfToken its value for this session
/// @param path      path of the request, with its query, starting with `/`; never holds personal data
/// @param visitor   the officer who is signed in; empty for the public
/// @param demo      whether the program shows the demo county
/// @param notice    one sentence about what has just been done; empty when nothing has
/// @param site      the site whose name, accent and footer marks the page carries
/// @param elder     whether the reader chose the elder mode (长者版): larger, stronger, fewer things
public record Frame(String csrfName, String csrfToken, String path, Optional<Visitor> visitor,
                    boolean demo, String notice, Site site, boolean elder) {

    public Frame(String csrfName, String csrfToken, String path, Optional<Visitor> visitor,
            boolean demo, String notice, Site site) {
        this(csrfName, csrfToken, path, visitor, demo, notice, site, false);
    }
}
