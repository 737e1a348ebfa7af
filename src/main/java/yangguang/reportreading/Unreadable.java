package yangguang.reportreading;

/// A file that cannot be read as an annual report (读不了). The message is a Chinese sentence for the person
/// who gave the file: what it is, and what to do.
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unreadable(String sentence) {
        super(sentence);
    }
}
