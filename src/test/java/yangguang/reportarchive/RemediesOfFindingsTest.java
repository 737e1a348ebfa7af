package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.OfficeTest;

/// Findings kept before the remedy had a field of its own: the migration runs on tables of that time.
@OfficeTest
class RemediesOfFindingsTest {

    private static final String MIGRATION = "db/migration/reportarchive/V75_30__remedies_of_findings.sql";

    @Autowired JdbcTemplate db;
    @Autowired TransactionTemplate transaction;

    /// Messages and remedies by the message of old.
    private Map<String, List<String>> parted(String table, String... old) {
        Map<String, List<String>> parted = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            db.execute("create temp table archived_finding (was text, message text not null); create temp table across_finding (was text, message text not null)");
            for (String message : old) {
                db.update("insert into " + table + " values (?, ?)", message, message);
            }
            db.execute(migration());
            db.query("select was, message, remedy from " + table, row -> {
                parted.put(row.getString("was"), List.of(row.getString("message"), row.getString("remedy")));
            });
        });
        return parted;
    }

    /// Up to the view, which is the same as of today.
    private static String migration() {
        try {
            String sql = new ClassPathResource(MIGRATION).getContentAsString(StandardCharsets.UTF_8);
            return sql.substring(0, sql.indexOf("create or replace view"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatWasOneSentenceIsPartedBeforeTheFirstRequest() {
        for (String table : List.of("archived_finding", "across_finding")) {
            assertThat(parted(table,
                    "“规章制发件数”是负数（表一第1行），请核对。",
                    "“规章制发件数”空着（表一）；没有发生的应填 0。",
                    "“规章制发件数”填的是“无”（表一），应填数字；没有发生的应填 0。",
                    "收到 12 件，办结和结转共 11 件；请核对，收到的应等于办结的加结转的。")).containsOnly(
                    Map.entry("“规章制发件数”是负数（表一第1行），请核对。", List.of("“规章制发件数”是负数（表一第1行）。", "请核对。")),
                    Map.entry("“规章制发件数”空着（表一）；没有发生的应填 0。", List.of("“规章制发件数”空着（表一）。", "没有发生的应填 0。")),
                    Map.entry("“规章制发件数”填的是“无”（表一），应填数字；没有发生的应填 0。",
                            List.of("“规章制发件数”填的是“无”（表一）。", "应填数字；没有发生的应填 0。")),
                    Map.entry("收到 12 件，办结和结转共 11 件；请核对，收到的应等于办结的加结转的。",
                            List.of("收到 12 件，办结和结转共 11 件。", "请核对，收到的应等于办结的加结转的。")));
        }
    }

    @Test
    void wordsThatAMessageQuotesAreLeftWhole() {
        assertThat(parted("archived_finding", "文中有“以上各项，请各单位填写；没有发生的不填”，请核对是否沿用了别处的文字。",
                "正文写作“如有遗漏，请补报”。")).containsOnly(
                Map.entry("文中有“以上各项，请各单位填写；没有发生的不填”，请核对是否沿用了别处的文字。",
                        List.of("文中有“以上各项，请各单位填写；没有发生的不填”。", "请核对是否沿用了别处的文字。")),
                Map.entry("正文写作“如有遗漏，请补报”。", List.of("正文写作“如有遗漏，请补报”。", "")));
    }

    @Test
    void aSentenceThatAsksForNothingStays() {
        assertThat(parted("across_finding", "本年结转 3 件，上年结转，应为 5 件。", "两年相同。")).allSatisfy((old, now) ->
                assertThat(now).containsExactly(old, ""));
    }
}
