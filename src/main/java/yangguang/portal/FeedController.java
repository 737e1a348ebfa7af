package yangguang.portal;

import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.Filter;
import yangguang.catalogue.PublishedEntry;
import yangguang.statute.TimeMachine;

/// Feed of what was published last (更新订阅), Atom (RFC 4287).
@Controller
class FeedController {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final int NEWEST = 50;

    private final AgencyRegister agencies;
    private final CatalogueRegister catalogue;
    private final Addressed addressed;

    FeedController(AgencyRegister agencies, CatalogueRegister catalogue, Addressed addressed) {
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.addressed = addressed;
    }

    @GetMapping("/feed.xml")
    ResponseEntity<String> county(WebRequest request) {
        String name = agencies.root().map(Agency::name).orElse("") + "政府信息公开";
        return feed(request, name, "/feed.xml", "/", Filter.all());
    }

    @GetMapping("/a/{slug}/feed.xml")
    ResponseEntity<String> show(@PathVariable String slug, WebRequest request) {
        Agency agency = addressed.agency(slug);
        return feed(request, agency.name() + "政府信息公开", "/a/" + slug + "/feed.xml", "/a/" + slug + "/",
                Filter.of(List.of(agency.id())));
    }

    private ResponseEntity<String> feed(WebRequest request, String name, String self, String page, Filter filter) {
        List<PublishedEntry> entries = catalogue.page(filter, 1, NEWEST).entries();
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        String xml = atom(base, name, self, page, entries);
        if (request.checkNotModified("\"" + Integer.toHexString(xml.hashCode()) + "-" + xml.length() + "\"")) {
            return null;
        }
        return ResponseEntity.ok().contentType(ATOM).cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(xml);
    }

    private static String atom(String base, String name, String self, String page, List<PublishedEntry> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", base + page);
            element(xml, "title", name);
            element(xml, "updated", entries.isEmpty() ? "2008-05-01T00:00:00+08:00" : beijing(entries.getFirst().publishedAt()));
            link(xml, "self", base + self);
            link(xml, "alternate", base + page);
            for (PublishedEntry entry : entries) {
                entry(xml, base, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an Atom feed in memory is always writable", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, String base, PublishedEntry entry) throws XMLStreamException {
        String url = base + "/documents/" + entry.id();
        xml.writeStartElement("entry");
        element(xml, "id", url);
        element(xml, "title", entry.title());
        element(xml, "updated", beijing(entry.publishedAt()));
        link(xml, "alternate", url);
        xml.writeStartElement("author");
        element(xml, "name", entry.agencyName());
        xml.writeEndElement();
        element(xml, "summary", entry.summary().isBlank() ? DocumentPage.beginning(entry.bodyText(), 100)
                : entry.summary());
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(EntryFilterForm.plain(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String url) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", url);
    }

    private static String beijing(LocalDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0).atZone(TimeMachine.BEIJING));
    }
}
