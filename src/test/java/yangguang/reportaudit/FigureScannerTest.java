package yangguang.reportaudit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yangguang.reportform.ReportFormats;
import yangguang.reportreading.Unreadable;

class FigureScannerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "公开47条，其中文件 33 条 | 47条 33条", "受理十二件、两件、一百零三件 | 12件 2件 103件", "收费1,234.5万元 | 1234.5万元", "占44%，百分之五 | 44% 5%",
        "培训100余人次 | 100人次~MORE", "约20件 | 20件~ABOUT", "阅读量4.6万次 | 46000次~ABOUT", "不足3件 | 3件~LESS", "近五次 | 5次~ABOUT",
        "2023年1月31日第12条 |", "国办发〔2019〕60号 |", "20个工作日，12345热线 |", "一次性、一条龙、一起、第三项 |", "电话0999-6123456 |",
        "部分公开67，占4.6% | 67 4.6%", "共２１件 | 21件"})
    void aNumberNeedsACounter(String text, String expected) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        assertThat(FigureScanner.figures(plain).stream().map(figure -> figure.written() + (figure.exact() ? "" : "~" + figure.degree())).collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void everyFigureStandsWhereItSaysItStands() {
        String text = "公开47条,其中文件 33 条,占70.2%,约十二件。";
        assertThat(FigureScanner.figures(text)).extracting(figure -> text.substring(figure.from(), figure.to()))
                .containsExactly("47条", "33 条", "70.2%", "十二件");
    }

    /// Long repetitions of what the checks look for: time must grow with the length, not with its square.
    @Test
    void longRepetitionsDoNotHoldTheAuditUp() throws Unreadable {
        List<String> pieces = List.of("其中，", "收到政府信息公开申请12件，", "2022年1月1日至", "未", "没有收到行政复议", "规范性文件", "占3%，", "一二三四五百", "1,234", "(", "同比增长",
                "我局", "根据", "《", "分别为1件、", "行政诉讼、", "上年结转", "。", "；", " ");
        Random random = new Random(7);
        for (String piece : pieces) {
            quick(piece.repeat(40_000 / piece.length()));
        }
        for (int round = 0; round < 20; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 3_000; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            quick(text.toString());
        }
    }

    private static void quick(String text) {
        String report = "青禾县民政局2023年政府信息公开工作年度报告\n一、总体情况\n" + text + "\n五、存在的主要问题及改进情况\n" + text;
        long start = System.nanoTime();
        assertThatCode(() -> new Auditing(ReportFormats.shipped()).auditPasted(report)).doesNotThrowAnyException();
        assertThat((System.nanoTime() - start) / 1_000_000).as(text.substring(0, 20)).isLessThan(5_000);
    }
}
