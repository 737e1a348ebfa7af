package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.reportform.Series;

/// A request is counted once although the department's report and the government's both hold it.
@OfficeTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountingTest {

    private static final String CITY = "合数市";
    private static final String COUNTY = CITY + "单算县";
    private static final Series RECEIVED = SeriesFigures.find("received").orElseThrow();

    @Autowired Shelving shelving;
    @Autowired Belonging belonging;
    @Autowired SeriesFigures figures;
    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient db;

    @BeforeAll
    void aTreeOfReports() {
        shelve(COUNTY + "人民政府", 2023, 50, ArchiveState.ACCEPTED);
        shelve(COUNTY + "水利局", 2023, 10, ArchiveState.ACCEPTED);
        shelve(COUNTY + "教育局", 2023, 30, ArchiveState.ACCEPTED);
        shelve(COUNTY + "气象局", 2023, 3, ArchiveState.ACCEPTED);
        shelve(COUNTY + "档案局", 2023, 900, ArchiveState.REJECTED);
        shelve(COUNTY + "人民政府", 2024, 70, ArchiveState.PENDING);
        shelve(COUNTY + "水利局", 2024, 11, ArchiveState.ACCEPTED);
        shelve(CITY + "人民政府", 2022, 400, ArchiveState.ACCEPTED);
        shelve(COUNTY + "人民政府", 2022, 40, ArchiveState.ACCEPTED);
        shelve(COUNTY + "水利局", 2022, 9, ArchiveState.ACCEPTED);
        db.sql("update archived_report set level = 'CITY' where agency_name = ?").param(CITY + "人民政府").update();
        belonging.note();
    }

    private void shelve(String agency, int year, int received, ArchiveState state) {
        Map<String, String> cells = new HashMap<>(Shelving.figures("C"));
        cells.put("c.t3.new.tot", String.valueOf(received));
        shelving.shelve(agency, null, year, "C", state, cells, Map.of());
    }

    private String total(int year, Counting counting, ArchiveFilter filter) {
        ArchiveFilter here = new ArchiveFilter(CITY, null, "", "", null, year, "", filter.state(), false);
        return figures.totals(RECEIVED, here, counting).stream().map(total -> total.value().orElseThrow().toPlainString() + "/" + total.reports()).toList()
                .toString();
    }

    @Test
    void theTopmostReportStandsForThoseItContains() {
        assertThat(total(2023, Counting.TOPMOST, ArchiveFilter.ACCEPTED)).as("the county and the weather office, which no county reports for").isEqualTo("[53/2]");
        assertThat(total(2022, Counting.TOPMOST, ArchiveFilter.ACCEPTED)).as("the city contains the county and its bureau").isEqualTo("[400/1]");
    }

    @Test
    void theReportsOfTheAgenciesThemselvesAreAddedUpWithoutTheGovernments() {
        assertThat(total(2023, Counting.PARTS, ArchiveFilter.ACCEPTED)).isEqualTo("[43/3]");
        assertThat(total(2022, Counting.PARTS, ArchiveFilter.ACCEPTED)).isEqualTo("[9/1]");
    }

    @Test
    void oneLevelOrEverythingIsCountedWhereThatIsAsked() {
        assertThat(total(2022, Counting.COUNTY, ArchiveFilter.ACCEPTED)).isEqualTo("[40/1]");
        assertThat(total(2022, Counting.ALL, ArchiveFilter.ACCEPTED)).isEqualTo("[449/3]");
    }

    @Test
    void aReportTheReaderMayNotSeeContainsNothing() {
        assertThat(total(2024, Counting.TOPMOST, ArchiveFilter.ACCEPTED)).as("the county's waits").isEqualTo("[11/1]");
        assertThat(total(2024, Counting.TOPMOST, ArchiveFilter.ALL)).isEqualTo("[70/1]");
    }

    @Test
    void whatWasSentBackIsNeverCounted() {
        for (Counting counting : List.of(Counting.TOPMOST, Counting.PARTS, Counting.ALL)) {
            assertThat(total(2023, counting, ArchiveFilter.ALL)).isEqualTo(total(2023, counting, ArchiveFilter.ACCEPTED));
        }
    }

    @Test
    void oneAgencysOwnYearsAreNotLeftOut() {
        ArchiveFilter bureau = ArchiveFilter.ACCEPTED.ofYear(2023);
        assertThat(figures.totals(RECEIVED, new ArchiveFilter("", null, COUNTY + "水利局", "", null, 2023, "", bureau.state(), false), Counting.TOPMOST).getFirst()
                .value().orElseThrow()).isEqualByComparingTo("10");
    }

    private String open(String address, Object... values) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address, values)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void noLineJoinsYearsOfUnlikeNumbersOfReports() throws Exception {
        Elements years = Jsoup.parse(open("/archive/trend?counting=all&region={r}", COUNTY)).select(".chart tbody tr");
        assertThat(years.eachText()).hasSize(3).satisfiesExactly(first -> assertThat(first).startsWith("2022年 49 ").doesNotContain("份数不同"),
                second -> assertThat(second).contains("93", "与上一年报告份数不同，不宜直接比较"), third -> assertThat(third).contains("11", "份数不同"));
        assertThat(years.eachAttr("data-apart")).hasSize(2);
        assertThat(Jsoup.parse(open("/archive/trend?agency={a}", COUNTY + "水利局")).select(".chart tr[data-apart]")).as("one report each year").isEmpty();
    }

    @Test
    void everyPageOfTotalsSaysWhatIsCountedAndOffersTheChoice() throws Exception {
        for (String address : List.of("/archive/trend?region=" + COUNTY, "/archive/years/2023", "/archive/map?year=2023&under=" + cast.county().id())) {
            assertThat(open(address)).as(address).contains("name=\"counting\"", Counting.TOPMOST.label());
        }
        assertThat(open("/archive/trend?counting=all&region={r}", COUNTY)).contains(Counting.ALL.sentence()).contains("counting=all");
        assertThat(open("/archive/trend.csv?region={r}", COUNTY)).contains("合计口径", "2023,53,C,2,2,,", "2024,11,C,1,1,与上一年报告份数不同，不宜直接比较,", Counting.TOPMOST.sentence());
        assertThat(open("/archive/years/2023.csv?counting=all")).contains("2023,收到申请,", Counting.ALL.sentence());
        assertThat(open("/archive/distribution.csv?table=ranges&year=2023&region={r}", COUNTY)).contains("机关个数", "10—19,1,2023");
        assertThat(open("/archive/distribution.csv?year=2023&region={r}", COUNTY)).contains(COUNTY + "水利局,10,C,2023");
        assertThat(open("/archive/trend.csv?counting=parts&region={r}", COUNTY)).contains("2023,43,C,3,3,");
        assertThat(open("/api/archive/series/received?region={r}", COUNTY)).contains("\"counting\":\"top\"", "\"value\":53");
        assertThat(open("/api/archive/series/received?counting=all&region={r}", COUNTY)).contains("\"value\":93", Counting.ALL.sentence());
        assertThat(mvc.perform(get("/api/archive/series/received?counting=twice")).andReturn().getResponse().getStatus()).isEqualTo(400);
    }
}
