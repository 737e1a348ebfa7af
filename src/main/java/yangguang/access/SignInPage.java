package yangguang.access;

import java.util.List;
import yangguang.web.Page;

/// Sign-in page (登录页). The demo lists its people here; a real installation lists no one.
public record SignInPage(String refusal, String username, String to, boolean formKept, boolean signedOut,
        List<Person> cast) implements Page {

    /// One of the demo's people, all with the same published password.
    public record Person(String username, String name, String agency, String roles) {
    }

    @Override
    public String template() {
        return "access/sign-in";
    }
}
