package yangguang.reportevidence.web;

import java.util.List;
import yangguang.reportevidence.Exhibit;
import yangguang.reportevidence.SubjectSource;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Exhibits of one subject: those that stand, those that were withdrawn, and the form to attach more.
///
/// @param mayAttach whether the officer holds a role that attaches
/// @param closed    why nothing can be attached; empty where it can
/// @param lost      whether files came back unkept and have to be chosen again
/// @param obstacles of the act just tried
/// @param status    422 or 409 where it was refused
public record ExhibitsPage(SubjectSource.Described subject, List<Exhibit> exhibits, boolean mayAttach, List<Obstacle> closed,
        boolean lost, List<Obstacle> obstacles, int status) implements Page {

    public List<Exhibit> standing() {
        return exhibits.stream().filter(Exhibit::standing).toList();
    }

    public List<Exhibit> withdrawn() {
        return exhibits.stream().filter(e -> !e.standing()).toList();
    }

    public boolean open() {
        return mayAttach && closed.isEmpty();
    }

    /// Whether an exhibit proves another figure than what is stated now.
    public boolean outdated(Exhibit exhibit) {
        return exhibit.figure() != null && !exhibit.proves(subject.figure());
    }

    @Override
    public String template() {
        return "reportevidence/exhibits";
    }
}
