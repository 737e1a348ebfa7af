package yangguang.reportreading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A packed office document (办公文档包): its parts as XML, read one after another without ever building a tree of
/// them. No entity is followed, no macro run, and a part that unpacks to more than a report can hold is given up.
final class OfficePackage implements AutoCloseable {

    private static final long LARGEST_PART = 96L * 1024 * 1024;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        XML.setProperty(XMLInputFactory.IS_COALESCING, false);
        XML.setProperty("jdk.xml.maxElementDepth", "4000");
    }

    /// What is done with each event of a part.
    interface Events {
        void event(int kind, XMLStreamReader xml) throws XMLStreamException, Unreadable;
    }

    private final ZipFile zip;

    OfficePackage(byte[] bytes) throws Unreadable {
        try {
            zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).setIgnoreLocalFileHeader(true).get();
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("文件打不开，可能没有下载完整；请重新下载，或用办公软件打开后另存一份。");
        }
    }

    FileKind kind() {
        return FileKind.packed(this::holds);
    }

    boolean holds(String part) {
        return zip.getEntry(part) != null;
    }

    boolean hasMacros() {
        return holds("word/vbaProject.bin") || holds("xl/vbaProject.bin");
    }

    /// Names of all parts, as they are written.
    List<String> names() {
        return Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
    }

    /// Reads a part from end to end; a part that is not there has no events.
    void read(String part, Events events) throws Unreadable {
        read(part, LARGEST_PART, events);
    }

    /// @param largest most bytes that the part may unpack to
    /// @return how many these were
    long read(String part, long largest, Events events) throws Unreadable {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null) {
            return 0;
        }
        if (entry.getSize() > largest) {
            throw new Unreadable("文件解开后太大，像是压缩炸弹，没有读。");
        }
        try (Bounded in = new Bounded(zip.getInputStream(entry), largest); Reader characters = characters(in)) {
            XMLStreamReader xml = XML.createXMLStreamReader(characters);
            for (int count = 0; xml.hasNext(); count++) {
                int kind = xml.next();
                if (kind == XMLStreamConstants.DTD || kind == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new Unreadable("文件里夹带了实体声明，不是办公软件正常存出来的，没有读；请用办公软件打开后另存一份。");
                }
                if ((count & 0x3fff) == 0) {
                    Patience.check();
                }
                events.event(kind, xml);
            }
            return largest - in.left;
        } catch (TooLarge e) {
            throw new Unreadable("文件解开后太大，像是压缩炸弹，没有读。");
        } catch (XMLStreamException | IOException | RuntimeException e) {
            if (e.getCause() instanceof TooLarge || e instanceof XMLStreamException x && x.getNestedException() instanceof TooLarge) {
                throw new Unreadable("文件解开后太大，像是压缩炸弹，没有读。");
            }
            throw new Unreadable("文件内容已损坏，读不了；请用办公软件打开后另存一份再试。");
        }
    }

    /// Decodes the part here, in one of the two encodings these files may have: the XML parser would print bytes that are
    /// none on the terminal.
    private static Reader characters(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 3);
        byte[] first = start.readNBytes(3);
        boolean marked = first.length == 3 && first[0] == (byte) 0xef && first[1] == (byte) 0xbb && first[2] == (byte) 0xbf;
        if (!marked) {
            start.unread(first);
        }
        Charset charset = first.length < 2 ? StandardCharsets.UTF_8
                : first[0] == '<' && first[1] == 0 ? StandardCharsets.UTF_16LE
                : first[0] == 0 && first[1] == '<' ? StandardCharsets.UTF_16BE
                : (first[0] & 0xfe) == 0xfe && (first[1] & 0xfe) == 0xfe ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(start, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long largest) {
            super(in);
            this.left = largest;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge();
            }
        }
    }
}
