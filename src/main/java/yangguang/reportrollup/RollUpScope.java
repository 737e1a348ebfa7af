package yangguang.reportrollup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;
import yangguang.statute.Article;
import yangguang.web.Choice;

/// Scope of a roll-up (汇总范围): the agencies whose reports a government adds up. All that belong to it, but not those
/// led from above or public institutions, unless its office has decided otherwise for that day.
@Repository
@Article({"49", "50"})
public class RollUpScope {

    private static final String SCOPE = """
            select a.id, a.slug, a.name, a.kind,
                   coalesce(d.included, a.government_id = :government and a.kind not in ('VERTICAL', 'PUBLIC_INSTITUTION')) as included,
                   coalesce(d.reason, case a.kind when 'VERTICAL' then '垂直管理机构，向上级系统报告'
                       when 'PUBLIC_INSTITUTION' then '公共企事业单位，不属于行政机关' else '' end) as reason,
                   d.included is not null as decided
            from agency a
            left join (select distinct on (agency_id) agency_id, included, reason from report_scope
                       where government_id = :government and from_day <= :day and (to_day is null or to_day >= :day)
                       order by agency_id, id desc) d on d.agency_id = a.id
            where (a.government_id = :government or d.included) and a.id <> :government
              and (a.closed_on is null or a.closed_on > :day)
              and not exists (select 1 from report_succession s where s.old_agency_id = a.id and s.from_day <= :day)
            order by a.id""";

    private final JdbcClient db;

    RollUpScope(JdbcClient db) {
        this.db = db;
    }

    /// An agency in question (范围内外的机关).
    ///
    /// @param included whether its report is added up
    /// @param reason   why it is in or out; "" where its kind alone says that it is in
    /// @param decided  whether the office decided it
    public record Member(long id, String slug, String name, AgencyKind kind, boolean included, String reason, boolean decided) {

        /// Whether the agency has to hand in a report here: also one that is left out of the sums.
        public boolean expected() {
            return included || kind != AgencyKind.VERTICAL && kind != AgencyKind.PUBLIC_INSTITUTION;
        }
    }

    /// Re-organisation (机构改革): what one agency did, another does from a day on.
    public record Succession(long oldAgencyId, String oldName, long newAgencyId, String newName, LocalDate fromDay, String reason) {
    }

    /// Everybody in question as of the last day of a year.
    public List<Member> all(long governmentId, int year) {
        return db.sql(SCOPE).param("government", governmentId).param("day", LocalDate.of(year, 12, 31))
                .query((row, _) -> new Member(row.getLong("id"), row.getString("slug"), row.getString("name"), AgencyKind.valueOf(row.getString("kind")),
                        row.getBoolean("included"), row.getString("reason"), row.getBoolean("decided"))).list();
    }

    private record Standing(Choice choice, Level level) {
    }

    /// Agencies that exist, as something to choose from: the tree's upper levels first, without the government itself.
    List<Choice> choices(long governmentId) {
        return db.sql("select slug, name, level from agency where id <> ? and closed_on is null order by id").param(governmentId)
                .query((row, _) -> new Standing(new Choice(row.getString("slug"), row.getString("name")), Level.valueOf(row.getString("level")))).list()
                .stream().sorted(Comparator.comparing(Standing::level)).map(Standing::choice).toList();
    }

    List<Member> members(long governmentId, int year) {
        return all(governmentId, year).stream().filter(Member::included).toList();
    }

    void decide(long governmentId, long agencyId, boolean included, String reason, LocalDate from, LocalDate to, String by,
            LocalDateTime at) {
        db.sql("""
                insert into report_scope (government_id, agency_id, included, reason, from_day, to_day, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(governmentId, agencyId, included, reason, from, to, by, at).update();
    }

    List<Succession> successions(long governmentId) {
        return db.sql("""
                select s.old_agency_id, o.name as old_name, s.new_agency_id, n.name as new_name, s.from_day, s.reason
                from report_succession s join agency o on o.id = s.old_agency_id join agency n on n.id = s.new_agency_id
                where s.government_id = ? order by s.from_day, s.id""").param(governmentId).query(Succession.class).list();
    }

    /// @return false where the old agency already has a successor
    boolean succeed(long governmentId, long oldAgency, long newAgency, LocalDate from, String reason, String by, LocalDateTime at) {
        return db.sql("""
                insert into report_succession (government_id, old_agency_id, new_agency_id, from_day, reason, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(governmentId, oldAgency, newAgency, from, reason, by, at).update() == 1;
    }

    /// Who stands for an agency on the last day of a year, through all re-organisations until then.
    static long standingFor(long agencyId, int year, List<Succession> successions) {
        Map<Long, Long> next = successions.stream().filter(s -> s.fromDay().getYear() <= year)
                .collect(Collectors.toMap(Succession::oldAgencyId, Succession::newAgencyId, (one, _) -> one));
        long at = agencyId;
        for (int steps = 0; next.containsKey(at) && steps <= next.size(); steps++) {
            at = next.get(at);
        }
        return at;
    }
}
