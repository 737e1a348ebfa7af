package yangguang.web;

/// Page (页面): what a controller returns. The record carries everything its template shows; the
/// template gets it as `page`, and the frame around it as `web`.
public interface Page {

    /// Path of the template below `src/main/jte`, without ending: `requests/show`.
    String template();

    /// HTTP status, 200 unless the page shows obstacles (422), a conflict (409) or a refusal.
    default int status() {
        return 200;
    }
}
