package yangguang.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;
import yangguang.reportform.Cell;
import yangguang.reportform.ReportFormat;

/// Publishing the report (发布年度报告): the figures are frozen as they stand, and nobody changes them afterwards.
@Component
@Article({"49", "50"})
public class PublishingReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AnnualReports reports;
    private final Compiling compiling;
    private final Narrative narrative;
    private final Journal journal;
    private final TimeMachine clock;
    private final ApplicationEventPublisher events;

    PublishingReport(AnnualReports reports, Compiling compiling, Narrative narrative, Journal journal, TimeMachine clock,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.compiling = compiling;
        this.narrative = narrative;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    public List<Obstacle> obstaclesTo(CompiledReport compiled, AnnualReport report) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (report != null && report.published()) {
            obstacles.add(Obstacle.of(report.year() + " 年的年度报告已经发布。", "《条例》第四十九条", ""));
            return obstacles;
        }
        if (!clock.today().isAfter(LocalDate.of(compiled.year(), 12, 31))) {
            obstacles.add(Obstacle.of("报告年度还没有结束，" + compiled.year() + " 年 12 月 31 日以后才能发布。",
                    "《条例》第四十九条", "现在可以随时查看“如果今天报送”的数据。"));
        }
        if (report == null || report.overview().isBlank()) {
            obstacles.add(Obstacle.at("overview", "第一部分“总体情况”还没有写。"));
        }
        if (report == null || report.problems().isBlank() || report.problems().strip().matches("无[。.]?")) {
            obstacles.add(Obstacle.at("problems", "第五部分“存在的主要问题及改进情况”不能空着，也不能只写“无”。"));
        }
        if (report == null || report.others().isBlank()) {
            obstacles.add(Obstacle.at("others", "第六部分“其他需要报告的事项”还没有写；没有的写“无其他需要报告的事项”。"));
        }
        if (report != null) {
            obstacles.addAll(narrative.obstaclesTo(report, narrative.values(compiled)));
        }
        compiled.errors().forEach(f -> obstacles.add(Obstacle.at(f.where(), f.message())));
        return obstacles;
    }

    @Transactional
    public void publish(Officer officer, int year, ReportFormat format) {
        officer.require(Role.OFFICE_HEAD);
        CompiledReport compiled = compiling.compile(officer.agencyId(), year, format);
        AnnualReport report = reports.find(officer.agencyId(), year).orElse(null);
        Obstructed.unlessEmpty(obstaclesTo(compiled, report));
        reports.save(narrative.filled(report, narrative.values(compiled)).publishedBy(officer.name(), clock.now(), JSON.writeValueAsString(plain(compiled))));
        journal.write(Act.of(officer.actor(), "发布年度报告", "《条例》第四十九条", "年度报告",
                officer.agencyId() + "/" + year, null, plain(compiled)));
        events.publishEvent(new AnnualReportPublished(officer.agencyId(), year));
    }

    private static Map<String, String> plain(CompiledReport compiled) {
        Map<String, String> figures = new LinkedHashMap<>();
        compiled.cells().forEach((id, cell) -> figures.put(id, cell.value().toPlainString()));
        return figures;
    }

    /// The figures of a published report, as they were frozen.
    static Map<String, Cell> frozen(AnnualReport report, ReportFormat format) {
        Map<?, ?> figures = JSON.readValue(report.figures(), Map.class);
        Map<String, Cell> cells = new LinkedHashMap<>();
        format.places().forEach((id, place) -> cells.put(id, figures.containsKey(id)
                ? Cell.of(id, new BigDecimal(figures.get(id).toString()), place.unit()) : Cell.missing(id)));
        return cells;
    }
}
