package yangguang.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.IndexedEmbedded;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/// Search entry (检索条目): one published thing as the index keeps it. Whatever a result page shows is stored here,
/// so that a page of results asks nobody else.
///
/// @param kind        what it is
/// @param number      its number in the register it comes from; kind and number together are unique
/// @param text        what is searched
/// @param publisher   the agency it belongs to
/// @param shelf       where it stands: year, subject, node
/// @param publishedAt when it was published, Beijing time
/// @param url         the address of its page
@SearchEntity
@Indexed(index = SearchEntry.INDEX)
public record SearchEntry(
        @KeywordField(aggregable = Aggregable.YES, projectable = Projectable.YES) Kind kind,
        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES) long number,
        @IndexedEmbedded Text text,
        @IndexedEmbedded Publisher publisher,
        @IndexedEmbedded Shelf shelf,
        @GenericField(sortable = Sortable.YES, projectable = Projectable.YES) LocalDateTime publishedAt,
        @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String url) {

    static final String INDEX = "entries";
    /// Between the parts of a facet value that names a thing: key, then label.
    static final char LABELLED = '\t';

    /// Unique among all kinds, such as `document-17`.
    @DocumentId
    public String getId() {
        return id(kind, number);
    }

    static String id(Kind kind, long number) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + number;
    }

    /// Sixty-four bits that differ whenever anything of the entry differs. The index is behind where it holds others
    /// than the register's entry yields today; this also notices a validity that changed by the mere passing of days.
    @GenericField(projectable = Projectable.YES, searchable = Searchable.NO)
    public long getFingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// The words of a thing.
    ///
    /// @param documentNumber document number (文号) or ""
    /// @param indexNumber    index number (索引号) or ""
    /// @param body           text of the page, without markup
    /// @param attachments    text extracted from attachments, or ""
    public record Text(
            @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String title,
            @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String documentNumber,
            @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String indexNumber,
            @FullTextField(analyzer = Bigrams.INDEX, searchAnalyzer = Bigrams.PHRASE, projectable = Projectable.YES)
            String body,
            @FullTextField(analyzer = Bigrams.INDEX, searchAnalyzer = Bigrams.PHRASE, projectable = Projectable.YES)
            String attachments) {

        /// Ends a line that must not run on into the next: no question can contain it.
        private static final char FENCE = '\uFFFD';

        public Text {
            title = Objects.requireNonNullElse(title, "");
            documentNumber = Objects.requireNonNullElse(documentNumber, "");
            indexNumber = Objects.requireNonNullElse(indexNumber, "");
            body = Objects.requireNonNullElse(body, "");
            attachments = Objects.requireNonNullElse(attachments, "");
        }

        /// Title and numbers, searched with more weight than the body.
        @FullTextField(analyzer = Bigrams.INDEX, searchAnalyzer = Bigrams.PHRASE)
        public String getHeading() {
            return Stream.of(title, documentNumber, indexNumber).filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(String.valueOf(FENCE)));
        }

        /// The title in its folded spelling, for a question that is a whole title. Cut to what a term can hold.
        @KeywordField(norms = Norms.NO)
        public String getWholeTitle() {
            return folded(title);
        }

        /// The numbers the thing carries, in the form of [Numbers#carried].
        @KeywordField
        public Set<String> getCarries() {
            return Stream.of(documentNumber, indexNumber).filter(number -> !number.isBlank())
                    .map(Numbers::carried).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /// The numbers of other things that stand in its words.
        @KeywordField
        public Set<String> getCites() {
            Set<String> cites = Numbers.citedIn(title);
            cites.addAll(Numbers.citedIn(body));
            cites.addAll(Numbers.citedIn(attachments));
            cites.removeAll(getCarries());
            return cites;
        }

        static String folded(String title) {
            String folded = Units.of(title).toString().toLowerCase(Locale.ROOT);
            return folded.length() > 2000 ? folded.substring(0, 2000) : folded;
        }
    }

    /// The agency a thing belongs to.
    ///
    /// @param slug the agency's part of an address, unique
    public record Publisher(
            @GenericField long agencyId,
            @KeywordField(projectable = Projectable.YES) String slug,
            @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String name) {

        @KeywordField(aggregable = Aggregable.YES, searchable = Searchable.NO)
        public String getFacet() {
            return slug + LABELLED + name;
        }
    }

    /// Where a thing stands.
    ///
    /// @param year        the year it was made
    /// @param subject     subject class, `2.1`, or ""
    /// @param subjectName its name, `综合政务\政务公开`, or ""
    /// @param node        catalogue node, `A20.01`, or ""
    /// @param nodeName    its name
    /// @param genre       genre, such as 通知, or ""
    /// @param validity    validity in words, such as 有效, or ""
    /// @param inForce     whether it may still be relied on; what is not comes later among equals
    /// @param openness    openness tag in words, such as 主动公开
    public record Shelf(
            @GenericField(aggregable = Aggregable.YES, projectable = Projectable.YES) int year,
            @KeywordField String subject,
            @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String subjectName,
            @KeywordField String node,
            @KeywordField(searchable = Searchable.NO, projectable = Projectable.YES) String nodeName,
            @KeywordField(projectable = Projectable.YES) String genre,
            @KeywordField(projectable = Projectable.YES) String validity,
            @GenericField boolean inForce,
            @KeywordField(projectable = Projectable.YES) String openness) {

        public Shelf {
            subject = Objects.requireNonNullElse(subject, "");
            subjectName = Objects.requireNonNullElse(subjectName, "");
            node = Objects.requireNonNullElse(node, "");
            nodeName = Objects.requireNonNullElse(nodeName, "");
            genre = Objects.requireNonNullElse(genre, "");
            validity = Objects.requireNonNullElse(validity, "");
            openness = Objects.requireNonNullElse(openness, "");
        }

        /// First level of the subject, by which results are counted and narrowed.
        @KeywordField
        public String getSubjectClass() {
            int dot = subject.indexOf('.');
            return dot < 0 ? subject : subject.substring(0, dot);
        }

        @KeywordField(aggregable = Aggregable.YES, searchable = Searchable.NO)
        public String getSubjectFacet() {
            int slash = subjectName.indexOf('\\');
            return subject.isEmpty() ? null
                    : getSubjectClass() + LABELLED + (slash < 0 ? subjectName : subjectName.substring(0, slash));
        }
    }
}
