package yangguang.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import yangguang.reportfigures.Correction;
import yangguang.reportfigures.EnteredFigure;
import yangguang.reportfigures.EnteredFigures;
import yangguang.reportform.ReportFormat;
import yangguang.reportrollup.Rechecking;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Entering figures (填报数据) that come from other registers: licences, penalties, fees. An empty field takes the
/// figure back; a zero is a zero that somebody answers for. Who answers for a figure, and on what evidence, changes only
/// with the figure.
@Component
@Article("50")
public class EnteringFigures {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private final EnteredFigures entered;
    private final AttachingExhibits attaching;
    private final Amendable amendable;
    private final Rechecking rechecking;
    private final Journal journal;
    private final TimeMachine clock;

    EnteringFigures(EnteredFigures entered, AttachingExhibits attaching, Amendable amendable, Rechecking rechecking, Journal journal, TimeMachine clock) {
        this.entered = entered;
        this.attaching = attaching;
        this.amendable = amendable;
        this.rechecking = rechecking;
        this.journal = journal;
        this.clock = clock;
    }

    List<Obstacle> obstaclesTo(long agencyId, int year, List<ReportFormat.Place> places,
            Map<String, String> figures, String evidence, List<Sent> files) {
        List<Obstacle> obstacles = new ArrayList<>(amendable.obstaclesTo(agencyId, year));
        for (ReportFormat.Place place : places) {
            String text = figures.getOrDefault(place.id(), "").strip();
            if (!text.isEmpty() && number(text) == null) {
                obstacles.add(Obstacle.at(place.id(), "“" + place.name() + "”填的是“" + shortened(text) + "”，应填数字。"));
            } else if (!text.isEmpty()) {
                obstacles.addAll(obstaclesTo(place, number(text)));
            }
        }
        boolean anythingNew = changed(entered.of(agencyId, year), places, figures);
        if (anythingNew && evidence.isBlank() && files.isEmpty() || evidence.length() > 500) {
            obstacles.add(Obstacle.at("evidence", "请说明数据来源，例如“县行政审批系统 1 月 5 日导出”，不超过 500 个字；也可以附佐证材料。"));
        }
        if (!anythingNew && !files.isEmpty()) {
            obstacles.add(Obstacle.at("files", "没有新填或者改动的数，附的文件不知道佐证哪一个。", "给已经填的数补附材料的，请点这个数下面的“附佐证材料”。"));
        }
        obstacles.addAll(attaching.obstaclesTo(files));
        return obstacles;
    }

    /// Whether a figure is entered that was not there before; taking one back needs no evidence.
    private static boolean changed(Map<String, EnteredFigure> before, List<ReportFormat.Place> places, Map<String, String> figures) {
        return places.stream().anyMatch(place -> {
            String text = figures.getOrDefault(place.id(), "").strip();
            EnteredFigure old = before.get(place.id());
            BigDecimal value = text.isEmpty() ? null : number(text);
            return !text.isEmpty() && (value == null || old == null || old.value().compareTo(value) != 0);
        });
    }

    /// Figures that somebody else changed while this officer was typing others in.
    private static List<Obstacle> overtaken(Map<String, EnteredFigure> before, List<ReportFormat.Place> places, Map<String, String> figures,
            Map<String, String> seen) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (ReportFormat.Place place : places) {
            EnteredFigure old = before.get(place.id());
            String now = old == null ? "" : Correction.plain(old.value());
            if (seen.containsKey(place.id()) && !seen.get(place.id()).equals(now) && !figures.getOrDefault(place.id(), "").strip().equals(now)) {
                obstacles.add(Obstacle.at(place.id(), "“" + place.name() + "”在您填报期间" + (old == null ? "已由别人清空"
                        : "已由" + old.enteredBy() + "填为 " + now) + "，您填的没有保存。", "请与对方核对，仍要改的再保存一次。"));
            }
        }
        return obstacles;
    }

    static List<Obstacle> obstaclesTo(ReportFormat.Place place, BigDecimal value) {
        if (value.signum() < 0 && !place.kind().equals("change")) {
            return List.of(Obstacle.at(place.id(), "“" + place.name() + "”不能是负数。"));
        }
        if (!place.kind().equals("money") && value.stripTrailingZeros().scale() > 0) {
            return List.of(Obstacle.at(place.id(), "“" + place.name() + "”应为整数。"));
        }
        if (value.abs().compareTo(LARGEST) > 0 || value.stripTrailingZeros().scale() > 6) {
            return List.of(Obstacle.at(place.id(), "“" + place.name() + "”超出了可填的范围，请核对单位。"));
        }
        return List.of();
    }

    /// Keeps the figures of these places.
    ///
    /// @param figures by cell id, as typed
    @Transactional
    public void enter(Officer officer, int year, List<ReportFormat.Place> places, Map<String, String> figures,
            String evidence) {
        enter(officer, year, places, figures, Map.of(), evidence, List.of());
    }

    /// The same from a page: with what the officer saw there, and the files on which what is new rests. A figure left as it
    /// was seen is left as it is, whoever changed it meanwhile.
    ///
    /// @param seen by cell id; a place that is not among them is taken as typed
    @Transactional
    public void enter(Officer officer, int year, List<ReportFormat.Place> all, Map<String, String> figures, Map<String, String> seen,
            String evidence, List<Sent> files) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        long agency = officer.agencyId();
        entered.hold(agency, year);
        Map<String, EnteredFigure> before = entered.of(agency, year);
        List<ReportFormat.Place> places = all.stream()
                .filter(place -> !figures.getOrDefault(place.id(), "").strip().equals(seen.get(place.id()))).toList();
        List<Obstacle> obstacles = new ArrayList<>(obstaclesTo(agency, year, places, figures, evidence, files));
        obstacles.addAll(overtaken(before, places, figures, seen));
        Obstructed.unlessEmpty(obstacles);
        List<AttachingExhibits.Stated> stated = new ArrayList<>();
        Map<String, Object> was = new HashMap<>();
        Map<String, Object> is = new HashMap<>();
        for (ReportFormat.Place place : places) {
            String text = figures.getOrDefault(place.id(), "").strip();
            BigDecimal value = text.isEmpty() ? null : number(text);
            EnteredFigure old = before.get(place.id());
            if (value == null && old != null) {
                entered.remove(agency, year, place.id());
            } else if (value != null && (old == null || old.value().compareTo(value) != 0)) {
                entered.put(agency, year, place.id(), value, evidence.strip(), officer.name(), clock.now());
                stated.add(new AttachingExhibits.Stated(Subject.figure(year, place.id()), value));
            } else {
                continue;
            }
            was.put(place.id(), old == null ? "" : old.value().toPlainString());
            is.put(place.id(), value == null ? "" : value.toPlainString());
        }
        if (!is.isEmpty()) {
            attaching.along(officer, stated, files);
            rechecking.after(agency, year);
            journal.write(Act.of(officer.actor(), "填报年度数据", "《条例》第五十条", "年度报告", agency + "/" + year, was, is));
        }
    }

    static BigDecimal number(String text) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).replace(",", "");
        return plain.matches("[+-]?\\d{1,15}(\\.\\d{1,9})?") ? new BigDecimal(plain) : null;
    }

    static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
