package yangguang.web;

/// Not there or not yours (没有这个页面): shown as one plain page with status 404, whichever of the two it is.
public class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotThere() {
        super("您要找的内容不存在，或者您没有查看它的权限。");
    }

    public NotThere(String sentence) {
        super(sentence);
    }
}
