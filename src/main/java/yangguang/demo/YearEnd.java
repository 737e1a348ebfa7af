package yangguang.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportevidence.AttachingExhibits;
import yangguang.reportevidence.Subject;
import yangguang.reportfigures.Compiling;
import yangguang.annualreport.EnteringFigures;
import yangguang.reportform.ReportFormat;
import yangguang.remedies.Outcome;
import yangguang.remedies.Recording;
import yangguang.remedies.RemedyCase;
import yangguang.remedies.RemedyKind;
import yangguang.statute.CsvTable;

/// Year's end (年终): cases recorded through the year, figures entered, the report of last year written, and what has
/// been entered of this year's. How the reports are handed in stands in [HandingIn].
@Component
class YearEnd {

    private static final int MONTH_OF_REPORTS_IN_DAYS = 35;
    private static final BigDecimal SO_FAR = new BigDecimal("0.8");

    private final Recording recording;
    private final EnteringFigures entering;
    private final AttachingExhibits attaching;
    private final Compiling compiling;
    private final ReportWords words;
    private final HandingIn handing;

    YearEnd(Recording recording, EnteringFigures entering, AttachingExhibits attaching, Compiling compiling, ReportWords words,
            HandingIn handing) {
        this.recording = recording;
        this.entering = entering;
        this.attaching = attaching;
        this.compiling = compiling;
        this.words = words;
        this.handing = handing;
    }

    void plan(Story story, Days days, Staff staff) {
        CsvTable.resource("/demo/cases.csv").rows().forEach(row -> planCase(row, story, days, staff));
        int year = lastReported(story.today());
        CsvTable.resource("/demo/figures.csv").rows().forEach(row -> {
            planReport(row, year, story, days, staff);
            if (!row.get("今年已填").isEmpty()) {
                story.at(Days.hour(days.back(8), row.get("机关") + "填报"), () -> enter(row, story.today().getYear(),
                        Integer.parseInt(row.get("今年已填")), SO_FAR, "本机关业务台账，截至上月底", staff));
            }
        });
    }

    /// The last year whose reports are due by that day; in January the reports of the year before are still being
    /// written.
    private static int lastReported(LocalDate today) {
        return today.minusDays(MONTH_OF_REPORTS_IN_DAYS).getYear() - 1;
    }

    private void planCase(CsvTable.Row row, Story story, Days days, Staff staff) {
        LocalDate accepted = days.back(Integer.parseInt(row.get("受理")));
        String slug = row.get("机关");
        String number = row.get("案号").replace("{年}", String.valueOf(accepted.getYear()));
        RemedyKind kind = RemedyKind.valueOf(row.get("类别"));
        story.at(Days.hour(accepted, number), () -> {
            RemedyCase open = recording.record(staff.of(slug, Role.REQUEST_OFFICER), new RemedyCase(null,
                    staff.agency(slug).id(), kind, number, "", row.get("审理机关"), accepted, Outcome.PENDING, null, null));
            if (!row.get("审结").isEmpty()) {
                LocalDate concluded = days.back(Integer.parseInt(row.get("审结")));
                story.at(Days.hour(concluded, number), () -> recording.record(staff.of(slug, Role.REQUEST_OFFICER),
                        new RemedyCase(open.id(), open.agencyId(), kind, number, "", open.body(), accepted,
                                Outcome.valueOf(row.get("结果")), concluded, open.version())));
            }
        });
    }

    private void planReport(CsvTable.Row row, int year, Story story, Days days, Staff staff) {
        if (row.get("发布").isEmpty()) {
            return;
        }
        String slug = row.get("机关");
        LocalDate entered = days.workDayFrom(LocalDate.of(year + 1, 1, 6));
        LocalDate written = days.after(entered, 3);
        boolean missing = row.get("经过").equals("未报");
        story.at(Days.hour(entered, slug), () -> {
            enter(row, year, missing ? 2 : Integer.MAX_VALUE, BigDecimal.ONE, "本机关业务台账，1月5日导出", staff);
            if (row.get("佐证").equals("是")) {
                prove(row, year, entered, staff);
            }
        });
        story.at(Days.hour(written, slug), () -> words.write(slug, year, "", null, staff));
        handing.plan(row, year, written, story, days, staff);
    }

    /// Enters the figures of one row of the table.
    ///
    /// @param most  how many of them
    /// @param share how much of the year's figure has come together
    private void enter(CsvTable.Row row, int year, int most, BigDecimal share, String evidence, Staff staff) {
        Officer officer = staff.of(row.get("机关"), Role.OFFICE_HEAD);
        List<ReportFormat.Place> places = compiling.enteredPlaces(ReportWords.format(year));
        Map<String, String> figures = new LinkedHashMap<>();
        for (ReportFormat.Place place : places) {
            if (figures.size() < most) {
                BigDecimal figure = new BigDecimal(row.get(place.id().substring(place.id().indexOf('.') + 1)));
                figures.put(place.id(), figure.multiply(share).setScale(figure.scale(), RoundingMode.DOWN).toPlainString());
            }
        }
        entering.enter(officer, year, places, figures, evidence);
    }

    /// The lists from which the figures were taken.
    private void prove(CsvTable.Row row, int year, LocalDate day, Staff staff) {
        for (ReportFormat.Place place : compiling.enteredPlaces(ReportWords.format(year))) {
            BigDecimal figure = new BigDecimal(row.get(place.id().substring(place.id().indexOf('.') + 1)));
            if (figure.signum() > 0) {
                attaching.attach(staff.of(row.get("机关"), Role.OFFICE_HEAD), Subject.figure(year, place.id()), figure.stripTrailingZeros().toPlainString(),
                        Proofs.ofFigure(place.name(), figure.toPlainString(), place.unit(), day));
            }
        }
    }
}
