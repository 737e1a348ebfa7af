package yangguang.reportarchive;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/// Names of the archive's agencies (机关名称): which name stands for which, which were found to be of two agencies.
@Repository
@NamedInterface("facts")
public class ArchiveNames {

    private static final String JOINED = "select * from archive_alias where parted_at is null ";

    private final JdbcClient db;

    ArchiveNames(JdbcClient db) {
        this.db = db;
    }

    /// The name under which a report of this name and year stands; the name itself where nobody joined it with another.
    ///
    /// @param year null where it could not be told
    public String standing(String name, Integer year) {
        return db.sql("""
                with recursive standing (name, steps) as (
                    select cast(:name as varchar), 0
                    union all
                    select a.standing_name, s.steps + 1 from standing s join archive_alias a on a.name = s.name and a.parted_at is null
                    where s.steps < 10 and case when cast(:year as integer) is null then a.from_year is null and a.to_year is null
                        else :year between coalesce(a.from_year, 0) and coalesce(a.to_year, 9999) end)
                select name from standing order by steps desc limit 1""").param("name", name).param("year", year).query(String.class).single();
    }

    /// The name where the chain of aliases ends, whatever the year.
    public String last(String name) {
        String last = name;
        for (int steps = 0; steps < 10; steps++) {
            Optional<AgencyAlias> alias = alias(last);
            if (alias.isEmpty()) {
                return last;
            }
            last = alias.get().standingName();
        }
        return last;
    }

    /// What this name is an alias of.
    public Optional<AgencyAlias> alias(String name) {
        return db.sql(JOINED + "and name = ?").param(name).query(AgencyAlias.class).optional();
    }

    public Optional<AgencyAlias> find(long id) {
        return db.sql("select * from archive_alias where id = ?").param(id).query(AgencyAlias.class).optional();
    }

    /// All names that an agency is or was known by beside this one, the aliases of its aliases too.
    public List<AgencyAlias> othersOf(String standing) {
        List<AgencyAlias> others = new ArrayList<>(db.sql(JOINED + "and standing_name = ? order by name").param(standing).query(AgencyAlias.class).list());
        for (AgencyAlias alias : List.copyOf(others)) {
            others.addAll(othersOf(alias.name()));
        }
        return others;
    }

    /// Everything that was ever joined, the latest first, what stands joined before what was parted.
    public List<AgencyAlias> all() {
        return db.sql("select * from archive_alias order by parted_at is not null, id desc").query(AgencyAlias.class).list();
    }

    long add(String name, String standing, Integer from, Integer to, String reason, LocalDateTime at, String by) {
        return db.sql("insert into archive_alias (name, standing_name, from_year, to_year, reason, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(name, standing, from, to, reason, at, by).query(Long.class).single();
    }

    /// @return whether it was joined until now
    boolean part(long id, LocalDateTime at, String by, String reason) {
        return db.sql("update archive_alias set parted_at = ?, parted_by = ?, parting_reason = ? where id = ? and parted_at is null")
                .params(at, by, reason, id).update() == 1;
    }

    /// Keeps others from joining and parting until the transaction ends, and from changing any agency's reports. Nothing else
    /// is held before it.
    void hold() {
        db.sql("select pg_advisory_xact_lock(76, 0)").query((row, _) -> 0).single();
    }

    /// Two names that were found to be of two agencies (不是同一机关).
    public record Apart(String one, String other, String reason, LocalDateTime madeAt, String madeBy) {
    }

    public List<Apart> apart() {
        return db.sql("select * from archive_apart order by made_at desc, one").query(Apart.class).list();
    }

    /// @return whether nobody had said so yet
    boolean tellApart(String one, String other, String reason, LocalDateTime at, String by) {
        boolean first = one.compareTo(other) < 0;
        return db.sql("insert into archive_apart (one, other, reason, made_at, made_by) values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(first ? one : other, first ? other : one, reason, at, by).update() == 1;
    }

    void forgetApart(String one, String other) {
        db.sql("delete from archive_apart where one in (:names) and other in (:names)").param("names", List.of(one, other)).update();
    }
}
