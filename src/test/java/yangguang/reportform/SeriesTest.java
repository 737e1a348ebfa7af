package yangguang.reportform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    private final ReportFormats formats = ReportFormats.shipped();
    private final Map<String, Series> series = new LinkedHashMap<>();

    SeriesTest() {
        Series.all(formats).forEach(one -> series.put(one.id(), one));
    }

    private AgencyYear report(int year, String generation, String... cells) {
        Map<String, Cell> all = new LinkedHashMap<>();
        for (String pair : cells) {
            String id = pair.substring(0, pair.indexOf('='));
            all.put(id, Cell.of(id, new BigDecimal(pair.substring(pair.indexOf('=') + 1)), "件"));
        }
        return new AgencyYear("青禾县民政局", year, formats.get(generation), all, Map.of());
    }

    @Test
    void requestsReceivedAreFollowedThroughThreeGenerations() {
        List<SeriesPoint> points = series.get("received").points(List.of(report(2021, "C", "c.t3.new.tot=7"),
                report(2018, "A", "A3.1=5"), report(2019, "B", "b.t3.new.tot=6")));
        assertThat(points).extracting(SeriesPoint::year).containsExactly(2018, 2019, 2021);
        assertThat(points).extracting(point -> point.value().orElseThrow().intValue()).containsExactly(5, 6, 7);
        assertThat(points.getFirst().incomparable(points.getLast())).isEmpty();
    }

    @Test
    void theTotalOfThreeColumnsCountsWhereOneColumnIsNotThere() {
        assertThat(series.get("received").point(report(2016, "A", "A3.1.own=3", "A3.1.total=9")).value()).contains(new BigDecimal("9"));
    }

    @Test
    void refusalsOfTheFirstGenerationLeaveOutWhatIsNoGovernmentInformation() {
        SeriesPoint point = series.get("refused").point(report(2016, "A", "A3.3.4=9", "A3.3.4.e=4"));
        assertThat(point.value()).contains(new BigDecimal("5"));
        assertThat(point.cells()).containsExactly("A3.3.4", "A3.3.4.e");
    }

    @Test
    void aMissingCellIsNotZero() {
        SeriesPoint point = series.get("lawsuits").point(report(2022, "C", "c.t4.dir.total=1"));
        assertThat(point.value()).isEmpty();
        assertThat(point.why()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"reconsiderations,A,B,尚未审结", "reconsiderations,A,C,尚未审结", "lawsuits,C,A,尚未审结", "fees,B,C,收费金额",
            "normative_valid,B,C,现行有效", "published,A,B,B代格式没有", "carried_in,A,C,A代格式没有"})
    void someSeriesBreakWhereTheFormChanged(String id, String one, String other, String reason) {
        assertThat(series.get(id).incomparable(one, other)).hasValueSatisfying(text -> assertThat(text).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({"reconsiderations,B,C", "received,A,C", "normative,A,C", "open,A,B", "licences,B,C", "fees,B,B", "published,A,A"})
    void othersGoOn(String id, String one, String other) {
        assertThat(series.get(id).incomparable(one, other)).isEmpty();
    }

    @Test
    void aSeriesOfCellsTheFormHasNotStopsTheProgram() {
        String file = """
                generation: X
                name: 试
                norm: 试
                years: {from: 2040}
                due: {departments: 01-31, governments: 03-31}
                series:
                  - {id: received, name: 收到申请, unit: 件, sum: t3.new.tot}
                """;
        assertThatThrownBy(() -> ReportFormats.read("x.yaml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("received").hasMessageContaining("t3.new.tot");
    }
}
