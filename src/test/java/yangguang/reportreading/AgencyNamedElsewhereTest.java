package yangguang.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import yangguang.reportform.ReportFormats;

/// Whose report it is, and of which day, where the title does not say it (题名以外的机关和日期).
class AgencyNamedElsewhereTest {

    private static final String BODY = "\n一、概述\n本年度，各项信息按规定公开，没有延误，也没有收到投诉。\n二、主动公开政府信息情况\n全年公开信息56条。\n";

    private static PublishedReport read(String text) throws Unreadable {
        return new ReportReader(ReportFormats.shipped()).read(SourceText.pasted(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "本报告由青禾县林业局根据《中华人民共和国政府信息公开条例》《青禾县人民政府办公室关于年度报告的通知》的要求编制。|青禾县林业局",
        "本报告依据《中华人民共和国政府信息公开条例》要求，由青禾县白石经济开发区管委会结合有关数据编制。如有疑问，请与青禾县白石经济开发区管委会办公室联系。|青禾县白石经济开发区管委会",
        "本年度报告根据《中华人民共和国政府信息公开条例》，由市政府办公室综合各县和市政府各部门的年度报告编制而成。如有疑问，请与青禾市人民政府办公室联系。|青禾市人民政府",
        "本年度报告根据《中华人民共和国政府信息公开条例》要求编制。如有疑问，请与青禾市人民政府办公室联系。|青禾市人民政府办公室",
        "本报告由青禾市人民政府信息公开工作领导小组办公室依照《中华人民共和国政府信息公开条例》，汇总各县和各部门的情况编制。|青禾市人民政府"})
    void theOneWhoCompiledItIsTheAgencyAndAnOfficeThatGathersAllWritesForItsGovernment(String preface, String agency) throws Unreadable {
        assertThat(read(preface + "统计期限自2016年1月1日起至2016年12月31日止。" + BODY).head().agency().orElseThrow())
                .returns(agency, PublishedReport.Found::value).returns(PublishedReport.Sureness.LIKELY, PublishedReport.Found::sure);
    }

    @Test
    void theNameAloneBelowATitleThatHasNoneIsTheAgency() throws Unreadable {
        assertThat(read("2016年度政府信息公开工作年度报告\n青禾县林业局\n" + BODY).head().agency().orElseThrow())
                .returns("青禾县林业局", PublishedReport.Found::value).returns("题名之下", PublishedReport.Found::how);
        assertThat(read("2016年度政府信息公开工作年度报告\n字体：大 中 小\n" + BODY).head().agency()).isEmpty();
    }

    @Test
    void aDayInBracketsBelowTheTitleIsItsDayEvenIfTheYearWasNotOver() throws Unreadable {
        assertThat(read("青禾县林业局2016年政府信息公开工作年度报告\n（2016年1月20日）\n" + BODY).head().published().orElseThrow().value()).hasToString("2016-01-20");
        assertThat(read("青禾县林业局2016年政府信息公开工作年度报告\n2016年1月20日\n" + BODY).head().published()).isEmpty();
    }

    @Test
    void aYearlyReportThatCallsItselfSoInShortIsRead() throws Unreadable {
        assertThat(read("引 言\n本年报根据《中华人民共和国政府信息公开条例》要求，由青禾县白石镇编制。统计期限自2015年1月1日起至12月31日止。" + BODY).head().year().orElseThrow().value())
                .isEqualTo(2015);
    }

    @Test
    void aCommitteeNamedInShortWithItsPlaceCompletesTheTitle() throws Unreadable {
        assertThat(read("2020年卫生健康委员会政府信息公开工作年度报告\n如有疑问，请与青禾市卫生健康委办公室联系（地址：青禾市长街2号）。\n" + BODY).head().agency().orElseThrow().value())
                .isEqualTo("青禾市卫生健康委员会");
    }

    @Test
    void gapsInATitleDoNotHideItsPart() throws Unreadable {
        PublishedReport report = read("本年报是根据《中华人民共和国政府信息公开条例》要求，由青禾县人民政府办公室编制。\n一 、概 述\n2014年，各项信息按规定公开。\n二、其他事项\n没有需要说明的。\n");
        assertThat(report.format().generation()).isEqualTo("A");
        assertThat(report.parts().getFirst().present()).isTrue();
    }
}
