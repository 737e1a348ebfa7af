package yangguang.datadir;

/// Refused start (不能启动): the program cannot run on this data directory. Says which file or setting is
/// in the way and what the administrator does next; shown by [StartRefusedAnalyzer] in place of a stack trace.
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String wayOut;

    /// @param sentence what is wrong, naming the file or setting; a full Chinese sentence
    /// @param wayOut   what to do next; a full Chinese sentence
    public StartRefused(String sentence, String wayOut) {
        this(sentence, wayOut, null);
    }

    public StartRefused(String sentence, String wayOut, Throwable cause) {
        super(sentence, cause);
        this.wayOut = wayOut;
    }

    public String sentence() {
        return getMessage();
    }

    public String wayOut() {
        return wayOut;
    }
}
