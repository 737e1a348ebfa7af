package yangguang.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Accent colour of a site (主色) as a stylesheet of one line: the content security policy allows no
/// style in the page. A colour on which white letters cannot be read is not used (GB/T 37668: 4.5 to 1).
@Controller
class Accents {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    @GetMapping("/accent/{colour:[0-9a-f]{6}}.css")
    ResponseEntity<String> show(@PathVariable String colour) {
        return ResponseEntity.ok().contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(contrastWithWhite(colour) >= 4.5 ? ":root{--accent:#" + colour + "}" : "");
    }

    /// Contrast ratio of a colour and white, 1 to 21, as WCAG 2 computes it.
    static double contrastWithWhite(String colour) {
        double luminance = 0.2126 * linear(colour, 0) + 0.7152 * linear(colour, 2) + 0.0722 * linear(colour, 4);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
