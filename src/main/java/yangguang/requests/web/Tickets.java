package yangguang.requests.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import yangguang.datadir.Seal;

/// Tickets (凭条): short-lived sealed cookies that let an applicant move about in the one file that number and
/// code opened. Nothing of it stands in an address, and nothing is kept on the server.
@Component
class Tickets {

    private static final String SEPARATOR = "\n";

    private final Seal seal;

    Tickets(Seal seal) {
        this.seal = seal;
    }

    /// @param path the part of the site that gets to see the ticket
    void give(HttpServletRequest request, HttpServletResponse response, String name, String path, Duration valid,
            List<String> values) {
        String plain = Instant.now().plus(valid).getEpochSecond() + SEPARATOR + name + SEPARATOR
                + String.join(SEPARATOR, values);
        put(request, response, name, path, Base64.getUrlEncoder().withoutPadding().encodeToString(seal.seal(plain)),
                valid);
    }

    /// The values of a ticket that is there, ours, and not expired.
    Optional<List<String>> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .flatMap(cookie -> open(cookie.getValue(), name).stream())
                .findFirst();
    }

    void takeBack(HttpServletRequest request, HttpServletResponse response, String name, String path) {
        put(request, response, name, path, "", Duration.ZERO);
    }

    private Optional<List<String>> open(String value, String name) {
        try {
            List<String> parts = List.of(seal.open(Base64.getUrlDecoder().decode(value)).split(SEPARATOR, -1));
            return parts.size() > 2 && parts.get(1).equals(name)
                    && Long.parseLong(parts.getFirst()) > Instant.now().getEpochSecond()
                    ? Optional.of(parts.subList(2, parts.size())) : Optional.empty();
        } catch (RuntimeException forged) {
            return Optional.empty();
        }
    }

    private static void put(HttpServletRequest request, HttpServletResponse response, String name, String path,
            String value, Duration valid) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).path(path).maxAge(valid)
                .httpOnly(true).secure(request.isSecure()).sameSite("Lax").build().toString());
    }
}
