package yangguang.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HolidayNoticeTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.ofFiles();
    private static final String NOTICE_2026 = """
            经批准，现将2026年元旦等节假日放假调休日期的具体安排通知如下。
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节:6月19日(周五)至21日(周日)放假,共3天。
            六、中秋节:9月25日(周五)至27日(周日)放假,共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """;

    @Test
    void theUsualNoticeGivesTheYearWeKnow() {
        HolidayNotice notice = HolidayNotice.parse(2026, NOTICE_2026);
        assertThat(notice.problems()).isEmpty();
        assertThat(notice.importable()).isTrue();
        WorkYear read = notice.years(CALENDAR, "通知").getFirst();
        assertThat(read.workDays()).isEqualTo(248);
        assertThat(read.days().keySet()).isEqualTo(CALENDAR.year(2026).days().keySet());
        assertThat(read.days().values()).allSatisfy(day -> assertThat(day).isEqualTo(CALENDAR.year(2026).days().get(day.date())));
    }

    static List<Integer> years() {
        return IntStream.rangeClosed(2008, 2026).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("years")
    void everyFileOfTheProgramIsAValidTable(int year) throws IOException {
        try (InputStream in = HolidayNotice.class.getResourceAsStream("/statute/workdays/" + year + ".csv")) {
            HolidayNotice notice = HolidayNotice.parse(year, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(notice.importable()).isTrue();
            assertThat(notice.years(CALENDAR, "表").getLast().days()).isEqualTo(CALENDAR.year(year).days());
        }
    }

    @Test
    void aNoticeMayReachBackIntoDecember() {
        HolidayNotice notice = HolidayNotice.parse(2019,
                "一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。");
        assertThat(notice.importable()).isTrue();
        List<WorkYear> years = notice.years(CALENDAR, "通知");
        assertThat(years).extracting(WorkYear::year).containsExactly(2018, 2019);
        assertThat(years.getFirst().days()).isEqualTo(CALENDAR.year(2018).days());
        assertThat(years.getLast().days().keySet()).containsExactly(LocalDate.of(2019, 1, 1));
    }

    @Test
    void olderWordingIsReadToo() {
        HolidayNotice notice = HolidayNotice.parse(2015, """
                一、元旦：1月1日至3日放假调休，共3天。1月4日（星期日）上班。
                三、清明节：4月5日放假，4月6日（星期一）补休。
                五、端午节：6月20日放假，6月22日（星期一）补休。
                """);
        assertThat(notice.importable()).isTrue();
        assertThat(notice.days()).extracting(WorkYear.OddDay::date).containsExactly(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 1, 2),
                LocalDate.of(2015, 1, 4), LocalDate.of(2015, 4, 6), LocalDate.of(2015, 6, 22));
        assertThat(notice.problems()).singleElement().satisfies(problem -> assertThat(problem.words()).contains("春节", "国庆"));
    }

    @Test
    void everyProblemIsReportedWithItsLine() {
        HolidayNotice notice = HolidayNotice.parse(2027, """
                一、元旦：1月1日（周四）至3日（周日）放假调休，共3天。
                二、春节：2月5日至13日放假调休，共8天。2月4日上班。
                三、清明节：4月31日放假。
                4月5日放假一天。
                五、端午节：6月9日（周三）。
                六、中秋节：9月15日放假，9月15日上班。
                """);
        assertThat(notice.importable()).isFalse();
        assertThat(notice.problems().stream().map(HolidayNotice.Problem::words)).satisfiesExactly(
                words -> assertThat(words).startsWith("第1行：2027年1月1日是星期五，通知写的是星期四"),
                words -> assertThat(words).startsWith("第2行：写明共8天，读到的放假日期是9天"),
                words -> assertThat(words).startsWith("第2行：2027年2月4日（星期四）本来就是工作日"),
                words -> assertThat(words).startsWith("第3行：4月31日不是一个日期"),
                words -> assertThat(words).startsWith("第4行：读到日期，但看不出是哪个节日"),
                words -> assertThat(words).startsWith("第5行：2027年6月9日（星期三）没有写明"),
                words -> assertThat(words).startsWith("第6行：2027年9月15日（星期三）既写了放假又写了上班"),
                words -> assertThat(words).contains("劳动、国庆"));
    }

    @Test
    void everyProblemOfATableIsReportedWithItsLine() {
        HolidayNotice notice = HolidayNotice.parse(2027, """
                # 样表
                date,kind,holiday
                2027-01-01,off,元旦
                2027/01/04,off,元旦
                2027-02-06,rest,春节
                2026-05-01,off,劳动节
                """);
        assertThat(notice.problems().stream().filter(HolidayNotice.Problem::blocking).map(HolidayNotice.Problem::line)).containsExactly(4, 5, 6);
    }

    @Test
    void anEmptyNoticeIsNoNotice() {
        assertThat(HolidayNotice.parse(2027, "").importable()).isFalse();
        assertThat(HolidayNotice.parse(2027, "各省、自治区、直辖市人民政府").importable()).isFalse();
    }
}
