package yangguang.reportrollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyRegister;
import yangguang.reportedition.AnnualReport;
import yangguang.reportedition.AnnualReports;
import yangguang.reportedition.Passages;
import yangguang.reportedition.ReportMove;
import yangguang.reportedition.ReportSheets;
import yangguang.reportedition.ReportStage;
import yangguang.reportexport.ReportDocument;
import yangguang.reportfigures.Applicability;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Obstacle;
import yangguang.web.Choice;

/// What the desk shows of a roll-up (汇总工作台): scope, who is missing, the sums, and what is behind each.
@Component
public class RollUpDesk {

    private static final int PER_PAGE = 50;

    private final AgencyRegister agencies;
    private final AnnualReports reports;
    private final StandingReports standing;
    private final SettingScope setting;
    private final RollUpScope scope;
    private final RollUps rollUps;

    RollUpDesk(AgencyRegister agencies, AnnualReports reports, StandingReports standing, SettingScope setting, RollUpScope scope,
            RollUps rollUps) {
        this.agencies = agencies;
        this.reports = reports;
        this.standing = standing;
        this.setting = setting;
        this.scope = scope;
        this.rollUps = rollUps;
    }

    /// An agency of the scope and where its report stands.
    public record MemberLine(RollUpScope.Member member, String state, boolean missing) {
    }

    /// The roll-up of a year.
    ///
    /// @param stage     of the government's report; null where it is not begun
    /// @param maySet    whether the officer may set the scope
    /// @param mayRollUp whether the officer may roll up
    /// @param obstacles to rolling up
    /// @param document  the report with the sums; null before the first roll-up
    public record Sheet(Agency government, int year, ReportStage stage, Integer version, boolean maySet, boolean mayRollUp,
            List<MemberLine> members, long included, long missing, int parts, boolean upToDate, List<Obstacle> obstacles,
            List<AddedReports.CarryOver> broken, List<RollUpScope.Succession> successions, List<Choice> choices, ReportDocument document) {

        /// What stands in a cell after the roll-up.
        public String figure(String cell) {
            return document.shown(cell);
        }
    }

    /// A summed cell and the cells behind it.
    ///
    /// @param mayReview whether the officer may open the members' reports as submitted
    public record Behind(Agency government, int year, String name, String unit, BigDecimal total, BigDecimal own, List<RollUps.Share> shares,
            int parts, int perPage, boolean mayReview) {
    }

    private Optional<Agency> governmentOf(Officer officer) {
        Agency own = agencies.get(officer.agencyId());
        boolean writes = officer.hasAny(Role.CONTRIBUTOR, Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.APPROVER);
        return setting.governmentOf(officer).or(() -> writes && Applicability.rollsUp(own) ? Optional.of(own) : Optional.empty());
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> of(Officer officer, int year) {
        return governmentOf(officer).map(government -> reports.find(government.id(), year).map(report ->
                sheet(officer, government, year, report)).orElseGet(() -> begun(officer, government, year)));
    }

    private Sheet begun(Officer officer, Agency government, int year) {
        List<MemberLine> lines = scope.all(government.id(), year).stream().map(m -> new MemberLine(m, "", false)).toList();
        return new Sheet(government, year, null, null, setting.governmentOf(officer).isPresent(), false, lines,
                lines.stream().filter(l -> l.member().included()).count(), 0, 0, false, List.of(), List.of(),
                scope.successions(government.id()), scope.choices(government.id()), null);
    }

    private Sheet sheet(Officer officer, Agency government, int year, AnnualReport report) {
        StandingReport stands = standing.of(report);
        AddedReports added = stands.added();
        Map<Long, AddedReports.Part> ready = added.ready().stream().collect(Collectors.toMap(AddedReports.Part::agencyId, p -> p));
        Map<Long, Integer> taken = added.parts().stream().collect(Collectors.toMap(AddedReports.Part::agencyId, AddedReports.Part::edition, Math::max));
        List<MemberLine> lines = new ArrayList<>();
        added.scope().forEach(member -> lines.add(line(member, ready.get(member.id()), taken.get(member.id()), report.generation())));
        lines.sort(Comparator.comparingInt(l -> l.missing() ? 0 : l.member().included() ? 1 : 2));
        ReportDocument document = added.parts().isEmpty() ? null : ReportSheets.standing(government, year, stands.compiled().format(),
                Passages.of(report), stands.compiled().cells());
        boolean own = officer.agencyId() == government.id() && officer.has(Role.OFFICE_HEAD);
        return new Sheet(government, year, report.stage(), report.version(), setting.governmentOf(officer).isPresent(),
                own && ReportMove.ROLL_UP.startsAt(report.stage()), lines, added.members().size(), added.missing().size(),
                added.parts().size(), added.upToDate(), added.obstaclesToRollingUp(),
                added.broken(), scope.successions(government.id()),
                scope.choices(government.id()), document);
    }

    /// @param taken the edition in the sum; null where none is
    private static MemberLine line(RollUpScope.Member member, AddedReports.Part ready, Integer taken, String generation) {
        boolean other = ready != null && !ready.generation().equals(generation);
        String edition = ready == null ? "" : taken == null || taken == ready.edition() ? "第 " + ready.edition() + " 版"
                : "计入第 " + taken + " 版，第 " + ready.edition() + " 版还没有计入";
        return new MemberLine(member, ready == null ? "没有已接收的报告" : other ? "报告格式不同" : edition,
                member.included() && (ready == null || other));
    }

    @Transactional(readOnly = true)
    public Optional<Behind> behind(Officer officer, int year, String cell, int page) {
        return governmentOf(officer).flatMap(government -> reports.find(government.id(), year).flatMap(report -> {
            ReportFormat.Place place = ReportFormats.shipped().get(report.generation()).places().get(cell);
            if (place == null) {
                return Optional.empty();
            }
            StandingReport stands = standing.of(report);
            Cell total = stands.compiled().cell(cell);
            BigDecimal sum = Optional.ofNullable(stands.added().sum().sum(cell)).orElse(BigDecimal.ZERO);
            return Optional.of(new Behind(government, year, place.name(), place.unit(), total.value(),
                    total.value() == null ? null : total.value().subtract(sum), rollUps.behind(report.id(), cell, page, PER_PAGE),
                    stands.added().parts().size(), PER_PAGE, officer.has(Role.SUPERVISOR)));
        }));
    }
}
