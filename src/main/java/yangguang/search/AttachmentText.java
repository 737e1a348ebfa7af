package yangguang.search;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Reading the words out of an attachment (附件文本提取): PDF with a text layer, Word, Excel and presentations of the
/// Office Open XML kind, plain text. Other kinds, scanned pages and damaged files have no words.
final class AttachmentText {

    /// Words beyond this are not searched: 300,000 characters are a thick book.
    static final int MOST_CHARACTERS = 300_000;
    private static final int MOST_PAGES = 500;
    private static final int MOST_XML_BYTES = 64 * 1024 * 1024;
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private AttachmentText() {
    }

    /// @param contentType the real type of the content
    /// @throws IOException if the content is damaged
    static String read(String contentType, InputStream content) throws IOException {
        return switch (contentType) {
            case "application/pdf" -> pdf(content);
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                    office(content, "word/(document|footnotes|endnotes)\\.xml");
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ->
                    office(content, "xl/(sharedStrings|worksheets/sheet\\d+)\\.xml");
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" ->
                    office(content, "ppt/slides/slide\\d+\\.xml");
            case "text/plain", "text/csv" -> plain(content);
            default -> "";
        };
    }

    private static String pdf(InputStream content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content.readAllBytes())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(MOST_PAGES);
            return cut(stripper.getText(document));
        }
    }

    private static String office(InputStream content, String parts) throws IOException {
        Map<String, String> texts = new TreeMap<>(Comparator.comparing(String::length).thenComparing(part -> part));
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches(parts)) {
                    texts.put(entry.getName(), xml(zip.readNBytes(MOST_XML_BYTES)));
                }
            }
        }
        return cut(String.join("\n", texts.values()));
    }

    /// The content of all `t` elements; paragraphs, cells and breaks end a line. Numbers in cells are left out.
    private static String xml(byte[] part) throws IOException {
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            boolean inText = false;
            while (reader.hasNext() && text.length() < MOST_CHARACTERS) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inText = reader.getLocalName().equals("t");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inText = false;
                    if (reader.getLocalName().matches("p|si|is|br|tab|tc")) {
                        text.append('\n');
                    }
                } else if (inText && event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    private static String plain(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_CHARACTERS * 4);
        try {
            return cut(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return cut(new String(bytes, Charset.forName("GB18030")));
        }
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}
