package yangguang.annualreport.web;

import java.util.List;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Last year's problems, and what became of each.
public record ProblemsPage(int year, List<Item> items, List<Obstacle> obstacles, int status) implements Page {

    /// @param outcome name of the outcome, "" where it is open
    /// @param by      who accounted for it and when; "" where nobody did
    public record Item(int number, String problem, String outcome, String account, String by) {
    }

    @Override
    public String template() {
        return "annualreport/problems";
    }
}
