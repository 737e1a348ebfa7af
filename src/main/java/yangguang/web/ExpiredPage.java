package yangguang.web;

/// Expired page (页面已过期): a form came back without its token, from a page too old or from somewhere else. Nothing was
/// done and nothing kept: what such a form carries may be somebody else's words.
///
/// @param back address of the page of ours it came from, to be opened anew; "" where it came from none
public record ExpiredPage(String back) implements Page {

    @Override
    public String template() {
        return "web/expired";
    }

    @Override
    public int status() {
        return 403;
    }
}
