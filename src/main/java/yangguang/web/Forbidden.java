package yangguang.web;

/// Not permitted (没有权限): the person is known, the act belongs to another role. Status 403.
public class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden(String sentence) {
        super(sentence);
    }
}
