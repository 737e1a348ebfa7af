package yangguang.reportedition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import yangguang.catalogue.CatalogueRegister;
import yangguang.reportfigures.ActivityRegister;
import yangguang.reportfigures.CompiledReport;
import yangguang.reportfigures.Compiling;
import yangguang.reportfigures.YearBefore;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Narrative of the report (文字部分): its figure fields with the values of the day, what they lack, and numbers typed
/// by hand that say something else than the tables.
@Component
@Article("50")
public class Narrative {

    private static final Pattern LEFT_OPEN = Pattern.compile("[\\[［](?:请|说明)[^\\]］]{0,80}[\\]］]");

    private final AnnualReports reports;
    private final YearBefore before;
    private final Compiling compiling;
    private final ActivityRegister activities;
    private final CatalogueRegister catalogue;

    Narrative(AnnualReports reports, YearBefore before, Compiling compiling, ActivityRegister activities, CatalogueRegister catalogue) {
        this.reports = reports;
        this.before = before;
        this.compiling = compiling;
        this.activities = activities;
        this.catalogue = catalogue;
    }

    public FieldValues values(CompiledReport compiled) {
        return new FieldValues(facts(compiled.agencyId(), compiled.year(), compiled.format(), compiled.cells()),
                once(() -> yearBefore(compiled)));
    }

    /// The year before: as made known, or as its report stands; empty where there is no report of it, since a register
    /// that was not reported from need not be complete.
    private Optional<YearFacts> yearBefore(CompiledReport compiled) {
        long agency = compiled.agencyId();
        int year = compiled.year() - 1;
        return before.madeKnown(agency, year).map(report -> report.here() ? facts(agency, year, report.format(), report.cells())
                        : new YearFacts(report.format().generation(), report.cells(), Optional.empty()))
                .or(() -> reports.find(agency, year).map(report -> {
                    ReportFormat format = ReportFormats.shipped().get(report.generation());
                    return facts(agency, year, format, compiling.compile(agency, year, format).cells());
                }));
    }

    private YearFacts facts(long agency, int year, ReportFormat format, Map<String, Cell> cells) {
        return new YearFacts(format.generation(), cells, Optional.of(new YearFacts.Registers(activities.ofYear(agency, year),
                once(() -> catalogue.opened(List.of(agency), year))::get)));
    }

    /// The report with every field of its text filled in.
    public AnnualReport filled(AnnualReport report, FieldValues values) {
        return report.written(report.generation(), LiveText.filled(report.overview(), values),
                LiveText.filled(report.problems(), values), LiveText.filled(report.others(), values), report.version());
    }

    /// What keeps the text from being published: fields without a value, and places left for somebody to fill.
    public List<Obstacle> obstaclesTo(AnnualReport report, FieldValues values) {
        AnnualReport filled = filled(report, values);
        List<Obstacle> obstacles = new ArrayList<>();
        unfinished(obstacles, "overview", filled.overview());
        unfinished(obstacles, "problems", filled.problems());
        unfinished(obstacles, "others", filled.others());
        return obstacles;
    }

    private static void unfinished(List<Obstacle> obstacles, String field, String text) {
        if (text.contains(LiveText.BLANK)) {
            obstacles.add(Obstacle.at(field, "文字中有数据项还没有值，正文里显示为" + LiveText.BLANK + "。", "请补填数据，或者改写这一句。"));
        }
        Matcher open = LEFT_OPEN.matcher(text);
        if (open.find()) {
            obstacles.add(Obstacle.at(field, "文字中还有待补充的" + open.group() + "。", "请写上实际情况，或者删去。"));
        }
    }

    /// Hints about numbers typed by hand.
    public List<Finding> hints(AnnualReport report, FieldValues values) {
        List<Finding> hints = new ArrayList<>();
        hints.addAll(TypedNumbers.contradicting("overview", report.overview(), report.generation(), values));
        hints.addAll(TypedNumbers.contradicting("problems", report.problems(), report.generation(), values));
        hints.addAll(TypedNumbers.contradicting("others", report.others(), report.generation(), values));
        return hints;
    }

    private static <T> Supplier<T> once(Supplier<T> supplier) {
        return new Supplier<>() {
            private T value;

            @Override
            public T get() {
                if (value == null) {
                    value = supplier.get();
                }
                return value;
            }
        };
    }
}
