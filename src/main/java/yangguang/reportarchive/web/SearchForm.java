package yangguang.reportarchive.web;

import java.util.Arrays;
import java.util.Optional;
import yangguang.reportarchive.ArchiveFilter;
import yangguang.reportarchive.ArchiveState;

/// What is looked for in the archive (检索表单). Every field may be empty or nonsense; nonsense finds nothing.
///
/// @param q      words of the prose
/// @param agency part of the agency's name or the title
/// @param rule   rule that the audit found broken; for the office
/// @param state  for the office
/// @param page   page of the results
public record SearchForm(String q, String agency, String region, String year, String rule, String state, String page) {

    private static final int LONGEST = 100;

    public SearchForm {
        q = bounded(q);
        agency = bounded(agency);
        region = bounded(region);
        year = bounded(year);
        rule = bounded(rule);
        state = bounded(state);
        page = bounded(page);
    }

    private static String bounded(String text) {
        return text == null ? "" : text.strip().substring(0, Math.min(text.strip().length(), LONGEST));
    }

    static Optional<Integer> number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    static Optional<Long> id(String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    int pageNumber() {
        return Math.clamp(number(page).orElse(1), 1, 100_000);
    }

    ArchiveFilter filter(Reader reader) {
        ArchiveFilter all = reader.filter();
        ArchiveState wanted = !reader.office() ? all.state()
                : Arrays.stream(ArchiveState.values()).filter(one -> one.name().equals(state)).findFirst().orElse(null);
        Integer of = year.isEmpty() ? null : number(year).orElse(-1);
        return new ArchiveFilter(agency, null, "", region, null, of, "", wanted, false);
    }

    String rule(Reader reader) {
        return reader.office() ? rule : "";
    }

    /// The list's address with its conditions, without the page.
    String address(Reader reader) {
        return reader.at("", "q", q, "agency", agency, "region", region, "year", year, "rule", rule(reader), "state", reader.office() ? state : "");
    }

    public boolean isEmpty() {
        return (q + agency + region + year + rule + state).isEmpty();
    }
}
