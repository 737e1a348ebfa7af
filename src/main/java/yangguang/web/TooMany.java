package yangguang.web;

/// Too many tries (操作过于频繁): the page says how long to wait. Status 429.
public class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooMany(String sentence) {
        super(sentence);
    }
}
