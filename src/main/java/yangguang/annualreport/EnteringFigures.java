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
    private final Amendable amendable;
    private final Rechecking rechecking;
    private final Journal journal;
    private final TimeMachine clock;

    EnteringFigures(EnteredFigures entered, Amendable amendable, Rechecking rechecking, Journal journal, TimeMachine clock) {
        this.entered = entered;
        this.amendable = amendable;
        this.rechecking = rechecking;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(long agencyId, int year, List<ReportFormat.Place> places,
            Map<String, String> figures, String evidence) {
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
        if (anythingNew && evidence.isBlank() || evidence.length() > 500) {
            obstacles.add(Obstacle.at("evidence", "请说明数据来源，例如“县行政审批系统 1 月 5 日导出”，不超过 500 个字。"));
        }
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
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        long agency = officer.agencyId();
        Obstructed.unlessEmpty(obstaclesTo(agency, year, places, figures, evidence));
        Map<String, EnteredFigure> before = entered.of(agency, year);
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
            } else {
                continue;
            }
            was.put(place.id(), old == null ? "" : old.value().toPlainString());
            is.put(place.id(), value == null ? "" : value.toPlainString());
        }
        if (!is.isEmpty()) {
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
