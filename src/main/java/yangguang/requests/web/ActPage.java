package yangguang.requests.web;

import java.util.List;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// One act on a file: its form, empty or with what keeps it from being done.
///
/// @param resource  template below `requests`, also the last part of the address
/// @param obstacles in the form
/// @param closed    the act is not open at all, so that no form is shown
public record ActPage(String resource, FileHead file, ActForm form, List<Obstacle> obstacles, boolean closed,
        boolean refused) implements Page {

    static ActPage empty(String resource, FileHead file, ActForm form, List<Obstacle> obstacles) {
        return new ActPage(resource, file, form, obstacles, !obstacles.isEmpty(), false);
    }

    static ActPage refused(String resource, FileHead file, ActForm form, List<Obstacle> obstacles) {
        return new ActPage(resource, file, form, obstacles, false, true);
    }

    @Override
    public String template() {
        return "requests/" + resource;
    }

    @Override
    public int status() {
        return refused ? 422 : 200;
    }

    @Override
    public String toString() {
        return "ActPage[" + resource + " " + file.request().number() + "]";
    }
}
