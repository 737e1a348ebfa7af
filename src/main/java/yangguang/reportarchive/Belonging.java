package yangguang.reportarchive;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.agencies.AgencyRegister;

/// Belonging of the archive's agencies (所属关系): which governments' reports contain which reports. It is noted when a
/// report comes in, and anew at every start, as the tree of this platform's agencies may have changed since.
@Component
class Belonging {

    private final AgencyRegister agencies;
    private final JdbcClient db;

    Belonging(AgencyRegister agencies, JdbcClient db) {
        this.agencies = agencies;
        this.db = db;
    }

    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    void note() {
        KnownAgencies known = KnownAgencies.of(agencies.all());
        List<String> names = db.sql("select distinct agency_name from archived_report where agency_name <> ''").query(String.class).list();
        String[] above = names.stream().map(name -> String.join("\n", known.identify(name).above())).toArray(String[]::new);
        db.sql("""
                update archived_report r set above = given.above
                from (select one.name, with_standing(coalesce(string_to_array(nullif(one.above, ''), E'\\n'), '{}')) as above
                      from unnest(?::text[], ?::text[]) as one (name, above)) given
                where r.agency_name = given.name and r.above <> given.above""").params(names.toArray(String[]::new), above).update();
    }
}
