package yangguang.search;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;

/// What the index keeps of an entry for showing it (存储字段).
record Stored(String id, Kind kind, String url, LocalDateTime publishedAt, Words words, Place place) {

    record Words(String title, String documentNumber, String indexNumber, String body, String attachments) {
    }

    record Place(String agency, String slug, String subject, String genre, String validity) {
    }

    static ProjectionFinalStep<Stored> projection(SearchProjectionFactory<?, ?> f) {
        return f.composite().from(
                f.id(String.class),
                f.field("kind", Kind.class),
                f.field("url", String.class),
                f.field("publishedAt", LocalDateTime.class),
                f.composite().from(text(f, "text.title"), text(f, "text.documentNumber"), text(f, "text.indexNumber"),
                        text(f, "text.body"), text(f, "text.attachments"))
                        .asArray(t -> new Words((String) t[0], (String) t[1], (String) t[2], (String) t[3], (String) t[4])),
                f.composite().from(text(f, "publisher.name"), text(f, "publisher.slug"), text(f, "shelf.subjectName"),
                        text(f, "shelf.genre"), text(f, "shelf.validity"))
                        .asArray(t -> new Place((String) t[0], (String) t[1], (String) t[2], (String) t[3], (String) t[4])))
                .asArray(t -> new Stored((String) t[0], (Kind) t[1], (String) t[2], (LocalDateTime) t[3], (Words) t[4],
                        (Place) t[5]));
    }

    private static ProjectionFinalStep<String> text(SearchProjectionFactory<?, ?> f, String field) {
        return f.field(field, String.class);
    }

    boolean carries(String number) {
        return Numbers.carried(words.documentNumber()).equals(number)
                || Numbers.carried(words.indexNumber()).equals(number);
    }

    /// As a line of a result page. Passages come from the page's own text first, then from attachments.
    Hit hit(Hit.Reason reason, Highlighting highlighting) {
        List<Hit.Fragment> fragments = new ArrayList<>(highlighting.fragments(words.body(), false, false));
        if (fragments.isEmpty()) {
            fragments.addAll(highlighting.fragments(words.attachments(), true, false));
        }
        if (fragments.isEmpty()) {
            fragments.addAll(highlighting.fragments(words.body(), false, true));
        }
        return new Hit(id, kind, url, highlighting.whole(words.title()), words.documentNumber(), words.indexNumber(),
                place.agency(), place.slug(), publishedAt, place.subject(), place.genre(), place.validity(), reason,
                fragments);
    }
}
