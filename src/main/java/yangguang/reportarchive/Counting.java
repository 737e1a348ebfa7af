package yangguang.reportarchive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Level;
import yangguang.statute.Article;

/// Which reports are added up (合计口径). A government's report already contains those of its departments and of the
/// governments below it, so that adding up everything counts most requests twice. What was sent back is never counted.
@NamedInterface("facts")
@Article("50")
public enum Counting {

    TOPMOST("top", "不重复，计汇总报告", null,
            "只计最上一级的报告：上级政府同年的报告在库内的，下级政府和所属机关的报告不再相加；垂直管理机构的报告不由地方汇总，另行相加。"),
    PARTS("parts", "不重复，各机关相加", null,
            "各机关自己的报告相加：所属机关或下级政府同年有报告在库内的，政府的汇总报告不计。"),
    PROVINCE("province", "只计省级政府", Level.PROVINCE, "只计省级政府的报告。"),
    CITY("city", "只计市级政府", Level.CITY, "只计设区的市、自治州和直辖市的区县一级政府的报告。"),
    COUNTY("county", "只计县级政府", Level.COUNTY, "只计县级政府的报告。"),
    TOWN("town", "只计乡镇、街道", Level.TOWN, "只计乡镇人民政府和街道办事处的报告。"),
    ALL("all", "全部相加，有重复", null, "库内各份报告全部相加：政府的汇总报告和所属机关的报告都在库内的，同一件会计算两次以上。");

    private final String id;
    private final String label;
    private final Level level;
    private final String sentence;

    Counting(String id, String label, Level level, String sentence) {
        this.id = id;
        this.label = label;
        this.level = level;
        this.sentence = sentence;
    }

    public static Optional<Counting> find(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /// What is counted, in one sentence.
    public String sentence() {
        return sentence;
    }

    /// Whether the report of an agency of this platform may count at all.
    boolean takes(Agency agency) {
        return level == null || agency.level() == level && switch (agency.kind()) {
            case GOVERNMENT -> true;
            case TOWNSHIP, SUBDISTRICT -> level == Level.TOWN;
            case GOVERNMENT_OFFICE, DEPARTMENT, DISPATCHED_BODY, VERTICAL, AUTHORISED_ORGANISATION, PUBLIC_INSTITUTION -> false;
        };
    }

    /// Whether a government's own report contains the report of this agency below it: bodies led from above report in their own line.
    static boolean rolledUp(Agency agency) {
        return agency.kind() != AgencyKind.VERTICAL;
    }

    /// What a filter's condition becomes. One agency's own reports are one each year; of them nothing is left out.
    ArchiveFilter.Condition within(ArchiveFilter filter) {
        ArchiveFilter.Condition condition = filter.condition();
        String state = filter.state() == null ? "state <> 'REJECTED'" : "state = '" + filter.state().name() + "'";
        StringBuilder sql = new StringBuilder(condition.sql()).append(" and r.").append(state);
        List<Object> values = new ArrayList<>(condition.values());
        if (filter.agencyName() == null || filter.agencyName().isEmpty()) {
            switch (this) {
                case TOPMOST -> {
                    sql.append(" and (r.above = '{}' or r.id not in (select b.id from archived_report b cross join unnest(b.above) as name (above)"
                            + " join archived_report g on g.agency_name = name.above and g.year = b.year where b.above <> '{}'"
                            + " and g.agency_name <> '' and g.year is not null and g.current_id is not null and g.").append(state);
                    if (filter.year() != null) {
                        sql.append(" and b.year = ?");
                        values.add(filter.year());
                    }
                    sql.append("))");
                }
                case PARTS -> sql.append(" and (r.agency_name, r.year) not in (select unnest(b.above), b.year from archived_report b"
                        + " where b.year is not null and b.current_id is not null and b.").append(state).append(')');
                case PROVINCE, CITY, COUNTY -> sql.append(" and r.level = '").append(level.name()).append("' and r.agency_name like '%人民政府'");
                case TOWN -> sql.append(" and r.level = 'TOWN' and (r.agency_name like '%人民政府' or r.agency_name like '%街道办事处')");
                case ALL -> { }
            }
        }
        return new ArchiveFilter.Condition(sql.toString(), values);
    }
}
