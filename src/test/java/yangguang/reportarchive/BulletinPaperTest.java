package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import yangguang.OfficeTest;
import yangguang.reportaudit.Bulletin;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;

/// The bulletin in Word is set as an official document is.
@OfficeTest
class BulletinPaperTest {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

    @Autowired BulletinDrafting drafting;

    private List<XWPFParagraph> paper() throws Exception {
        Bulletin bulletin = Bulletin.of(2025, List.of(new Bulletin.Judged("石桥县水利局", DUE, DUE, List.of(
                Finding.at("T3-3", Severity.ERROR, "第1行", "1", "2", "总计与各列之和差 1。", ""),
                Finding.at("TX-2", Severity.WARN, "第2行", "1", "2", "分项之和不等于总数。", "")))), List.of());
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(drafting.docx(bulletin, "石桥县人民政府办公室", DUE)))) {
            return word.getParagraphs();
        }
    }

    @Test
    void theTitleBreaksBetweenTwoWordsAndReadsAsOneTitle() throws Exception {
        XWPFParagraph title = paper().stream().filter(paragraph -> paragraph.getText().startsWith("关于")).findFirst().orElseThrow();
        assertThat(title.getText()).isEqualTo("关于2025年度政府信息公开工作\n年度报告核对情况的通报");
        assertThat(title.getText().replace("\n", "")).isEqualTo("关于2025年度政府信息公开工作年度报告核对情况的通报");
        assertThat(title.getStyle()).as("in the middle, not indented").isNull();
    }

    @Test
    void whatWasFoundGoesAsAnAnnexOnAPageOfItsOwn() throws Exception {
        List<XWPFParagraph> paper = paper();
        List<String> lines = paper.stream().map(XWPFParagraph::getText).toList();
        assertThat(lines).containsSubsequence("附件：各机关核对结果", "石桥县人民政府办公室", "2026年1月31日", "附件", "各机关核对结果");
        assertThat(paper.get(lines.indexOf("附件")).getCTP().getPPr().isSetPageBreakBefore()).isTrue();
    }

    @Test
    void headingsAreCountedAndSetByTheirLevel() throws Exception {
        assertThat(paper()).filteredOn(paragraph -> "chapter".equals(paragraph.getStyle())).extracting(XWPFParagraph::getText)
                .containsExactly("一、发现的问题", "二、有关要求");
        assertThat(paper()).filteredOn(paragraph -> "subchapter".equals(paragraph.getStyle())).extracting(XWPFParagraph::getText)
                .containsExactlyInAnyOrder("（一）正文数字（1 份报告，1 处）", "（二）表内勾稽关系（1 份报告，1 处）");
    }
}
