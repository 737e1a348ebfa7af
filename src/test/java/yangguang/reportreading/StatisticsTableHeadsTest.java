package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// Heads under which the statistics table of the first form was published (政府信息公开情况统计表的表头).
class StatisticsTableHeadsTest {

    private static final ReportFormat FORM = ReportFormats.shipped().get("A");

    /// Every row has the figure of its place in the form, from 1.
    private static PublishedReport read(String head, Function<Integer, String> before, String figures) throws Unreadable {
        StringBuilder text = new StringBuilder("青禾区白石镇2016年政府信息公开工作年度报告\n\n一、概述\n2016年，本镇依法公开各类信息，没有收到投诉。\n附表 政府信息公开情况统计表\n" + head + "\n");
        int count = 0;
        for (ReportFormat.Row row : FORM.tables().getFirst().blocks().getFirst().leafRows()) {
            count++;
            String number = String.valueOf(count);
            text.append(before.apply(count)).append(row.label()).append(row.heading() ? " | —— | \n" : " | " + row.unit() + " | " + figures.replace("N", number) + "\n");
        }
        return new ReportReader(ReportFormats.shipped()).read(SourceText.pasted(text.toString()));
    }

    private static long given(PublishedReport report) {
        return report.cells().values().stream().filter(Cell::given).count();
    }

    private static long rows() {
        return FORM.tables().getFirst().blocks().getFirst().leafRows().stream().filter(row -> !row.heading()).count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"统计指标 | 计量单位 | 统计数", "指标名称 | 计量单位 | 数值", "统计项目 | 指标单位 | 统计数值"})
    void theUnitAndTheFigureMayBeCalledOtherwise(String head) throws Unreadable {
        PublishedReport report = read(head, count -> "", "N");
        assertThat(given(report)).isEqualTo(rows());
        assertThat(report.cells().get("A1.1").raw()).isEqualTo("1");
    }

    @Test
    void aColumnThatCountsTheRowsIsNoFigure() throws Unreadable {
        PublishedReport report = read("序号 | 统计指标 | 单位 | 统计数", count -> count + " | ", "N");
        assertThat(given(report)).isEqualTo(rows());
        assertThat(report.cells().get("A9.3").raw()).isNotEmpty();
        assertThat(report.tables().unplaced()).isEmpty();
    }

    @Test
    void threeColumnsAreToldApartByTheirHeads() throws Unreadable {
        PublishedReport report = read("序号 | 统计指标 | 单位 | 区政府统计数 | 区直单位统计数 | 乡镇街道统计数", count -> count + " | ", "N | N0 | N00");
        assertThat(given(report)).isEqualTo(3 * rows());
        assertThat(report.cells().get("A1.1.own").raw()).isEqualTo("1");
        assertThat(report.cells().get("A1.1.departments").raw()).isEqualTo("10");
        assertThat(report.cells().get("A1.1.townships").raw()).isEqualTo("100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"统计指标 | 代码 | 统计数", "统计指标 | 统计数 | 统计数"})
    void whereTheHeadDoesNotSayWhichFigureIsMeantEveryRowIsNamedAndNoneRead(String head) throws Unreadable {
        PublishedReport report = read(head, count -> "", "N");
        assertThat(given(report)).isZero();
        assertThat(report.tables().unplaced()).hasSize((int) rows());
    }
}
