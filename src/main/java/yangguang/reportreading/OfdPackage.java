package yangguang.reportreading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The parts of an OFD file (OFD文件结构, GB/T 33190-2016): its entry names documents, a document its pages, templates and
/// resources. Names of parts are only looked up in the package, whatever they are.
final class OfdPackage {

    /// The entry of the package (主入口).
    static final String ENTRY = "OFD.xml";
    /// What an encrypted package has instead of readable parts (加密入口, GM/T 0099).
    static final String SEALED = "Encryptions.xml";
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST_PAGES = 200;
    private static final int MOST_OBJECTS = 600_000;

    /// A page: its size, null where only the document says one, and what it draws, templates first.
    record Page(double[] box, List<OfdObject> objects) {}

    private final OfficePackage file;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<OfdObject>> units = new HashMap<>();
    private final Set<String> resources = new LinkedHashSet<>();
    private final List<Page> pages = new ArrayList<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private long bytesLeft = MOST_BYTES;
    private int objects;

    OfdPackage(OfficePackage file) throws Unreadable {
        this.file = file;
        file.names().forEach(name -> names.putIfAbsent(resolved("", name).toLowerCase(Locale.ROOT), name));
        List<String> roots = new ArrayList<>();
        read(ENTRY, texts(Set.of("DocRoot"), roots));
        if (roots.isEmpty()) {
            throw OfdText.damaged();
        }
        for (String root : roots) {
            document(resolved("", root));
        }
    }

    List<Page> pages() {
        return pages;
    }

    /// What the pages draw again and again, by number.
    Map<String, List<OfdObject>> units() {
        return units;
    }

    /// Templates and resources that are named and not there.
    Set<String> missing() {
        return missing;
    }

    private void document(String root) throws Unreadable {
        Map<String, String> pageParts = new LinkedHashMap<>();
        Map<String, String> templateParts = new HashMap<>();
        List<String> shared = new ArrayList<>();
        OfdContent common = new OfdContent();
        boolean there = read(root, (kind, xml) -> {
            if (kind == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Page")) {
                pageParts.put(pageParts.size() + " " + attribute(xml, "ID"), attribute(xml, "BaseLoc"));
            } else if (kind == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("TemplatePage")) {
                templateParts.put(attribute(xml, "ID"), attribute(xml, "BaseLoc"));
            }
            common.event(kind, xml);
        }) && read(root, texts(Set.of("PublicRes", "DocumentRes"), shared));
        if (!there || pageParts.isEmpty()) {
            throw OfdText.damaged();
        }
        if (pages.size() + pageParts.size() > MOST_PAGES) {
            throw new Unreadable("OFD 超过 " + MOST_PAGES + " 页，不像一份年度报告，没有读。");
        }
        for (String resource : shared) {
            resource(resolved(root, resource));
        }
        Map<String, OfdContent> templates = new HashMap<>();
        for (String location : pageParts.values()) {
            pages.add(page(root, location, number -> template(templates, number, root, templateParts.get(number)), common.box()));
        }
    }

    /// Finds a template by its number.
    private interface Templates {
        OfdContent get(String number) throws Unreadable;
    }

    private Page page(String root, String location, Templates templates, double[] box) throws Unreadable {
        OfdContent content = content(resolved(root, location));
        if (content == null) {
            throw new Unreadable("OFD 不完整，缺第 " + (pages.size() + 1) + " 页的内容；请重新下载或重新生成后再试。");
        }
        List<OfdObject> drawn = new ArrayList<>();
        Set<String> stood = new LinkedHashSet<>();
        for (Deque<String> below = new ArrayDeque<>(content.templates()); !below.isEmpty();) {
            String number = below.poll();
            if (stood.add(number)) {
                OfdContent template = templates.get(number);
                drawn.addAll(template.objects());
                below.addAll(template.templates());
                count(template.objects().size());
            }
        }
        drawn.addAll(content.objects());
        return new Page(content.box() == null || content.box().length < 4 ? box : content.box(), drawn);
    }

    private OfdContent template(Map<String, OfdContent> known, String number, String root, String location) throws Unreadable {
        if (!known.containsKey(number)) {
            OfdContent template = location == null ? null : content(resolved(root, location));
            if (template == null) {
                missing.add("模板页");
            }
            known.put(number, template == null ? new OfdContent() : template);
        }
        return known.get(number);
    }

    private void count(int more) throws Unreadable {
        objects += more;
        if (objects > MOST_OBJECTS) {
            throw OfdText.tooMuch();
        }
    }

    private OfdContent content(String part) throws Unreadable {
        OfdContent content = new OfdContent();
        if (!read(part, content)) {
            return null;
        }
        count(content.objects().size());
        for (String resource : content.resources()) {
            resource(resolved(part, resource));
        }
        return content;
    }

    /// Drawings that a file of resources holds; fonts, colours and pictures are of no interest.
    private void resource(String part) throws Unreadable {
        if (!resources.add(part)) {
            return;
        }
        Deque<OfdContent> own = new ArrayDeque<>();
        boolean there = read(part, (kind, xml) -> {
            if (kind == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("CompositeGraphicUnit")) {
                own.push(new OfdContent());
                units.putIfAbsent(attribute(xml, "ID"), own.peek().objects());
            } else if (!own.isEmpty()) {
                own.peek().event(kind, xml);
            }
        });
        for (OfdContent unit : own) {
            count(unit.objects().size());
        }
        if (!there) {
            missing.add("资源文件");
        }
    }

    private static OfficePackage.Events texts(Set<String> elements, List<String> texts) {
        StringBuilder text = new StringBuilder();
        return (kind, xml) -> {
            switch (kind) {
                case XMLStreamConstants.START_ELEMENT -> text.setLength(0);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (elements.contains(xml.getLocalName())) {
                        texts.add(text.toString().strip());
                    }
                    text.setLength(0);
                }
                default -> { }
            }
        };
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /// @return whether the part is there
    private boolean read(String part, OfficePackage.Events events) throws Unreadable {
        String name = names.get(part.toLowerCase(Locale.ROOT));
        if (name != null) {
            bytesLeft -= file.read(name, bytesLeft, events);
        }
        return name != null;
    }

    /// The name of a part as another names it: from the root with `/`, else from where that stands.
    static String resolved(String from, String name) {
        Deque<String> path = new ArrayDeque<>();
        String plain = name.strip().replace('\\', '/');
        String whole = plain.startsWith("/") ? plain : from.substring(0, from.lastIndexOf('/') + 1) + plain;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
