package yangguang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/// Elder mode (长者版): larger letters, stronger contrast, fewer things. The choice is a cookie, so it
/// persists without an account and without script.
@Controller
class ElderMode {

    private static final String COOKIE = "elder";
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\w\\-./%?=&+~]{0,500}");

    static boolean chosen(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && "1".equals(cookie.getValue());
    }

    @GetMapping("/elder")
    ResponseEntity<Void> choose(@RequestParam(defaultValue = "false") String on,
            @RequestParam(defaultValue = "/") String back) {
        boolean wanted = "true".equals(on);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, wanted ? "1" : "").path("/").httpOnly(true)
                .sameSite("Lax").maxAge(wanted ? Duration.ofDays(365) : Duration.ZERO).build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, OWN_PATH.matcher(back).matches() ? back : "/")
                .build();
    }
}
