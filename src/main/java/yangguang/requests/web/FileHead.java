package yangguang.requests.web;

import java.util.List;
import yangguang.requests.DisclosureRequest;
import yangguang.web.Crumb;

/// Head of an officer's page about one request: what stands above every form.
///
/// @param clock null before receipt
public record FileHead(DisclosureRequest request, TermStrip clock) {

    public String url() {
        return "/desk/requests/" + request.number();
    }

    public List<Crumb> crumbs(String here) {
        return here.isEmpty()
                ? List.of(new Crumb("依申请公开", "/desk/requests"), new Crumb(request.number().value(), ""))
                : List.of(new Crumb("依申请公开", "/desk/requests"), new Crumb(request.number().value(), url()),
                        new Crumb(here, ""));
    }

    public String tone() {
        return clock == null ? "quiet" : clock.tone();
    }
}
