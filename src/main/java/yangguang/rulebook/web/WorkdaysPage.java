package yangguang.rulebook.web;

import java.util.List;
import java.util.Optional;
import yangguang.statute.Obstacle;
import yangguang.statute.WorkCalendars;
import yangguang.statute.WorkYear;
import yangguang.web.Page;

/// The years of the working-day calendar and the form to import a notice (工作日历).
public record WorkdaysPage(List<WorkYear> years, List<WorkCalendars.Import> imports, WorkdaysForm form,
                           List<Obstacle> obstacles) implements Page {

    /// The import a year's days come from; empty where the program brought them.
    public Optional<WorkCalendars.Import> importOf(int year) {
        return imports.stream().filter(each -> each.year() == year).findFirst();
    }

    public String file(WorkYear year) {
        return importOf(year.year()).map(each -> each.importedBy() + " 于 " + each.importedAt().toLocalDate() + " 导入").orElse("程序自带");
    }

    @Override
    public String template() {
        return "rulebook/workdays";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
