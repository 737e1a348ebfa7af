package yangguang.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yangguang.catalogue.CatalogueRegister;
import yangguang.catalogue.PublishedEntry;

/// The catalogue as a source of search entries (目录来源).
@Component
class CatalogueSource implements SearchSource {

    private final CatalogueRegister catalogue;
    private final AttachmentTexts texts;

    CatalogueSource(CatalogueRegister catalogue, AttachmentTexts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public void prepare(long number) {
        catalogue.find(number).ifPresent(this::prepare);
    }

    @Override
    public void prepareAfter(long number, int limit) {
        catalogue.after(number, limit).forEach(this::prepare);
    }

    private void prepare(PublishedEntry entry) {
        entry.attachments().forEach(entry.withdrawn() ? texts::forget : texts::of);
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    @Override
    public Batch after(long number, int limit) {
        List<PublishedEntry> read = catalogue.after(number, limit);
        return new Batch(read.stream().filter(entry -> !entry.withdrawn()).map(this::entry).toList(),
                read.isEmpty() ? number : read.getLast().id(), read.size() < limit);
    }

    @Override
    public Optional<SearchEntry> find(long number) {
        return catalogue.find(number).filter(entry -> !entry.withdrawn()).map(this::entry);
    }

    @Override
    public long count() {
        return catalogue.count(List.of());
    }

    private SearchEntry entry(PublishedEntry entry) {
        return new SearchEntry(kind(entry), entry.id(),
                new SearchEntry.Text(entry.title(), entry.documentNumber(), entry.indexNumber(), entry.bodyText(),
                        entry.attachments().stream().map(attachment -> attachment.name() + "\n" + texts.of(attachment))
                                .collect(Collectors.joining("\n"))),
                new SearchEntry.Publisher(entry.agencyId(), entry.agencySlug(), entry.agencyName()),
                new SearchEntry.Shelf(entry.formedOn().getYear(), entry.subject(), entry.subjectName(), entry.node(),
                        entry.nodeName(), entry.genre(), entry.validity().label(), entry.validity().valid(), "主动公开"),
                entry.publishedAt(), "/documents/" + entry.id());
    }

    /// The catalogue has no field for it. Reading: an annual report and an interpretation bear their names in the title,
    /// as the norms for both prescribe.
    private static Kind kind(PublishedEntry entry) {
        String title = entry.title();
        if (title.contains("信息公开") && title.contains("年度报告")) {
            return Kind.ANNUAL_REPORT;
        }
        return title.endsWith("解读") || title.contains("政策解读") || title.startsWith("解读")
                ? Kind.INTERPRETATION : Kind.DOCUMENT;
    }
}
