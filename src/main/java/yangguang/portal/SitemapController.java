package yangguang.portal;

import java.time.Duration;
import java.util.stream.IntStream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import yangguang.agencies.AgencyRegister;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.EntryList;
import yangguang.catalogue.Filter;
import yangguang.web.NotThere;

/// Site map, for people and for search engines, and what the latter may not read.
@Controller
class SitemapController {

    private static final int SIZE = 500;
    private static final String OPENING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final AgencyRegister agencies;
    private final CatalogueRegister catalogue;

    SitemapController(AgencyRegister agencies, CatalogueRegister catalogue) {
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    @GetMapping("/sitemap")
    SitemapPage show() {
        return new SitemapPage(AgencyGroup.of(agencies.all()));
    }

    /// Index of the maps: the pages of the portal, then the documents in parts.
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index() {
        int parts = catalogue.page(Filter.all(), 1, SIZE).pages();
        StringBuilder xml = new StringBuilder(OPENING).append("<sitemapindex").append(SCHEMA);
        IntStream.rangeClosed(0, parts).forEach(part ->
                xml.append("<sitemap><loc>").append(url("/sitemaps/" + part + ".xml")).append("</loc></sitemap>\n"));
        return answer(MediaType.APPLICATION_XML, xml.append("</sitemapindex>\n").toString());
    }

    @GetMapping("/sitemaps/{part:\\d{1,5}}.xml")
    ResponseEntity<String> part(@PathVariable int part) {
        StringBuilder xml = new StringBuilder(OPENING).append("<urlset").append(SCHEMA);
        if (part == 0) {
            agencies.all().stream().filter(agency -> !agency.closed()).forEach(agency -> {
                for (String section : new String[] {"", "guide", "systems", "catalogue", "reports"}) {
                    xml.append("<url><loc>").append(url("/a/" + agency.slug() + "/" + section)).append("</loc></url>\n");
                }
            });
        } else {
            EntryList entries = catalogue.page(Filter.all(), part, SIZE);
            if (part > entries.pages()) {
                throw new NotThere();
            }
            entries.entries().forEach(entry -> xml.append("<url><loc>").append(url("/documents/" + entry.id()))
                    .append("</loc><lastmod>").append(entry.publishedAt().toLocalDate()).append("</lastmod></url>\n"));
        }
        return answer(MediaType.APPLICATION_XML, xml.append("</urlset>\n").toString());
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(MediaType.TEXT_PLAIN, """
                User-agent: *
                Disallow: /desk
                Disallow: /sign-in
                Disallow: /requests/
                Disallow: /elder
                Sitemap: %s
                """.formatted(url("/sitemap.xml")));
    }

    private static String url(String path) {
        return HtmlUtils.htmlEscape(ServletUriComponentsBuilder.fromCurrentContextPath().path(path).build().toUriString());
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok().contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic()).body(text);
    }
}
