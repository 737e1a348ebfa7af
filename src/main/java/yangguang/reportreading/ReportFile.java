package yangguang.reportreading;

import java.io.IOException;

/// Report file (报告文件): one file of what a person handed in, not read yet; or one that will not be, with the reason.
///
/// @param name     where it was found, `年报.zip/2023/民政局.docx`, with the name the person knows
/// @param address  its public address where an address list or the saved page gives one, else ""
/// @param size     bytes, -1 where nobody knows before reading
/// @param state    whether it is to be read
/// @param sentence why it is skipped or refused, else ""
/// @param content  its bytes, to be had only while [ReportFiles] hands it over
public record ReportFile(String name, String address, long size, State state, String sentence, Content content) {

    /// What becomes of a file (处置).
    public enum State {
        /// To be read (待读).
        READY,
        /// Lies beside reports and is none, such as a picture of a saved page (略过).
        SKIPPED,
        /// Was meant to be read and cannot be (读不了).
        REFUSED
    }

    /// Bytes of a file, fetched only when somebody reads it.
    interface Content {
        byte[] bytes() throws IOException, Unreadable;
    }

    static ReportFile ready(String name, String address, long size, Content content) {
        return size > SourceText.LARGEST
                ? refused(name, address, SourceText.tooLarge().getMessage())
                : new ReportFile(name, address, size, State.READY, "", content);
    }

    static ReportFile skipped(String name, String sentence) {
        return new ReportFile(name, "", -1, State.SKIPPED, sentence, () -> new byte[0]);
    }

    static ReportFile refused(String name, String address, String sentence) {
        return new ReportFile(name, address, -1, State.REFUSED, sentence, () -> new byte[0]);
    }

    public boolean ready() {
        return state == State.READY;
    }

    /// The last part of the name.
    public String simpleName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// @throws Unreadable with the sentence of a file that is skipped or refused, or one for a file that cannot be opened
    public byte[] read() throws Unreadable {
        if (!ready()) {
            throw new Unreadable(sentence);
        }
        try {
            byte[] bytes = content.bytes();
            if (bytes.length > SourceText.LARGEST) {
                throw SourceText.tooLarge();
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("打不开这个文件，它可能已损坏，或没有读取权限。");
        }
    }
}
