package yangguang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/// Builds the [Frame] of a request: who is signed in and whose site it is are told by modules that know.
@Component
class Frames {

    /// Cookie by which a reader keeps the elder mode (长者版).
    static final String ELDER = "elder";

    private final ObjectProvider<VisitorSource> visitors;
    private final ObjectProvider<SiteSource> sites;
    private final boolean demo;

    Frames(ObjectProvider<VisitorSource> visitors, ObjectProvider<SiteSource> sites,
            @Value("${yangguang.demo:true}") boolean demo) {
        this.visitors = visitors;
        this.sites = sites;
        this.demo = demo;
    }

    Frame around(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        VisitorSource visitor = visitors.getIfAvailable();
        SiteSource site = sites.getIfAvailable();
        Object notice = RequestContextUtils.getInputFlashMap(request) == null
                ? null : RequestContextUtils.getInputFlashMap(request).get("notice");
        return new Frame(
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                path(request),
                visitor == null ? Optional.empty() : visitor.visitor(request),
                demo,
                notice == null ? "" : notice.toString(),
                site == null ? Site.NONE : site.site(path(request)),
                ElderMode.chosen(request));
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original == null ? request.getRequestURI() : original.toString();
    }
}
