package yangguang.portal;

import java.util.List;
import java.util.function.Predicate;
import yangguang.agencies.Agency;
import yangguang.web.Page;

/// List of agencies to choose one from (选择机关), for a section that each agency keeps itself.
///
/// @param lede what one finds there
/// @param end  rest of the address behind the agency's own
public record AgencyChoicePage(String title, String lede, String end, List<AgencyGroup> groups) implements Page {

    static AgencyChoicePage of(String title, String lede, String end, List<Agency> agencies, Predicate<Agency> which) {
        return new AgencyChoicePage(title, lede, end, AgencyGroup.of(agencies.stream().filter(which).toList()));
    }

    @Override
    public String template() {
        return "portal/choice";
    }
}
