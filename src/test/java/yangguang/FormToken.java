package yangguang;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Token of a form (表单令牌) as a browser has it: the same in the cookie and, masked, in the field. Spring Security's own
/// `csrf()` must not be used: it exchanges the repository of tokens in the running program for the rest of the run, and
/// every browser that comes later meets a program that is not the real one.
public final class FormToken {

    private static final String COOKIE = "XSRF-TOKEN";
    private static final String FIELD = "_csrf";

    private FormToken() {
    }

    public static RequestPostProcessor csrf() {
        return request -> {
            String token = UUID.randomUUID().toString();
            List<Cookie> cookies = new ArrayList<>(request.getCookies() == null ? List.of() : List.of(request.getCookies()));
            cookies.removeIf(cookie -> cookie.getName().equals(COOKIE));
            cookies.add(new Cookie(COOKIE, token));
            request.setCookies(cookies.toArray(Cookie[]::new));
            request.setParameter(FIELD, masked(token));
            return request;
        };
    }

    /// The mask stands before the masked token; one of zeros leaves it as it is.
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream masked = new ByteArrayOutputStream();
        masked.writeBytes(new byte[bytes.length]);
        masked.writeBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(masked.toByteArray());
    }
}
