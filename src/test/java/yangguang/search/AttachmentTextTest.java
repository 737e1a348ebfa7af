package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yangguang.catalogue.Attachment;

class AttachmentTextTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCX = OFFICE + "wordprocessingml.document";

    @Test
    void wordsOfAPdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                stream.showText("Notice 2026 No 12");
                stream.endText();
            }
            document.save(out);
        }
        assertThat(read("application/pdf", out.toByteArray())).contains("Notice 2026 No 12");
    }

    @Test
    void wordsOfOfficeFilesRunTogetherInsideAParagraphAndNotBeyond() throws IOException {
        assertThat(read(DOCX, zip("word/document.xml", """
                <w:document xmlns:w="w"><w:p><w:r><w:t>养老</w:t></w:r><w:r><w:t>服务</w:t></w:r></w:p>\
                <w:p><w:r><w:t>清单&amp;目录</w:t></w:r></w:p></w:document>"""))).isEqualTo("养老服务\n清单&目录\n");
        assertThat(read(OFFICE + "spreadsheetml.sheet", zip("xl/sharedStrings.xml",
                "<sst><si><t>低保</t></si><si><t>特困</t></si></sst>"))).isEqualTo("低保\n特困\n");
        assertThat(read(OFFICE + "presentationml.presentation", zip("ppt/slides/slide1.xml",
                "<a:sld xmlns:a='a'><a:p><a:t>汇报</a:t></a:p></a:sld>"))).isEqualTo("汇报\n");
    }

    @Test
    void plainTextInEitherEncoding() throws IOException {
        assertThat(read("text/plain", "河道清淤".getBytes(StandardCharsets.UTF_8))).isEqualTo("河道清淤");
        assertThat(read("text/csv", "河道清淤".getBytes(Charset.forName("GB18030")))).isEqualTo("河道清淤");
    }

    @Test
    void foreignEntitiesAreNotFollowed() throws IOException {
        byte[] evil = zip("word/document.xml", """
                <!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d><t>&x;</t></d>""");
        assertThatThrownBy(() -> read(DOCX, evil)).isInstanceOf(IOException.class);
    }

    @Test
    void aThickBookIsCut() throws IOException {
        assertThat(read("text/plain", "书".repeat(400_000).getBytes(StandardCharsets.UTF_8)))
                .hasSize(AttachmentText.MOST_CHARACTERS);
    }

    @Test
    void aDamagedFileHasNoWordsAndAReadOneIsNotOpenedAgain(@TempDir Path directory) {
        AtomicInteger opened = new AtomicInteger();
        AttachmentTexts texts = new AttachmentTexts(directory, id -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream((id == 1 ? "河道清淤" : "%PDF-broken").getBytes(StandardCharsets.UTF_8));
        });
        Attachment sound = new Attachment(1, "清单.txt", "text/plain", 12, "ab".repeat(32));
        assertThat(texts.of(new Attachment(2, "坏.pdf", "application/pdf", 5, "cd".repeat(32)))).isEmpty();
        assertThat(texts.of(sound)).isEqualTo("河道清淤");
        assertThat(texts.of(sound)).isEqualTo("河道清淤");
        assertThat(opened).hasValue(2);
        texts.forget(sound);
        assertThat(texts.of(sound)).isEqualTo("河道清淤");
        assertThat(opened).hasValue(3);
    }

    private static String read(String contentType, byte[] content) throws IOException {
        return AttachmentText.read(contentType, new ByteArrayInputStream(content));
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
