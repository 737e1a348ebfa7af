package yangguang.reportarchive;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.reportform.ReportFormats;

/// Thousands of made-up reports in the archive by plain SQL (大量报告): agencies times years, every cell of the form,
/// prose of some 2,500 characters put together from made-up clauses, findings in every tenth.
@Component
public final class Flood {

    private static final List<String> OBJECTS = List.of("政策文件", "财政预决算", "行政许可事项", "公共资源配置", "重大建设项目", "社会救助",
            "义务教育", "食品药品监管", "安全生产", "征地补偿", "环境保护", "农村危房改造", "涉农补贴", "公共卫生", "就业创业", "养老服务");
    private static final List<String> VERBS = List.of("及时公开", "集中展示", "按月更新", "分类归集", "同步解读", "逐项清理", "动态调整", "专题发布");
    private static final List<String> TAILS = List.of("方便群众查阅", "接受社会监督", "做到应公开尽公开", "提高公开时效", "落实专人负责", "健全工作台账");

    private final JdbcClient db;
    private final JdbcTemplate plain;

    Flood(JdbcClient db, JdbcTemplate plain) {
        this.db = db;
        this.plain = plain;
    }

    /// @param agencies number of agencies
    /// @param years    years of the newest form and the one before, counted back from 2025
    public void pour(String region, int agencies, int years) {
        db.sql("""
                insert into archived_report (agency_name, region, level, year, state)
                select :region || '第' || a || '局', :region, case when a % 10 = 0 then 'TOWN' else 'COUNTY' end, 2026 - y, 'ACCEPTED'
                from generate_series(1, :agencies) a, generate_series(1, :years) y""")
                .params(Map.of("region", region, "agencies", agencies, "years", years)).update();
        db.sql("""
                insert into archived_version (report_id, number, origin, state, agency_name, year, generation, title, published_on,
                    source_kind, errors, warnings, made_at, made_by)
                select id, 1, 'IMPORTED', 'ACCEPTED', agency_name, year, case when year < 2021 then 'B' else 'C' end,
                    agency_name || year || '年政府信息公开工作年度报告', make_date(year + 1, 1, 20), '网页', (id % 10 = 0)::int, 0,
                    timestamp '2026-02-01', '测试' from archived_report where region = ?""").param(region).update();
        db.sql("update archived_report r set current_id = v.id from archived_version v where v.report_id = r.id and r.region = ?")
                .param(region).update();
        cells(region);
        db.sql("""
                insert into archived_finding (version_id, number, rule, severity, place, cells, expected, actual, message, passage)
                select current_id, 1, 'T3-3', 'ERROR', 'c.t3.new.tot', '{c.t3.new.tot}', '1', '2', '总计应为各列之和。', ''
                from archived_report where region = ? and id % 10 = 0""").param(region).update();
        parts(region);
        plain.execute("analyze archived_report, archived_version, archived_cell, archived_part, archived_finding");
    }

    private void cells(String region) {
        for (String generation : List.of("B", "C")) {
            String[] ids = ReportFormats.shipped().get(generation).places().keySet().toArray(String[]::new);
            db.sql("""
                    insert into archived_cell (version_id, cell, value, state)
                    select r.current_id, c, (abs(hashtext(c || r.id)) % 40), 'GIVEN'
                    from archived_report r join archived_version v on v.id = r.current_id and v.generation = ?, unnest(?::text[]) c
                    where r.region = ?""").params(generation, ids, region).update();
        }
    }

    private void parts(String region) {
        Random random = new Random(7);
        List<Object[]> rows = new java.util.ArrayList<>();
        for (long version : db.sql("select current_id from archived_report where region = ? order by id").param(region).query(Long.class).list()) {
            rows.add(new Object[] {version, 1, "S1", "一、总体情况", prose(random, 60)});
            rows.add(new Object[] {version, 5, "S5", "五、存在的主要问题及改进情况", prose(random, 25)});
            rows.add(new Object[] {version, 6, "S6", "六、其他需要报告的事项", version % 100 == 0 ? "信息处理费通知书发出一份。" : "无其他需要报告的事项。"});
        }
        plain.batchUpdate("insert into archived_part (version_id, number, section, title, present, place, text) values (?, ?, ?, ?, true, '第1行', ?)",
                rows, 500, (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
    }

    private static String prose(Random random, int clauses) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < clauses; i++) {
            text.append(OBJECTS.get(random.nextInt(OBJECTS.size()))).append(VERBS.get(random.nextInt(VERBS.size()))).append(random.nextInt(3_000))
                    .append("条，").append(TAILS.get(random.nextInt(TAILS.size()))).append("。\n");
        }
        return text.toString();
    }
}
