package yangguang.portal;

import java.time.LocalDate;
import java.util.List;
import yangguang.agencies.Agency;
import yangguang.statute.Periods;
import yangguang.web.Crumb;
import yangguang.web.Page;
import yangguang.web.Row;

/// Disclosure guide (政府信息公开指南).
///
/// @param today day for which contacts and terms are given
public record GuidePage(Agency agency, List<NodeLine> nodes, Periods periods, LocalDate today) implements Page {

    @Override
    public String template() {
        return "portal/guide";
    }

    public List<Crumb> crumbs() {
        return Addressed.crumbs(agency, "政府信息公开指南");
    }

    public boolean takesRequests() {
        return agency.kind().takesRequests() && !agency.closed();
    }

    /// Length of a term as it is in force today: `20个工作日`.
    public String term(String id) {
        return periods.on(id, today).words();
    }

    /// The disclosure office's contacts, as Article 12 lists them.
    public List<Row> contacts() {
        return List.of(new Row("机构名称", agency.name()), new Row("办公地址", agency.address()),
                new Row("邮政编码", agency.postcode()), new Row("办公时间", agency.officeHours()),
                new Row("联系电话", agency.phone()), new Row("传真号码", agency.fax()),
                new Row("电子邮箱", agency.email()));
    }
}
