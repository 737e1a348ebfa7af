package yangguang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.OfficeTest;

/// One reading of the dates, in the program and in the database.
@OfficeTest
class ValidityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    @Autowired JdbcClient db;

    @Test
    void boundaryDaysBelongToTheDocument() {
        assertThat(Validity.on(DAY, DAY, DAY, null, null)).isEqualTo(Validity.IN_FORCE);
        assertThat(Validity.on(DAY, DAY.plusDays(1), null, null, null)).isEqualTo(Validity.NOT_YET);
        assertThat(Validity.on(DAY, null, DAY.minusDays(1), null, null)).isEqualTo(Validity.EXPIRED);
        assertThat(Validity.on(DAY, null, DAY.minusDays(1), DAY, null)).isEqualTo(Validity.REPEALED);
        assertThat(Validity.on(DAY, null, null, DAY.plusDays(1), DAY)).isEqualTo(Validity.AMENDED);
    }

    @Test
    void programAndDatabaseAgree() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            LocalDate from = day(random);
            LocalDate to = day(random);
            LocalDate repealed = day(random);
            LocalDate amended = day(random);
            assertThat(db.sql("""
                    select catalogue_validity(cast(? as date), cast(? as date), cast(? as date), cast(? as date),
                        cast(? as date))""")
                    .params(DAY, from, to, repealed, amended).query(String.class).single())
                    .isEqualTo(Validity.on(DAY, from, to, repealed, amended).name());
        }
    }

    private static LocalDate day(Random random) {
        return random.nextInt(3) == 0 ? null : DAY.plusDays(random.nextInt(5) - 2);
    }
}
