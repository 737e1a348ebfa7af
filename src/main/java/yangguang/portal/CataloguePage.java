package yangguang.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import yangguang.agencies.Agency;
import yangguang.catalogue.PublishedEntry;
import yangguang.catalogue.Subject;
import yangguang.catalogue.Validity;
import yangguang.web.Choice;
import yangguang.web.Crumb;
import yangguang.web.Page;
import yangguang.web.Pager;

/// List of documents with the tree of nodes beside it (目录列表).
///
/// @param agency the agency whose platform it is; empty on the county's
/// @param path   address of the whole catalogue
/// @param here   address of the list shown, without filters
/// @param node   node shown; empty for all
/// @param year   this year
public record CataloguePage(Optional<Agency> agency, String path, String here, List<NodeLine> nodes,
        Optional<NodeLine> node, EntryFilterForm form, List<PublishedEntry> entries, Pager pager,
        List<Subject> classes, List<String> kinds, int year) implements Page {

    private static final int YEARS = 20;

    @Override
    public String template() {
        return "portal/catalogue";
    }

    public String title() {
        return form.kind().equals("NORMATIVE") && node.isEmpty() ? "行政规范性文件"
                : node.map(NodeLine::name).orElse("法定主动公开内容");
    }

    public List<Crumb> crumbs() {
        var crumbs = new java.util.ArrayList<Crumb>();
        crumbs.add(new Crumb("首页", "/"));
        agency.ifPresent(a -> crumbs.add(new Crumb(a.shortName(), "/a/" + a.slug() + "/")));
        boolean top = node.isEmpty() && form.kind().isEmpty();
        crumbs.add(new Crumb("法定主动公开内容", top ? "" : path));
        if (!top) {
            crumbs.add(new Crumb(title(), ""));
        }
        return crumbs;
    }

    public List<Choice> years() {
        return IntStream.range(0, YEARS).mapToObj(n -> String.valueOf(year - n))
                .map(y -> new Choice(y, y + " 年")).toList();
    }

    public List<Choice> subjects() {
        return classes.stream().map(s -> new Choice(s.code(), s.first())).toList();
    }

    public List<Choice> genres() {
        return kinds.stream().map(g -> new Choice(g, g)).toList();
    }

    public List<Choice> validities() {
        return Arrays.stream(Validity.values()).map(v -> new Choice(v.name(), v.label())).toList();
    }

    public long total() {
        return nodes.stream().mapToLong(NodeLine::count).sum();
    }
}
