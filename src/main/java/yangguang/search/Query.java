package yangguang.search;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.modulith.NamedInterface;

/// Question (检索请求): what somebody typed, and what they narrowed it to. Start with [#of] and add:
/// `Query.of("老旧小区 改造").agency("minzheng").year(2026).sort(Sort.DATE).page(2)`. No question is an error:
/// whatever cannot be searched for is left out and said in [Results#notes()].
///
/// @param words        the words as typed, at most [#MOST_CHARACTERS] are read; several words separated by spaces must all
///                     occur, a part in quotation marks is taken with its spaces, a document or index number is
///                     recognised
/// @param agency       slug of the agency, or null for all
/// @param year         year of formation, or null
/// @param subject      subject class `2` or class with subclass `2.1`, or null
/// @param kind         kind of thing, or null
/// @param node         catalogue node with everything below it, `A20` or `A20.01`, or null
/// @param genre        genre in words, or null
/// @param validity     validity in words, or null
/// @param publishedFrom first day of publication, or null
/// @param publishedTo  last day of publication, inclusive, or null
/// @param sort         order of the hits
/// @param page         page from 1; beyond [Results#lastPage()] the last one is answered
/// @param size         hits a page, 1 to 100
@NamedInterface("facts")
public record Query(String words, String agency, Integer year, String subject, Kind kind, String node, String genre,
                    String validity, LocalDate publishedFrom, LocalDate publishedTo, Sort sort, int page, int size) {

    public static final int MOST_CHARACTERS = 200;
    public static final int USUAL_SIZE = 20;
    public static final int GREATEST_SIZE = 100;

    /// Order of the hits (排序). A question for a number always shows those that carry it first.
    @NamedInterface("facts")
    public enum Sort {
        RELEVANCE("按相关度"),
        DATE("按发布时间");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Query {
        words = Objects.requireNonNullElse(words, "");
        agency = blankIsNull(agency);
        subject = blankIsNull(subject);
        node = blankIsNull(node);
        genre = blankIsNull(genre);
        validity = blankIsNull(validity);
        sort = Objects.requireNonNullElse(sort, Sort.RELEVANCE);
        page = Math.max(1, page);
        size = size < 1 ? USUAL_SIZE : Math.min(size, GREATEST_SIZE);
    }

    public static Query of(String words) {
        return new Query(words, null, null, null, null, null, null, null, null, null, Sort.RELEVANCE, 1, USUAL_SIZE);
    }

    public Query words(String words) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, 1, size);
    }

    public Query agency(String slug) {
        return new Query(words, slug, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, 1, size);
    }

    public Query year(Integer year) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, 1, size);
    }

    public Query subject(String subject) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, 1, size);
    }

    public Query kind(Kind kind) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, 1, size);
    }

    public Query node(String node) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, 1, size);
    }

    public Query genre(String genre) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, 1, size);
    }

    public Query validity(String validity) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, 1, size);
    }

    public Query published(LocalDate from, LocalDate to) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, from, to, sort, 1, size);
    }

    public Query sort(Sort sort) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, page, size);
    }

    public Query page(int page) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, page, size);
    }

    public Query size(int size) {
        return new Query(words, agency, year, subject, kind, node, genre, validity, publishedFrom, publishedTo,
                sort, page, size);
    }

    /// The same words without any narrowing.
    public Query everywhere() {
        return of(words).sort(sort).size(size);
    }

    /// Whether anything beside the words narrows the hits.
    public boolean isNarrowed() {
        return agency != null || year != null || subject != null || kind != null || node != null || genre != null
                || validity != null || publishedFrom != null || publishedTo != null;
    }

    private static String blankIsNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
