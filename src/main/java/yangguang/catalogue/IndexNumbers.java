package yangguang.catalogue;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Hands out index numbers (索引号). The serial's row stays locked until the transaction that enters the document
/// ends: two publications at once wait for each other, and one that fails leaves no gap.
@Component
class IndexNumbers {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");

    private final JdbcClient db;

    IndexNumbers(JdbcClient db) {
        this.db = db;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    IndexNumber next(String code, YearMonth month) {
        int serial = db.sql("""
                insert into catalogue_serial as s (code, month, last) values (?, ?, 1)
                on conflict (code, month) do update set last = s.last + 1 where s.last < ?
                returning last""")
                .params(code, month.format(MONTH), IndexNumber.LAST_SERIAL).query(Integer.class).optional()
                .orElseThrow(() -> new Obstructed(Obstacle.of("本机关本月的索引号已经用完。", "",
                        "请下月再公开，或者联系系统管理员。")));
        return new IndexNumber(code, month, serial);
    }
}
