package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

import yangguang.reportform.ReportFormats;

class HeadReadingTest {

    private final ReportReader reader = new ReportReader(ReportFormats.shipped());

    private PublishedReport.Head head(String page) throws Unreadable {
        return reader.read("年报.html", page.getBytes(StandardCharsets.UTF_8)).head();
    }

    private static final String BODY = "<p>一、总体情况</p><p>本年依法公开各类政府信息。</p><p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p>"
            + "<p>四、政府信息公开行政复议、行政诉讼情况</p><p>五、存在的主要问题及改进情况</p><p>人手不足。</p><p>六、其他需要报告的事项</p><p>无。</p>";

    @Test
    void theTableAboveTheTextGivesNumbersAndDates() throws Unreadable {
        PublishedReport.Head head = head("<html><body><table><tr><td>索 引 号：</td><td>QH0301-2024-00012</td><td>发文字号：</td><td>青政办〔2024〕12号</td></tr>"
                + "<tr><td>发布日期：</td><td>2024-01-20</td></tr></table><h1>青禾县民政局2023年政府信息公开工作年度报告</h1>" + BODY + "</body></html>");
        assertThat(head.index().orElseThrow().value()).isEqualTo("QH0301-2024-00012");
        assertThat(head.number().orElseThrow().value()).isEqualTo("青政办〔2024〕12号");
        assertThat(head.published().orElseThrow().value()).hasToString("2024-01-20");
        assertThat(head.level().orElseThrow().value()).isEqualTo(PublishedReport.Level.DEPARTMENT);
    }

    @Test
    void theDayATableWasFilledInIsNotTheDayOfPublication() throws Unreadable {
        String footer = "<p>审核人：　　填报人：　　填报日期：2024年1月10日</p><p>青禾县民政局</p><p>2024年1月22日</p></body></html>";
        PublishedReport.Head head = head("<html><body><h1>青禾县民政局2023年政府信息公开工作年度报告</h1>" + BODY + footer);
        assertThat(head.published()).isEmpty();
        assertThat(head.signed().orElseThrow().value()).hasToString("2024-01-22");
        assertThat(head("<html><body><h1>青禾县民政局2023年政府信息公开工作年度报告</h1><p>日期：2024-01-24</p>" + BODY + footer).published().orElseThrow().value())
                .hasToString("2024-01-24");
    }

    @Test
    void whatStandsUnderTheNameOfAFieldIsItsContent() throws Unreadable {
        PublishedReport.Head head = head("<html><body><p>• 索引号</p><p>qhmzj/2024-00012</p><p>• 文号</p><p>青民发〔2024〕7号</p><p>• 发布日期</p><p>2024-01-26</p>"
                + "<h1>青禾县民政局2023年政府信息公开工作年度报告</h1>" + BODY + "</body></html>");
        assertThat(head.published().orElseThrow().value()).hasToString("2024-01-26");
        assertThat(head.number().orElseThrow().value()).isEqualTo("青民发〔2024〕7号");
        assertThat(head.index().orElseThrow().value()).isEqualTo("qhmzj/2024-00012");
    }

    @Test
    void theLastWordsOfATitleMayStandInTheNextLine() throws Unreadable {
        PublishedReport.Head head = head("<html><body><p>青禾县林业局2023年政府信息公开工作</p><p>年度报告</p>" + BODY + "</body></html>");
        assertThat(head.agency().orElseThrow()).returns("青禾县林业局", PublishedReport.Found::value).returns("题名", PublishedReport.Found::how);
        assertThat(head.title().orElseThrow().value()).isEqualTo("青禾县林业局2023年政府信息公开工作年度报告");
    }

    @ParameterizedTest
    @CsvSource({"青禾县林业局2023年度政府信息,公开工作年度报告", "青禾县林业局2023年政府,信息公开工作年度报告", "青禾县林业局2023年政府信息公开年度工作,报 告"})
    void aTitleMayBeBrokenAnywhereBehindItsYear(String upper, String lower) throws Unreadable {
        PublishedReport.Head head = head("<html><body><p>" + upper + "</p><p>" + lower + "</p>" + BODY + "</body></html>");
        assertThat(head.agency().orElseThrow()).returns("青禾县林业局", PublishedReport.Found::value).returns("题名", PublishedReport.Found::how);
        assertThat(head.year().orElseThrow().value()).isEqualTo(2023);
    }

    @Test
    void aNameWithoutItsPlaceIsCompletedByTheFirstWholeOne() throws Unreadable {
        PublishedReport.Head head = head("<html><body><p>林业局2023年政府信息公开工作年度报告</p><p>2023年，青禾县林业局在县委、县政府的领导下，依法公开。</p>" + BODY + "</body></html>");
        assertThat(head.agency().orElseThrow()).returns("青禾县林业局", PublishedReport.Found::value).returns(PublishedReport.Sureness.LIKELY, PublishedReport.Found::sure);
        assertThat(head("<html><body><p>市林业局2023年政府信息公开工作年度报告</p><p>来源：青禾市林业局</p>" + BODY + "</body></html>").agency().orElseThrow().value()).isEqualTo("青禾市林业局");
        assertThat(head("<html><body><p>林业局2023年政府信息公开工作年度报告</p><p>如有疑问，请与青禾县水务局联系。</p>" + BODY + "</body></html>").agency().orElseThrow().value())
                .isEqualTo("林业局");
    }

    @ParameterizedTest
    @CsvSource({"发布日期：[2024-01-28]", "（2024年1月28日）", "(发布时间：2024年1月28日)", "• 2024-01-28", "2024年01月28日 17:12:21", "2024年1月28日来源：办公室", "发文日期 | 2024-01-28", "| 发文日期: | 2024-01-28 | 文号 |", "发布日期: 2024- 01- 28 16 : 26 浏览次数:"})
    void theDayOfPublishingMayStandInBracketsUnderTheTitle(String line) throws Unreadable {
        PublishedReport.Head head = head("<html><body><p>青禾县林业局2023年政府信息公开工作年度报告</p><p>" + line + "</p>" + BODY + "</body></html>");
        assertThat(head.published().orElseThrow().value()).hasToString("2024-01-28");
    }

    @Test
    void aFullTitleOverSomePagesOfTextIsAReportWhateverItsHeadings() throws Unreadable {
        String text = "一、组织领导\n" + "本单位高度重视信息公开工作，成立了领导小组，明确了分管领导和承办人员，按季度检查各栏目的更新情况。".repeat(4) + "\n二、制度建设\n修订了审查制度。";
        PublishedReport report = reader.read("年报.txt", ("青禾县公安局2018年政府信息公开工作年度报告\n" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(report.agency()).contains("青禾县公安局");
        assertThat(report.year()).contains(2018);
    }

    @ParameterizedTest
    @CsvSource({"《青禾县清河镇人民政府2023年政府信息公开工作年度报告》政策解读", "一图读懂《青禾县清河镇人民政府2023年政府信息公开工作年度报告》"})
    void whatExplainsAReportIsNone(String title) {
        String text = title + "\n一、编制背景\n" + "政府信息公开工作年度报告是条例确立的制度安排，全面反映一年的工作情况，为方便群众看懂年报信息，现就内容解读如下。".repeat(4) + "\n二、主要内容\n报告共六项。";
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> reader.read("解读.txt", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class).hasMessageContaining("解读");
    }

    @ParameterizedTest
    @CsvSource({"数据统计时间：2023年1月1日至2023年12月31日。", "统计日期：2023年1月1日—12月31日", "本报告统计时间: 2023年1月1日起至12月31日止", "（统计期限：2023年1月1日）", "办公时间：2023年1月1日起每日8时", "下载时间：2023年1月1日"})
    void theDaysOfThePeriodAreNotTheDayOfPublishing(String line) throws Unreadable {
        assertThat(head("<html><body><p>青禾县林业局2023年政府信息公开工作年度报告</p><p>" + line + "</p>" + BODY + "</body></html>").published()).isEmpty();
    }

    @Test
    void aNoticeHowToWriteReportsIsNone() {
        String notice = "青禾区人民政府办公室\n关于做好2016年政府信息公开工作年度报告\n编制和公布工作的通知\n各乡镇人民政府，区级各部门：\n"
                + "根据条例的要求，各单位应在每年3月31日前公布本单位的上一年度政府信息公开工作年度报告，并做好统计数据报送工作，现就有关事项通知如下。\n一、充实年度报告内容\n".repeat(3);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> reader.read("通知.txt", notice.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Unreadable.class).hasMessageContaining("通知");
    }

    @Test
    void theYearOfTheReportPublishedDecidesItsForm() throws Unreadable {
        PublishedReport report = reader.read("年报.txt", ("根据条例的有关规定，特向社会公布2017年度政府信息公开年度报告。\n一、概述\n我乡重视公开工作。\n二、主动公开政府信息情况\n本年公开55条。\n三、依申请公开情况\n未收到申请。\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(report.format().generation()).isEqualTo("A");
    }

    @Test
    void theYearPartOneBeginsWithOutweighsThatOfADocumentItNames() throws Unreadable {
        PublishedReport report = reader.read("年报.txt", ("一、总体情况\n2025年，区司法局深入贯彻条例。\n(一)主动公开情况\n2025年，主动公开2024年度政府信息公开工作年度报告、2024年度部门决算等事项。\n(二)依申请公开情况\n未收到申请。\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(report.year()).contains(2025);
    }

    @Test
    void theFirstTwoPartsUnderTheirOwnTitlesAreThoseOfAReport() throws Unreadable {
        assertThat(reader.read("年报.txt", "一、总体情况\n2020年以来，我局认真公开。\n二、主动公开政府信息情况\n2020年，我局公开信息12条。\n".getBytes(StandardCharsets.UTF_8)).year()).contains(2020);
    }

    @Test
    void aReportOnOneLineIsOneByWhatItAnnounces() throws Unreadable {
        PublishedReport report = reader.read("年报.txt", ("根据《中华人民共和国政府信息公开条例》要求，现公布青禾县溪下乡2017年政府信息公开工作年度报告。本年报中所列数据的统计期限自2017年1月1日起至2017年12月31日止。"
                + " 一、政府信息公开工作的基本概况 根据《条例》要求，本单位高度重视，专门成立了工作领导小组，配备了1名兼职工作人员，在办公室设立了查阅点和受理点，截至2017年底运行正常。"
                + " 二、主动公开情况 2017年度共新增主动公开政府信息26条。").getBytes(StandardCharsets.UTF_8));
        assertThat(report.agency()).contains("青禾县溪下乡");
        assertThat(report.format().generation()).isEqualTo("A");
    }

    @Test
    void theTopicsOfPartOneAreThoseOfAReport() throws Unreadable {
        PublishedReport report = reader.read("年报.txt", ("一、总体情况\n2023年，市农业局坚持公开。\n(一)主动公开方面\n全年公开信息103条。\n(二)依申请公开方面\n未收到申请。\n").getBytes(StandardCharsets.UTF_8));
        assertThat(report.agency()).contains("市农业局");
    }

    @ParameterizedTest
    @CsvSource({"根据《中华人民共和国政府信息公开条例》规定，现公布青禾市财政局2020年度政府信息公开工作情况。"})
    void whatIsPublishedNeedNotBeCalledAReport(String preface) throws Unreadable {
        PublishedReport report = reader.read("年报.txt", (preface + "\n一、总体情况\n本年依法公开。\n二、主动公开政府信息情况\n").getBytes(StandardCharsets.UTF_8));
        assertThat(report.agency()).contains("青禾市财政局");
    }

    @Test
    void thePeriodOfTheFiguresOutweighsAnotherYearNamedBefore() throws Unreadable {
        PublishedReport.Head head = head("<html><body><p>本报告在青禾县民政局2022年度工作的基础上编制。</p><p>统计期限自2023年1月1日起，至2023年12月31日止。</p>" + BODY + "</body></html>");
        assertThat(head.year().orElseThrow().value()).isEqualTo(2023);
    }

    @Test
    void withoutTablesAReportIsNotReadInAFormOfALaterYear() throws Unreadable {
        PublishedReport report = reader.read("年报.txt", ("青禾县清河镇人民政府2017年政府信息公开工作年度报告\n一、概述\n清河镇由办公室负责公开工作。\n二、主动公开政府信息情况\n本年公开信息59条。\n"
                + "三、依申请公开政府信息情况\n受理0件。").getBytes(StandardCharsets.UTF_8));
        assertThat(report.format().generation()).isEqualTo("A");
    }

    @Test
    void whereTheTextIsSilentThePageSpeaksForItself() throws Unreadable {
        PublishedReport.Head head = head("<html><head><meta name='ArticleTitle' content='青禾县清河镇人民政府2023年政府信息公开工作年度报告'>"
                + "<meta name='PubDate' content='2024-01-18 09:30'><meta name='ContentSource' content='清河镇人民政府'><meta name='Url' content='https://www.example.gov.cn/a.html'></head><body>"
                + BODY + "</body></html>");
        assertThat(head.agency().orElseThrow()).returns("青禾县清河镇人民政府", PublishedReport.Found::value).returns("网页元数据", PublishedReport.Found::where);
        assertThat(head.published().orElseThrow().value()).hasToString("2024-01-18");
        assertThat(head.address().orElseThrow().value()).isEqualTo("https://www.example.gov.cn/a.html");
    }

    @ParameterizedTest
    @CsvSource({"青山省人民政府办公厅,PROVINCE,CERTAIN", "青禾市人民政府,CITY,LIKELY", "青禾县人民政府办公室,COUNTY,CERTAIN", "青禾县清河镇人民政府,TOWN,CERTAIN",
            "青禾区东门街道办事处,SUBDISTRICT,CERTAIN", "青禾县民政局,DEPARTMENT,LIKELY", "青禾经济技术开发区管理委员会,ZONE,CERTAIN"})
    void theNameOfAnAgencyTellsItsLevel(String name, PublishedReport.Level level, PublishedReport.Sureness sure) {
        assertThat(AgencyLevel.of(new PublishedReport.Found<>(name, "", "题名"))).get()
                .returns(level, PublishedReport.Found::value).returns(sure, PublishedReport.Found::sure);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            根据《条例》规定，现公布青禾县民政局2023年政府信息公开工作年度报告。本报告所列数据截至年底。|青禾县民政局|前言
            按照规定，特编制青禾市人民政府地方志办公室2023年政府信息公开工作年度报告。|青禾市人民政府地方志办公室|前言
            特向社会公布2023年度清河镇人民政府信息公开年度报告。|清河镇人民政府|前言
            本报告由清河镇人民政府党政办公室编制。统计期限为2023年1月1日至12月31日。|清河镇人民政府|编制单位
            如有疑问，请与青禾县农业农村局政府信息公开领导小组办公室联系（地址：学府路1号）。|青禾县农业农村局|联系单位
            发布机构：青禾县水利局  发布日期：2024-01-12|青禾县水利局|发布机构
            为认真做好青禾县卫生健康局政府信息公开工作，现将情况报告如下。|青禾县卫生健康局|正文
            2023年，青禾县统计局坚持以公开为常态，不断提高透明度。|青禾县统计局|正文
            2023年，在区委、区政府的领导下，东门街道办事处认真贯彻条例。|东门街道办事处|正文
            您现在的位置：首页 > 政府信息公开 > 年度报告 > 青禾县审计局|青禾县审计局|网页路径
            当前位置：乡镇 > 清河镇 > 政务公开 > 政府信息公开年报|清河镇|网页路径
            现把青禾县民政局2023年度政府信息公开工作情况报告如下。|青禾县民政局|前言
            东门街道2023年政府信息公开工作年度报告根据有关规定编制，报告的数据统计期限为全年，主要内容分为六个部分，并附有关的统计表格和说明文字，供公众查阅。|东门街道|前言
            现发布《青禾市民族事务委员会(宗教事务局)2023年政府信息公开工作年度报告》。|青禾市民族事务委员会(宗教事务局)|前言
            完善《青禾县水务局政府信息主动公开制度》等制度。|青禾县水务局|正文
            截至2023年12月31日，清河乡人民政府通过信息平台主动公开政府信息3条。|清河乡人民政府|正文
            2023年，青禾市司法局在市委、市政府的正确领导下，不断提高公开质量。|青禾市司法局|正文
            2023年，县卫生健康局的政府信息公开工作严格按照要求进行。|县卫生健康局|正文
            现公布青禾市文化体育局（以下简称市文体局）2023年政府信息公开工作年度报告。|青禾市文化体育局|前言
            本报告由青禾市供销联社编制，如有疑问请与办公室联系。|青禾市供销联社|编制单位
            如有疑问，请与青禾市供销合作社联合社办公室联系（地址：学府路1号）。|青禾市供销合作社联合社|联系单位
            根据条例规定，制定了青禾县体育局2023年度政府信息公开年度报告。|青禾县体育局|前言
            根据条例规定，青禾县教育局编制了县教育局2023年政府信息公开工作年度报告。|青禾县教育局|正文
            要求，由青禾市供销联社结合实际编制。2023年，市供销联社认真贯彻条例。|青禾市供销联社|编制单位
            按照条例要求，编制市城管执法局2023年政府信息公开工作年度报告。|市城管执法局|前言
            2023年，水运部坚持以公开为常态，不断提高透明度。|水运部|正文
            """)
    void withoutATitleOtherWordsTellWhoseReportItIsButNeverForCertain(String line, String agency, String how) throws Unreadable {
        PublishedReport.Head head = head("<html><body><p>" + line.replace(">", "&gt;") + "</p>" + BODY + "</body></html>");
        assertThat(head.agency().orElseThrow()).returns(agency, PublishedReport.Found::value).returns(how, PublishedReport.Found::how)
                .returns(PublishedReport.Sureness.LIKELY, PublishedReport.Found::sure);
    }

    @ParameterizedTest
    @CsvSource({"您现在的位置：首页 &gt; 政府信息公开 &gt; 政府信息公开年报", "来源：本站原创", "本报告由概述、主动公开情况等部分组成。", "现公布本局2023年政府信息公开工作年度报告。",
            "2023年，我局高度重视政府信息公开工作。", "为加强全局政府信息公开工作的组织领导，成立了领导小组。", "2023年，开发区坚持公开为常态。", "2023年，国务院办公厅坚持统筹推进政府信息公开。"})
    void wordsThatNameNoAgencyGiveNone(String line) throws Unreadable {
        assertThat(head("<html><body><p>" + line + "</p>" + BODY + "</body></html>").agency()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"名 称： 青禾区东门街道办事处2023年度 政府信息公开工作年度报告,青禾区东门街道办事处", "标题：青禾县民政局2023年政府信息公开工作年度报告,青禾县民政局",
            "青禾县民政局2023年政务信息公开年度报告,青禾县民政局", "| 青禾县民政局2023年政府信息公开工作年度报告 |,青禾县民政局", "青禾县民政局2023年度政府信息公开工作报告,青禾县民政局",
            "青禾县民政局关于2023年度政府信息公开工作的年度报告,青禾县民政局", "附件：青禾县民政局2023年政府信息公开工作年度报告,青禾县民政局",
            "| 标题: | 青禾县民政局2023年政府信息公开工作年度报告 | ||,青禾县民政局", "标 题 | 青禾县民政局2023年政府信息公开工作年度报告 |,青禾县民政局", "青禾县民政局政府信息公开工作2023年度报告,青禾县民政局",
            "水运部办公厅关于2023年水运部政府信息公开工作年度报告的公告,水运部", "2023青禾县清河乡2023年度政府信息公开工作年度报告,青禾县清河乡"})
    void aTitleIsReadInTheWordsThatStandAroundIt(String line, String agency) throws Unreadable {
        PublishedReport.Head head = head("<html><body><p>" + line + "</p>" + BODY + "</body></html>");
        assertThat(head.agency().orElseThrow().value()).isEqualTo(agency);
        assertThat(head.year().orElseThrow().value()).isEqualTo(2023);
        assertThat(head.title().orElseThrow().value()).doesNotContain("|").doesNotStartWith("名").doesNotStartWith("标题");
    }

    @ParameterizedTest
    @CsvSource({"青禾市,CITY", "青禾县,COUNTY", "青山市青禾区,COUNTY", "青山省,PROVINCE", "青禾区东门街办,SUBDISTRICT"})
    void aRegionStandsForItsGovernment(String name, PublishedReport.Level level) {
        assertThat(AgencyLevel.of(new PublishedReport.Found<>(name, "", "题名"))).get().returns(level, PublishedReport.Found::value);
    }

    @Test
    void partsUnderTitlesInOtherWordsAreTheFormsParts() throws Unreadable {
        PublishedReport report = reader.read("年报.txt", """
                青禾县民政局2023年政府信息公开工作年度报告
                一、2023年政务公开总体情况
                本年依法公开各类政府信息。
                二、主动公开政府信息的情况
                三、收到和办理政府信息公开申请的情况
                四、因政府信息公开申请行政复议和提起行政诉讼的情况
                五、存在问题和改进措施
                人手不足。
                六、其他报告的事项
                无。
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(report.parts()).allMatch(PublishedReport.Part::present);
        assertThat(report.part("S5").text()).contains("人手不足");
    }

    @Test
    void partsOfTheFirstYearsAreToldApartByWhatTheirTitlesSay() throws Unreadable {
        PublishedReport report = reader.read("年报.txt", """
                现将青禾县民政局2014年政府信息公开情况报告如下。
                一、主动公开政府信息情况
                本年公开信息24条。
                二、依申请公开和不予公开政府信息情况
                收到申请2件，均已答复。
                三、因政府信息公开申请行政复议、提起行政诉讼情况
                没有发生。
                四、存在的主要问题及下步工作安排
                更新不够及时。
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(report.format().generation()).isEqualTo("A");
        assertThat(report.parts().stream().filter(PublishedReport.Part::present).map(part -> part.section().id())).containsExactly("N2", "N4", "N5", "N7");
    }
}
