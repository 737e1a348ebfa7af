package yangguang.agencies;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Register of agencies (机关名录), read-only.
@Component
@NamedInterface("facts")
public class AgencyRegister {

    private final Agencies agencies;
    private final JdbcClient db;

    AgencyRegister(Agencies agencies, JdbcClient db) {
        this.agencies = agencies;
        this.db = db;
    }

    /// The agency with this identity; it must exist.
    public Agency get(long id) {
        return agencies.findById(id).orElseThrow(() -> new IllegalArgumentException("no agency " + id));
    }

    public Optional<Agency> find(long id) {
        return agencies.findById(id);
    }

    public Optional<Agency> findBySlug(String slug) {
        return agencies.findBySlug(slug);
    }

    /// All agencies, the tree's upper levels first, then by code.
    public List<Agency> all() {
        return agencies.findAll().stream()
                .sorted(Comparator.comparing(Agency::level).thenComparing(Agency::id)).toList();
    }

    /// The portal's own government: the first agency without a parent.
    public Optional<Agency> root() {
        return db.sql("select id from agency where parent_id is null order by id limit 1")
                .query(Long.class).optional().flatMap(agencies::findById);
    }

    /// The agency and everything below it, itself first.
    public List<Agency> within(long id) {
        List<Long> ids = idsWithin(id);
        Map<Long, Agency> found = agencies.findAllById(ids).stream().collect(Collectors.toMap(Agency::id, agency -> agency));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /// Identities of the agency and everything below it, itself first.
    public List<Long> idsWithin(long id) {
        return db.sql("""
                with recursive below (id, depth) as (
                    select id, 0 from agency where id = :id
                    union all
                    select a.id, b.depth + 1 from agency a join below b on a.parent_id = b.id)
                select id from below order by depth, id""")
                .param("id", id).query(Long.class).list();
    }

    /// Whether `agency` is `above` or stands anywhere below it.
    public boolean isWithin(long agency, long above) {
        return idsWithin(above).contains(agency);
    }
}
