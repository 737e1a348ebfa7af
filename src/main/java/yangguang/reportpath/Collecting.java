package yangguang.reportpath;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.reportedition.ReportStage;
import yangguang.reportrollup.RollUpScope;
import yangguang.reportrollup.SupervisingOffice;
import yangguang.statute.Article;
import yangguang.statute.PeriodsInForce;
import yangguang.statute.TimeMachine;

/// Collecting the reports of a government's agencies (报送汇集): who has handed in, who is late, who failed which check.
/// One query for all agencies, whatever their number.
@Component
@Article({"46", "49"})
public class Collecting {

    private static final String LINES = """
            select s.id, s.slug, s.name, s.kind, r.stage, coalesce(r.edition, 1) as edition,
                   cast(f.submitted_at as date) as submitted_on, cast(f.published_at as date) as published_on,
                   coalesce(c.errors, 0) as errors, coalesce(c.warnings, 0) as warnings, coalesce(c.rules, '') as rules,
                   cast(c.checked_at as date) as checked_on, m.day as reminded_on
            from unnest(:ids, :slugs, :names, :kinds) as s (id, slug, name, kind)
            left join lateral (select id, stage, edition from annual_report
                               where agency_id = s.id and year = :year order by edition desc limit 1) r on true
            left join annual_report f on f.agency_id = s.id and f.year = :year and f.edition = 1
            left join report_check c on c.report_id = r.id
            left join (select agency_id, max(day) as day from report_reminder where year = :year group by agency_id) m
                on m.agency_id = s.id""";

    private final JdbcClient db;
    private final RollUpScope scope;
    private final SupervisingOffice supervising;
    private final PeriodsInForce periods;
    private final TimeMachine clock;

    Collecting(JdbcClient db, RollUpScope scope, SupervisingOffice supervising, PeriodsInForce periods, TimeMachine clock) {
        this.db = db;
        this.scope = scope;
        this.supervising = supervising;
        this.periods = periods;
        this.clock = clock;
    }

    private record Row(long id, String slug, String name, AgencyKind kind, ReportStage stage, int edition, LocalDate submittedOn,
            LocalDate publishedOn, int errors, int warnings, String rules, LocalDate checkedOn, LocalDate remindedOn) {
    }

    /// One agency of the collection (一个机关的报送情况).
    ///
    /// @param stage       of the newest edition; null where nobody has begun
    /// @param submittedOn day of the first submission; null where there was none
    /// @param warnings    that nobody has explained yet
    public record Line(long id, String slug, String name, AgencyKind kind, ReportStage stage, int edition, LocalDate due,
            LocalDate submittedOn, LocalDate publishedOn, int errors, int warnings, String rules, LocalDate checkedOn,
            LocalDate remindedOn, LocalDate today) {

        public String state() {
            return (stage == null ? "未编制" : stage.label()) + (edition > 1 ? "（更正第 " + edition + " 版）" : "");
        }

        public String tone() {
            return overdue() ? "bad" : stage == null ? "quiet" : stage.tone();
        }

        public boolean missing() {
            return submittedOn == null && publishedOn == null;
        }

        public boolean overdue() {
            return missing() && today.isAfter(due);
        }

        /// Days after the due day: of the submission, or until today; 0 where it is in time.
        public long late() {
            LocalDate day = submittedOn != null ? submittedOn : publishedOn != null ? publishedOn : today;
            return Math.max(0, ChronoUnit.DAYS.between(due, day));
        }

        public String distance() {
            long left = ChronoUnit.DAYS.between(today, due);
            return !missing() ? late() > 0 ? "迟报 " + late() + " 天" : "按期"
                    : overdue() ? "已超期 " + late() + " 天" : left == 0 ? "今天到期" : "还有 " + left + " 天";
        }

        public boolean failed() {
            return errors > 0 || warnings > 0;
        }

        public boolean remindable() {
            return missing() && !today.equals(remindedOn);
        }
    }

    /// Which agencies to show (筛选).
    public enum View {
        ALL("全部"), REVIEW("待审核"), MISSING("未报送"), OVERDUE("已超期"), RETURNED("退回修改"), FAILED("核对未通过"),
        LATE("迟报"), ACCEPTED("已接收"), PUBLISHED("已发布");

        private final String label;

        View(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public boolean shows(Line line) {
            return switch (this) {
                case ALL -> true;
                case REVIEW -> line.stage() == ReportStage.SUBMITTED;
                case MISSING -> line.missing();
                case OVERDUE -> line.overdue();
                case RETURNED -> line.stage() == ReportStage.RETURNED;
                case FAILED -> line.failed();
                case LATE -> !line.missing() && line.late() > 0;
                case ACCEPTED -> line.stage() == ReportStage.ACCEPTED;
                case PUBLISHED -> line.publishedOn() != null;
            };
        }
    }

    /// The collection of a year.
    ///
    /// @param byKind agencies of each kind by where they stand: published, accepted, handed in, being made, missing
    public record Collection(String government, int year, List<Line> lines, Map<View, Long> counts, Map<AgencyKind, long[]> byKind) {
    }

    public boolean collects(Officer officer) {
        return supervising.governmentOf(officer).isPresent();
    }

    /// All agencies for which the supervisor collects; empty for somebody who collects for none.
    @Transactional(readOnly = true)
    public Optional<Collection> of(Officer officer, int year) {
        return supervising.governmentOf(officer).map(government -> {
            List<Line> lines = lines(government, year);
            Map<View, Long> counts = new EnumMap<>(View.class);
            for (View view : View.values()) {
                counts.put(view, lines.stream().filter(view::shows).count());
            }
            return new Collection(government.name(), year, lines, counts, byKind(lines));
        });
    }

    List<Line> lines(Agency government, int year) {
        List<RollUpScope.Member> members = scope.all(government.id(), year).stream().filter(RollUpScope.Member::expected).toList();
        LocalDate today = clock.today();
        var inForce = periods.current();
        return db.sql(LINES).param("ids", members.stream().map(RollUpScope.Member::id).toArray(Long[]::new))
                .param("slugs", members.stream().map(RollUpScope.Member::slug).toArray(String[]::new))
                .param("names", members.stream().map(RollUpScope.Member::name).toArray(String[]::new))
                .param("kinds", members.stream().map(m -> m.kind().name()).toArray(String[]::new))
                .param("year", year).query(Row.class).list().stream()
                .map(row -> new Line(row.id(), row.slug(), row.name(), row.kind(), row.stage(), row.edition(),
                        ReportTerm.due(row.kind(), year, inForce), row.submittedOn(), row.publishedOn(), row.errors(),
                        row.warnings(), row.rules(), row.checkedOn(), row.remindedOn(), today))
                .sorted(Comparator.comparingInt(Collecting::urgency).thenComparing(Line::due).thenComparing(Line::id)).toList();
    }

    /// What waits for the supervisor first, then what can still come in time, then what is late, then what is done.
    private static int urgency(Line line) {
        return line.stage() == ReportStage.SUBMITTED ? 0 : line.missing() ? line.overdue() ? 2 : 1
                : line.stage() == ReportStage.RETURNED ? 3 : line.stage() == ReportStage.PUBLISHED ? 5 : 4;
    }

    private static Map<AgencyKind, long[]> byKind(List<Line> lines) {
        Map<AgencyKind, long[]> byKind = new LinkedHashMap<>();
        for (AgencyKind kind : AgencyKind.values()) {
            List<Line> own = lines.stream().filter(line -> line.kind() == kind).toList();
            if (!own.isEmpty()) {
                long[] counts = new long[5];
                own.forEach(line -> counts[line.publishedOn() != null ? 0 : line.stage() == ReportStage.ACCEPTED ? 1
                        : !line.missing() ? 2 : !line.overdue() ? 3 : 4]++);
                byKind.put(kind, counts);
            }
        }
        return byKind;
    }
}
