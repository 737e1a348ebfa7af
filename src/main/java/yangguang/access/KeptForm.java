package yangguang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/// Kept form (保留的表单): what was being sent when it turned out that the session had ended. After signing in
/// the officer sees it again and sends it with one button. Files cannot be kept; the page says so.
///
/// @param url      where the form was going
/// @param fields   its fields in order, without the token
/// @param hadFiles whether it may have carried files
record KeptForm(String url, List<Field> fields, boolean hadFiles) implements Serializable {

    private static final int LARGEST = 300_000;
    private static final String PLACE = KeptForm.class.getName();

    record Field(String name, String value) implements Serializable {
    }

    static KeptForm in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (KeptForm) session.getAttribute(PLACE);
    }

    static void drop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PLACE);
        }
    }

    /// The sign-in door: keeps what was sent, leads to the sign-in page and back.
    @Component
    static class Keeper {

        void keep(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
                throws IOException {
            if (request.getMethod().equals("POST")) {
                List<Field> fields = new ArrayList<>();
                int size = 0;
                for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
                    for (String value : parameter.getValue()) {
                        if (!parameter.getKey().equals("_csrf")) {
                            fields.add(new Field(parameter.getKey(), value));
                            size += value.length();
                        }
                    }
                }
                boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
                if (size <= LARGEST && fields.size() <= 500) {
                    request.getSession().setAttribute(PLACE, new KeptForm(request.getRequestURI(), fields, files));
                }
                response.sendRedirect("/sign-in?kept");
            } else {
                String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
                response.sendRedirect("/sign-in?to="
                        + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
            }
        }

        void welcome(HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws IOException {
            String to = request.getParameter("to");
            if (in(request) != null) {
                response.sendRedirect("/desk/kept-form");
            } else {
                response.sendRedirect(to != null && to.matches("/desk(/[^\\\\\\r\\n]*)?") ? to : "/desk");
            }
        }

        void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
                throws IOException {
            request.getSession().setAttribute("signInRefusal", e.getMessage());
            request.getSession().setAttribute("signInName", request.getParameter("username"));
            response.sendRedirect("/sign-in?" + (e instanceof LockedException ? "locked" : "wrong"));
        }
    }
}
