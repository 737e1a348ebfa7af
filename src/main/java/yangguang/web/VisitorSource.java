package yangguang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Tells the frame who is signed in; implemented by the module that keeps the accounts.
public interface VisitorSource {
    Optional<Visitor> visitor(HttpServletRequest request);
}
