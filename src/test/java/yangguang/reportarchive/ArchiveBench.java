package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.BenchHistory;
import yangguang.OfficeTest;

/// Reading an archive of 10,000 reports: each page against the one bare query that fetches what it shows.
@OfficeTest
@Import(Flood.class)
@Tag("long")
class ArchiveBench {

    private static final int TIMES = 15;

    @Autowired Flood flood;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient db;

    private interface Work {
        void run() throws Exception;
    }

    private static double median(Work work) throws Exception {
        long[] nanos = new long[TIMES];
        for (int i = -3; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.run();
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begun;
            }
        }
        return BenchHistory.median(nanos);
    }

    @Test
    void pagesOfTenThousandReports() throws Exception {
        flood.pour("洪量市", 1_000, 10);
        long report = db.sql("select max(id) from archived_report").query(Long.class).single();
        Map<String, String> floors = new LinkedHashMap<>();
        String current = " from archived_report r join archived_version v on v.id = r.current_id where r.state = 'ACCEPTED'";
        floors.put("/archive", "select r.id, r.agency_name, r.year, v.generation" + current + " order by r.year desc, r.agency_name limit 20");
        floors.put("/archive?q=信息处理费通知书", "select p.version_id from archived_part p where archive_pairs(p.folded) @> archive_pairs('信息处理费通知书')");
        floors.put("/archive?q=财政预决算", "select p.version_id from archived_part p where archive_pairs(p.folded) @> archive_pairs('财政预决算')");
        floors.put("/archive?q=财政预决算及时公开 做到应公开尽公开", "select p.version_id from archived_part p where archive_pairs(p.folded)"
                + " @> archive_pairs('财政预决算及时公开')");
        floors.put("/archive?agency=第77局", "select r.id" + current + " and strpos(r.agency_name, '第77局') > 0");
        floors.put("/archive/agencies", "select r.agency_name, array_agg(r.year)" + current + " group by 1 order by 1 limit 50");
        floors.put("/archive/agency?name=洪量市第77局", "select r.id, c.cell, c.value from archived_report r join archived_cell c on c.version_id = r.current_id"
                + " where r.agency_name = '洪量市第77局' and c.cell like '%.tot'");
        floors.put("/archive/years/2025", sums("in ('c.t3.new.tot','c.t3.carry_in.tot','c.t3.r7_total.tot','c.t3.r1_open.tot') and r.year = 2025"));
        floors.put("/archive/reports/" + report, "select * from archived_cell where version_id = (select current_id from archived_report where id = " + report + ")");
        floors.put("/archive/trend", sums("in ('c.t3.new.tot','b.t3.new.tot')"));
        floors.put("/archive/distribution?year=2025", sums("= 'c.t3.new.tot' and r.year = 2025"));
        floors.put("/archive/compare?left=" + (report - 1) + "&right=" + report, "select * from archived_cell where version_id in"
                + " (select current_id from archived_report where id in (" + report + ", " + (report - 1) + "))");
        floors.put("/archive/map?year=2025", sums("= 'c.t3.new.tot' and r.year = 2025"));
        for (Map.Entry<String, String> floor : floors.entrySet()) {
            measure(floor.getKey(), floor.getValue());
        }
    }

    private static String sums(String cells) {
        return "select r.agency_name, r.year, c.cell, c.value from archived_report r join archived_cell c on c.version_id = r.current_id"
                + " where r.state = 'ACCEPTED' and c.cell " + cells;
    }

    private void measure(String address, String sql) throws Exception {
        double page = median(() -> assertThat(mvc.perform(get(address)).andReturn().getResponse().getStatus()).isEqualTo(200));
        double bare = median(() -> assertThat(db.sql(sql).query().listOfRows()).as(sql).isInstanceOf(List.class));
        record(address.replaceAll("\\d{3,}", "N").replace(",", " "), page, bare);
        if (address.contains("?q=")) {
            assertThat(page).as(address).isLessThan(100);
        }
    }

    private static void record(String address, double page, double bare) throws IOException {
        BenchHistory.add("archive of 10000: " + address, page, "ms", page / Math.max(bare, 0.1), String.format(java.util.Locale.ROOT, "bare SQL %.2f ms", bare));
    }
}
