package yangguang.publishing.web;

import java.util.List;
import yangguang.publishing.EntryForm;
import yangguang.publishing.ReviewForm;
import yangguang.publishing.StepForm;
import yangguang.statute.Obstacle;

/// What comes back with a refused act: the input and the obstacles.
///
/// @param act which act was refused, null where the page is simply shown
public record Kept(DocumentPage.Act act, List<Obstacle> obstacles, StepForm step, ReviewForm review, EntryForm entry) {

    static final Kept NOTHING = new Kept(null, List.of(), new StepForm(null, ""),
            new ReviewForm(null, null, "", "", ""), new EntryForm("", "", ""));

    static Kept of(DocumentPage.Act act, List<Obstacle> obstacles, StepForm form) {
        return new Kept(act, obstacles, form, NOTHING.review, NOTHING.entry);
    }

    static Kept of(List<Obstacle> obstacles, ReviewForm form) {
        return new Kept(DocumentPage.Act.REVIEW, obstacles, NOTHING.step, form, NOTHING.entry);
    }

    static Kept of(DocumentPage.Act act, List<Obstacle> obstacles, EntryForm form) {
        return new Kept(act, obstacles, NOTHING.step, NOTHING.review, form);
    }
}
