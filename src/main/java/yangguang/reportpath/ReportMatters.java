package yangguang.reportpath;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.AgencyRegister;
import yangguang.desk.Matter;
import yangguang.desk.MatterSource;
import yangguang.reportedition.ReportStage;
import yangguang.statute.TimeMachine;

/// What waits for an officer with the annual reports: the office's own last report, editions under way, reminders; for a
/// supervisor the reports to review and the number that is missing.
@Component
class ReportMatters implements MatterSource {

    private static final String KIND = "年度报告";
    private static final int DECEMBER = 12;

    private final JdbcClient db;
    private final AgencyRegister agencies;
    private final ReportTerm term;
    private final Collecting collecting;
    private final TimeMachine clock;

    ReportMatters(JdbcClient db, AgencyRegister agencies, ReportTerm term, Collecting collecting, TimeMachine clock) {
        this.db = db;
        this.agencies = agencies;
        this.term = term;
        this.collecting = collecting;
        this.clock = clock;
    }

    private record Own(int year, ReportStage stage, int edition, LocalDate remindedOn) {
    }

    @Override
    public List<Matter> mattersFor(Officer officer) {
        List<Matter> matters = new ArrayList<>();
        if (officer.hasAny(Role.CONTRIBUTOR, Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.APPROVER)) {
            matters.addAll(own(officer));
        }
        if (officer.has(Role.SUPERVISOR)) {
            int year = clock.today().getYear() - 1;
            collecting.of(officer, year).ifPresent(collection -> matters.addAll(toReview(collection)));
        }
        return matters;
    }

    private List<Matter> own(Officer officer) {
        Agency agency = agencies.get(officer.agencyId());
        LocalDate today = clock.today();
        int last = today.getMonthValue() == DECEMBER ? today.getYear() : today.getYear() - 1;
        List<Matter> matters = new ArrayList<>();
        List<Own> rows = db.sql("""
                select y.year, r.stage, coalesce(r.edition, 1) as edition,
                       (select max(day) from report_reminder m where m.agency_id = :agency and m.year = y.year) as reminded_on
                from (select :last as year union select year from annual_report where agency_id = :agency and stage <> 'PUBLISHED') y
                left join lateral (select stage, edition from annual_report where agency_id = :agency and year = y.year
                                   order by edition desc limit 1) r on true
                order by y.year""").param("agency", agency.id()).param("last", last).query(Own.class).list();
        for (Own row : rows) {
            if (row.stage() == null && agency.kind() == AgencyKind.PUBLIC_INSTITUTION || !waitsFor(officer, row.stage())) {
                continue;
            }
            matters.add(matter(row, row.edition() > 1 ? null : term.due(agency.kind(), row.year()), today));
        }
        return matters;
    }

    private static boolean waitsFor(Officer officer, ReportStage stage) {
        return stage == null || switch (stage) {
            case DRAFTING, FROZEN, RETURNED -> officer.hasAny(Role.CONTRIBUTOR, Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
            case SIGN_OFF -> officer.hasAny(Role.APPROVER, Role.OFFICE_HEAD);
            case SIGNED, ACCEPTED -> officer.has(Role.OFFICE_HEAD);
            case SUBMITTED, PUBLISHED -> false;
        };
    }

    /// An accepted report has met its day, and a correction has none.
    private static Matter matter(Own row, LocalDate due, LocalDate today) {
        LocalDate day = row.stage() == ReportStage.ACCEPTED || row.stage() == ReportStage.RETURNED ? null : due;
        String state = Optional.ofNullable(row.stage()).map(stage -> switch (stage) {
            case ACCEPTED -> "已接收，待发布";
            case SIGNED -> "已签发，待报送";
            case DRAFTING, FROZEN, SIGN_OFF, RETURNED, SUBMITTED, PUBLISHED -> stage.label();
        }).orElse("未编制");
        return new Matter(KIND, row.year() + "年年度报告" + (row.edition() > 1 ? "更正第 " + row.edition() + " 版" : "")
                + (row.remindedOn() == null || row.stage() == ReportStage.ACCEPTED ? "" : "，主管部门" + row.remindedOn().getMonthValue()
                        + "月" + row.remindedOn().getDayOfMonth() + "日催报"),
                "/desk/reports/" + row.year() + "/progress", day, state, day != null && today.isAfter(day));
    }

    private static List<Matter> toReview(Collecting.Collection collection) {
        String base = "/desk/collection/" + collection.year();
        List<Matter> matters = new ArrayList<>();
        collection.lines().stream().filter(Collecting.View.REVIEW::shows).limit(100).forEach(line ->
                matters.add(new Matter("年报汇集", line.name() + collection.year() + "年年度报告", base + "/" + line.slug(), null, "待审核", false)));
        List<Collecting.Line> missing = collection.lines().stream().filter(Collecting.Line::missing).toList();
        if (!missing.isEmpty()) {
            LocalDate due = missing.stream().map(Collecting.Line::due).min(LocalDate::compareTo).orElseThrow();
            matters.add(new Matter("年报汇集", missing.size() + " 个机关还没有报送" + collection.year() + "年年度报告", base + "?view=MISSING",
                    due, "未报送", missing.stream().anyMatch(Collecting.Line::overdue)));
        }
        return matters;
    }
}
