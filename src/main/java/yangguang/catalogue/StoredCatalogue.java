package yangguang.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.TimeMachine;

/// Reads the register from the tables.
@Component
@Transactional(readOnly = true)
class StoredCatalogue implements CatalogueRegister {

    private static final String CURRENT = """
             from catalogue_entry e
             join catalogue_version v on v.entry_id = e.id and v.number = e.current_version
            """;
    private static final String SELECT = """
            select e.id, e.index_number, e.agency_id, e.published_at, e.withdrawn_at, e.withdrawal_reason,
                   v.title, v.document_number, v.formed_on, v.effective_from, v.effective_to, v.node, v.subject,
                   v.genre, v.keywords, v.summary, v.kind, v.body_html, v.body_text, v.attachments, v.source,
                   e.repealed_on, e.amended_on""" + CURRENT;

    private final JdbcClient db;
    private final AgencyRegister agencies;
    private final CatalogueNodes nodes;
    private final Subjects subjects;
    private final ContentColumns columns;
    private final TimeMachine clock;

    StoredCatalogue(JdbcClient db, AgencyRegister agencies, CatalogueNodes nodes, Subjects subjects,
            ContentColumns columns, TimeMachine clock) {
        this.db = db;
        this.agencies = agencies;
        this.nodes = nodes;
        this.subjects = subjects;
        this.columns = columns;
        this.clock = clock;
    }

    @Override
    public Optional<PublishedEntry> find(long id) {
        return db.sql(SELECT + " where e.id = ?").param(id).query(entry()).optional();
    }

    @Override
    public Optional<PublishedEntry> findByIndexNumber(String indexNumber) {
        return db.sql(SELECT + """
                 where e.index_number = :number
                    or (e.legacy_index_number = :number and e.legacy_index_number <> '')
                 order by e.index_number = :number desc, e.id limit 1""")
                .param("number", indexNumber.strip()).query(entry()).optional();
    }

    @Override
    public EntryList page(Filter filter, int page, int size) {
        Where where = Where.of(filter, clock.today());
        return list(where, " order by e.published_at desc, e.id desc", page, size);
    }

    @Override
    public List<PublishedEntry> after(long id, int limit) {
        return db.sql(SELECT + " where e.id > ? order by e.id limit ?").params(id, limit).query(entry()).list();
    }

    @Override
    public List<EntryVersion> versions(long id) {
        return db.sql("""
                select v.entry_id, v.number, v.title, v.body_html, v.entered_at, v.reason
                from catalogue_version v join catalogue_entry e on e.id = v.entry_id
                where e.id = ? and e.withdrawn_at is null order by v.number desc""")
                .param(id).query(EntryVersion.class).list();
    }

    @Override
    public Map<String, Long> countByNode(Collection<Long> agencies) {
        Where where = Where.of(Filter.of(agencies), clock.today());
        Map<String, Long> counts = new LinkedHashMap<>();
        db.sql("select v.node, count(*)" + CURRENT + where.sql() + " group by v.node order by v.node")
                .params(where.params())
                .query((row, _) -> counts.put(row.getString(1), row.getLong(2))).list();
        return counts;
    }

    @Override
    public long count(Collection<Long> agencies) {
        return count(Where.of(Filter.of(agencies), clock.today()));
    }

    @Override
    public Figures figures(long agencyId, int year) {
        return figures(List.of(agencyId), year);
    }

    @Override
    public Figures figures(Collection<Long> agencies, int year) {
        Map<DocumentKind, Map<Figure, Long>> counts = new EnumMap<>(DocumentKind.class);
        if (!agencies.isEmpty()) {
            db.sql("select v.kind, " + FigureSql.counts() + CURRENT + " where " + FigureSql.STANDING
                    + " and v.kind <> 'OTHER' group by v.kind")
                    .params(FigureSql.params(agencies, year))
                    .query((row, _) -> counts.put(DocumentKind.valueOf(row.getString("kind")), FigureSql.read(row)))
                    .list();
        }
        return new Figures(year, counts);
    }

    @Override
    public EntryList entriesBehind(Collection<Long> agencies, int year, DocumentKind kind, Figure figure, int page,
            int size) {
        if (agencies.isEmpty()) {
            return new EntryList(List.of(), 0, 1, size);
        }
        Map<String, Object> params = FigureSql.params(agencies, year);
        params.put("kind", kind == null ? "" : kind.name());
        Where where = new Where(" where " + FigureSql.STANDING + (kind == null ? "" : " and v.kind = :kind") + " and "
                + FigureSql.of(figure), params);
        return list(where, " order by v.formed_on desc, e.id desc", page, size);
    }

    @Override
    public long publishedBetween(Collection<Long> agencies, LocalDate from, LocalDate to) {
        Where where = Where.of(Filter.of(agencies), clock.today());
        return db.sql("select count(*)" + CURRENT + where.sql()
                + " and e.published_at >= :from and e.published_at < :until")
                .params(where.params()).param("from", from.atStartOfDay())
                .param("until", to.plusDays(1).atStartOfDay()).query(Long.class).single();
    }

    private EntryList list(Where where, String order, int page, int size) {
        if (page < 1 || size < 1 || size > 1000) {
            throw new IllegalArgumentException("page " + page + " of " + size);
        }
        long total = count(where);
        List<PublishedEntry> entries = db.sql(SELECT + where.sql() + order + " limit :size offset :skip")
                .params(where.params()).param("size", size).param("skip", (long) (page - 1) * size)
                .query(entry()).list();
        return new EntryList(entries, total, page, size);
    }

    private long count(Where where) {
        return db.sql("select count(*)" + CURRENT + where.sql()).params(where.params()).query(Long.class).single();
    }

    private RowMapper<PublishedEntry> entry() {
        LocalDate today = clock.today();
        Map<Long, Agency> byId = agencies.all().stream().collect(Collectors.toMap(Agency::id, Function.identity()));
        return (row, _) -> read(row, byId.get(row.getLong("agency_id")), today);
    }

    private PublishedEntry read(ResultSet row, Agency agency, LocalDate today) throws SQLException {
        LocalDate from = row.getObject("effective_from", LocalDate.class);
        LocalDate to = row.getObject("effective_to", LocalDate.class);
        LocalDate repealed = row.getObject("repealed_on", LocalDate.class);
        Validity validity = Validity.on(today, from, to, repealed, row.getObject("amended_on", LocalDate.class));
        return new PublishedEntry(row.getLong("id"), row.getString("index_number"), agency.id(), agency.name(),
                agency.slug(), row.getString("title"), row.getString("document_number"),
                row.getObject("formed_on", LocalDate.class), row.getObject("published_at", LocalDateTime.class),
                from, repealed == null ? to : repealed, row.getString("node"), nodes.name(row.getString("node")), row.getString("subject"),
                subjects.name(row.getString("subject")), row.getString("genre"),
                Content.keywordsOf(row.getString("keywords")), row.getString("summary"), validity,
                DocumentKind.valueOf(row.getString("kind")), row.getString("body_html"), row.getString("body_text"),
                columns.attachments(row.getString("attachments")), row.getString("source"),
                row.getObject("withdrawn_at") != null, row.getString("withdrawal_reason"));
    }
}
