package yangguang.publishing;

/// Somebody else has saved the draft since the person opened it (内容已被他人修改): nothing was stored; the page shows
/// both versions and keeps the input.
public class EditedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Draft current;

    EditedMeanwhile(Draft current) {
        super("draft " + current.id() + " has been edited meanwhile");
        this.current = current;
    }

    public Draft current() {
        return current;
    }
}
