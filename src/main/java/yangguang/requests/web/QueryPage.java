package yangguang.requests.web;

import java.util.List;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// The form that asks for number and query code.
///
/// @param kept what the applicant was writing when the ticket ran out; goes along unseen
public record QueryPage(String number, String kept, List<Obstacle> obstacles, int status) implements Page {

    @Override
    public String template() {
        return "requests/query";
    }

    @Override
    public String toString() {
        return "QueryPage[" + status + "]";
    }
}
