package yangguang.reportarchive.web;

import java.util.List;
import yangguang.reportarchive.ArchiveRegister;
import yangguang.reportarchive.ArchiveSearch;
import yangguang.reportform.RuleNames;
import yangguang.web.Choice;
import yangguang.web.Page;
import yangguang.web.Pager;

/// The archive's first page: search, and the reports found (检索).
///
/// @param objection why the question was not answered, or ""
public record SearchPage(Reader reader, SearchForm form, String objection, ArchiveSearch.Results results, Pager pager, List<Choice> years,
        List<Choice> rules) implements Page {

    static List<Choice> choices(List<ArchiveRegister.Tally> tallies, String unit) {
        return tallies.stream().map(tally -> new Choice(tally.value(), tally.value() + unit + "（" + tally.reports() + "）")).toList();
    }

    /// Rules by their names, with their ids.
    static List<Choice> rules(List<ArchiveRegister.Tally> tallies) {
        return tallies.stream().map(tally -> new Choice(tally.value(), RuleNames.named(tally.value()) + " " + tally.reports() + " 份")).toList();
    }

    @Override
    public String template() {
        return "reportarchive/search";
    }

    @Override
    public int status() {
        return objection.isEmpty() ? 200 : 422;
    }
}
