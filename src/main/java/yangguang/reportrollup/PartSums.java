package yangguang.reportrollup;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums of the parts of a roll-up (汇总数), cell by cell, made by the database in one query.
@Repository
class PartSums {

    private final JdbcClient db;

    PartSums(JdbcClient db) {
        this.db = db;
    }

    Map<String, BigDecimal> of(long reportId) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        db.sql("""
                select figure.key as cell, sum(figure.value::numeric) as total
                from report_part p join annual_report r on r.id = p.member_report_id
                cross join lateral json_each_text(r.figures::json) figure
                where p.report_id = ? group by figure.key""").param(reportId)
                .query((rows, _) -> sums.put(rows.getString("cell"), rows.getBigDecimal("total"))).list();
        return sums;
    }
}
