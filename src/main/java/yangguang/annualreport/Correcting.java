package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.reportedition.Amendable;
import yangguang.reportevidence.AttachingExhibits;
import yangguang.reportevidence.Sent;
import yangguang.reportevidence.Subject;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.Correction;
import yangguang.reportfigures.Corrections;
import yangguang.reportfigures.EnteredFigures;
import yangguang.reportform.ReportFormat;
import yangguang.reportrollup.Rechecking;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Correcting a computed figure (更正数据) with a reason, and withdrawing the correction. The register is not touched:
/// what is wrong there is better put right there.
@Component
@Article("50")
public class Correcting {

    private final Corrections corrections;
    private final EnteredFigures entered;
    private final AttachingExhibits attaching;
    private final Compiling compiling;
    private final Amendable amendable;
    private final Rechecking rechecking;
    private final Journal journal;
    private final TimeMachine clock;

    Correcting(Corrections corrections, EnteredFigures entered, AttachingExhibits attaching, Compiling compiling, Amendable amendable,
            Rechecking rechecking, Journal journal, TimeMachine clock) {
        this.corrections = corrections;
        this.entered = entered;
        this.attaching = attaching;
        this.compiling = compiling;
        this.amendable = amendable;
        this.rechecking = rechecking;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(CompiledReport report, ReportFormat.Place place, String figure, String reason) {
        List<Obstacle> obstacles = new ArrayList<>(amendable.obstaclesTo(report.agencyId(), report.year()));
        if (report.computed(place.id()).isEmpty()) {
            obstacles.add(Obstacle.of("“" + place.name() + "”不是登记簿算出的数，不需要更正。", "", "人工填报的数请在填报处修改。"));
            return obstacles;
        }
        BigDecimal value = EnteringFigures.number(figure.strip());
        if (value == null) {
            obstacles.add(Obstacle.at("figure", figure.isBlank() ? "请填写更正后的数；没有发生的填 0。"
                    : "更正后的数填的是“" + EnteringFigures.shortened(figure) + "”，应填数字。"));
        } else {
            EnteringFigures.obstaclesTo(place, value).forEach(o -> obstacles.add(Obstacle.at("figure", o.sentence())));
            if (value.compareTo(report.computed(place.id()).get()) == 0) {
                obstacles.add(Obstacle.at("figure", "更正后的数与登记簿相同，不需要更正。"));
            }
        }
        if (reason.isBlank() || reason.length() > 500) {
            obstacles.add(Obstacle.at("reason", "请写明更正理由，例如登记簿漏记的是哪一件、为什么不能补登，不超过 500 个字。"));
        }
        return obstacles;
    }

    /// Corrects a cell; a correction that stood before is withdrawn.
    ///
    /// @param seen id of the standing correction the officer saw, 0 for none
    /// @throws OptimisticLockingFailureException where somebody else corrected or withdrew meanwhile
    @Transactional
    public void correct(Officer officer, int year, ReportFormat format, ReportFormat.Place place, String figure,
            String reason, long seen) {
        correct(officer, year, format, place, figure, reason, seen, List.of());
    }

    /// The same, with the files that show it.
    @Transactional
    public void correct(Officer officer, int year, ReportFormat format, ReportFormat.Place place, String figure,
            String reason, long seen, List<Sent> files) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        entered.hold(officer.agencyId(), year);
        CompiledReport report = compiling.compile(officer.agencyId(), year, format);
        List<Obstacle> obstacles = new ArrayList<>(obstaclesTo(report, place, figure, reason));
        obstacles.addAll(attaching.obstaclesTo(files));
        Obstructed.unlessEmpty(obstacles);
        Correction before = standing(officer.agencyId(), year, place.id(), seen);
        BigDecimal corrected = EnteringFigures.number(figure.strip());
        BigDecimal computed = report.computed(place.id()).orElseThrow();
        if (before != null) {
            withdrawStanding(officer, before);
        }
        try {
            corrections.put(officer.agencyId(), year, place.id(), computed, corrected, reason.strip(), officer.name(), clock.now());
        } catch (DuplicateKeyException meanwhile) {
            throw new OptimisticLockingFailureException("corrected by somebody else meanwhile", meanwhile);
        }
        long id = corrections.standing(officer.agencyId(), year).get(place.id()).id();
        attaching.along(officer, List.of(new AttachingExhibits.Stated(Subject.correction(year, place.id(), id), corrected)), files);
        rechecking.after(officer.agencyId(), year);
        journal.write(Act.of(officer.actor(), "更正年度报告数据", "《条例》第五十条", "年度报告", officer.agencyId() + "/" + year,
                Map.of(place.id(), Correction.plain(computed)),
                Map.of(place.id(), Correction.plain(corrected), "reason", reason.strip())));
    }

    /// Withdraws a correction; the computed figure counts again.
    @Transactional
    public void withdraw(Officer officer, int year, ReportFormat.Place place, long seen) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD);
        entered.hold(officer.agencyId(), year);
        Obstructed.unlessEmpty(amendable.obstaclesTo(officer.agencyId(), year));
        Correction before = standing(officer.agencyId(), year, place.id(), seen);
        if (before == null) {
            throw new OptimisticLockingFailureException("nothing to withdraw");
        }
        withdrawStanding(officer, before);
        rechecking.after(officer.agencyId(), year);
        journal.write(Act.of(officer.actor(), "撤销年度报告数据更正", "《条例》第五十条", "年度报告", officer.agencyId() + "/" + year,
                Map.of(place.id(), Correction.plain(before.corrected())), Map.of()));
    }

    private Correction standing(long agencyId, int year, String cell, long seen) {
        Correction standing = corrections.standing(agencyId, year).get(cell);
        if ((standing == null ? 0 : standing.id()) != seen) {
            throw new OptimisticLockingFailureException("corrected or withdrawn by somebody else meanwhile");
        }
        return standing;
    }

    private void withdrawStanding(Officer officer, Correction standing) {
        if (!corrections.withdraw(standing.id(), officer.name(), clock.now())) {
            throw new OptimisticLockingFailureException("withdrawn by somebody else meanwhile");
        }
    }
}
