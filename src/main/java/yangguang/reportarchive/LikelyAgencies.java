package yangguang.reportarchive;

import java.sql.Array;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.reportarchive.NameLikeness.Likeness;
import yangguang.reportarchive.NameLikeness.Named;

/// Agencies of the archive that may be one (疑似同一机关), proposed to an officer with what speaks for it. Nothing is joined
/// by itself, and what an officer told apart is not proposed again.
@Component
public class LikelyAgencies {

    /// Of a place with more agencies than this only those are compared whose own names begin alike; where still more do, the
    /// names are a list of numbers and not misspellings.
    private static final int MANY = 400;
    private static final int MOST = 200;

    private final ArchiveNames names;
    private final JdbcClient db;

    LikelyAgencies(ArchiveNames names, JdbcClient db) {
        this.names = names;
        this.db = db;
    }

    /// A pair that is proposed (提示).
    ///
    /// @param standing the name that would stand: this platform's, else the one with the later reports, of two that differ by
    ///                 the places above only the fuller
    public record Pair(String standing, String other, int weight, List<String> reasons) {
    }

    /// The likeliest first.
    public List<Pair> pairs() {
        Map<String, List<Named>> byPlace = new HashMap<>();
        named().forEach(named -> byPlace.computeIfAbsent(named.place(), _ -> new ArrayList<>()).add(named));
        Set<Set<String>> apart = new HashSet<>();
        names.apart().forEach(pair -> apart.add(Set.of(pair.one(), pair.other())));
        List<Pair> pairs = new ArrayList<>();
        byPlace.values().forEach(agencies -> compare(agencies, apart, pairs));
        pairs.sort(Comparator.comparingInt(Pair::weight).reversed().thenComparing(Pair::standing).thenComparing(Pair::other));
        return withContacts(pairs.subList(0, Math.min(MOST, pairs.size()))).stream().filter(pair -> pair.weight() >= NameLikeness.WORTH_A_LOOK)
                .sorted(Comparator.comparingInt(Pair::weight).reversed().thenComparing(Pair::standing).thenComparing(Pair::other)).toList();
    }

    private List<Named> named() {
        return db.sql("""
                select agency_name, max(agency_id) as agency_id, array_agg(distinct year) filter (where year is not null) as years
                from archived_report where agency_name <> '' and current_id is not null and state <> 'REJECTED' group by agency_name order by agency_name""")
                .query((row, _) -> {
                    Array years = row.getArray("years");
                    return Named.of(row.getString("agency_name"), row.getObject("agency_id", Long.class),
                            years == null ? Set.of() : new TreeSet<>(List.of((Integer[]) years.getArray())));
                }).list();
    }

    private static void compare(List<Named> agencies, Set<Set<String>> apart, List<Pair> pairs) {
        Map<Character, List<Named>> alike = new HashMap<>();
        agencies.stream().filter(named -> !named.core().isEmpty())
                .forEach(named -> alike.computeIfAbsent(agencies.size() <= MANY ? ' ' : named.core().charAt(0), _ -> new ArrayList<>()).add(named));
        for (List<Named> some : alike.values()) {
            for (int i = 0; some.size() <= MANY && i < some.size(); i++) {
                for (Named other : some.subList(i + 1, some.size())) {
                    Named one = some.get(i);
                    if (!apart.contains(Set.of(one.name(), other.name()))) {
                        NameLikeness.of(one, other).ifPresent(likeness -> pairs.add(pair(one, other, likeness)));
                    }
                }
            }
        }
    }

    private static Pair pair(Named one, Named other, Likeness likeness) {
        boolean byLength = one.core().equals(other.core()) || latest(one) == latest(other);
        boolean oneStands = one.agencyId() != null || other.agencyId() == null
                && (byLength ? one.name().length() > other.name().length() : latest(one) > latest(other));
        return new Pair(oneStands ? one.name() : other.name(), oneStands ? other.name() : one.name(), likeness.weight(), likeness.reasons());
    }

    private static int latest(Named named) {
        return named.years().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// The same telephone number or e-mail address in the reports of both.
    private List<Pair> withContacts(List<Pair> pairs) {
        Set<String> asked = new HashSet<>();
        pairs.forEach(pair -> asked.addAll(List.of(pair.standing(), pair.other())));
        Map<String, Set<String>> contacts = new HashMap<>();
        if (!asked.isEmpty()) {
            db.sql("""
                    select distinct r.agency_name, c.contact[1] as contact
                    from archived_report r join archived_part p on p.version_id = r.current_id
                        cross join lateral regexp_matches(p.folded, '(?:^|[^0-9])(0[0-9]{2,3}-?[0-9]{7,8})(?![0-9])', 'g') as c (contact)
                    where r.agency_name = any (?)""").params((Object) asked.toArray(String[]::new))
                    .query((row, _) -> contacts.computeIfAbsent(row.getString(1), _ -> new HashSet<>()).add(row.getString(2).replace("-", ""))).list();
        }
        return pairs.stream().map(pair -> {
            Set<String> common = new TreeSet<>(contacts.getOrDefault(pair.standing(), Set.of()));
            common.retainAll(contacts.getOrDefault(pair.other(), Set.of()));
            List<String> reasons = new ArrayList<>(pair.reasons());
            common.stream().findFirst().ifPresent(contact -> reasons.add("联系电话相同（" + contact + "）"));
            return common.isEmpty() ? pair : new Pair(pair.standing(), pair.other(), Math.min(100, pair.weight() + 20), List.copyOf(reasons));
        }).toList();
    }
}
