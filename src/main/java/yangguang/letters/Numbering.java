package yangguang.letters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Numbering (编号) of letters: one running series per agency, series word and year. The number belongs to the transaction:
/// who takes one holds the series until he commits, so no number is given twice, and one that is rolled
/// back is given to the next.
@Component
class Numbering {

    private final JdbcClient db;

    Numbering(JdbcClient db) {
        this.db = db;
    }

    /// @param agencyMark 机关代字 of the agency, such as `青财`
    @Transactional(propagation = Propagation.MANDATORY)
    DocumentNumber next(long agencyId, String agencyMark, LetterKind kind, int year) {
        int serial = db.sql("""
                        insert into letters_number (agency_id, series, year, last) values (?, ?, ?, 1)
                        on conflict (agency_id, series, year) do update set last = letters_number.last + 1
                        returning last""")
                .params(agencyId, kind.series(), year).query(Integer.class).single();
        return new DocumentNumber(agencyMark + kind.series(), year, serial);
    }
}
