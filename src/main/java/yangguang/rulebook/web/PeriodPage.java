package yangguang.rulebook.web;

import java.util.List;
import yangguang.statute.DatedValue;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;
import yangguang.web.Page;

/// Form to set one value for this office (设定期限或参数).
public record PeriodPage(DatedValue shipped, PeriodForm form, List<Obstacle> obstacles) implements Page {

    public boolean isYesNo() {
        return shipped.unit() == DatedValue.Unit.YESNO;
    }

    public List<Choice> yesOrNo() {
        return List.of(new Choice("yes", "是"), new Choice("no", "否"));
    }

    public boolean sure() {
        return shipped.certainty() == DatedValue.Certainty.TEXT;
    }

    @Override
    public String template() {
        return "rulebook/period";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
