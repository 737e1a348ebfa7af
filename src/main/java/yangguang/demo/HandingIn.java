package yangguang.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.reportpath.AcceptingReport;
import yangguang.reportpath.CorrectingReport;
import yangguang.annualreport.EnteringFigures;
import yangguang.reportpath.Freezing;
import yangguang.reportpath.PublishingReport;
import yangguang.reportpath.Reminding;
import yangguang.reportpath.ReportPath;
import yangguang.reportpath.ReturningReport;
import yangguang.reportrollup.RollUpDesk;
import yangguang.reportrollup.RollingUp;
import yangguang.reportpath.SendingForSignature;
import yangguang.reportrollup.SettingScope;
import yangguang.reportpath.SigningReport;
import yangguang.reportpath.SubmittingReport;
import yangguang.reportform.ReportFormat;
import yangguang.statute.CsvTable;

/// Handing in (报送) of last year's reports: most are accepted and published, one was returned before that, one never came;
/// the county adds them up. Corrections of this autumn lie at different stages.
@Component
class HandingIn {

    private static final String COUNTY = "qinghe";
    private static final String OFFICE = "xfb";

    /// The acts by which an office takes its report along.
    private record Own(Freezing freezing, EnteringFigures entering, SendingForSignature sending,
            SigningReport signing, SubmittingReport submitting, PublishingReport publishing, CorrectingReport correcting) {
    }

    private final Own own;
    private final ReportWords words;
    private final ReturningReport returning;
    private final AcceptingReport accepting;
    private final Reminding reminding;
    private final RollingUp rolling;
    private final SettingScope setting;
    private final RollUpDesk rollUps;
    private final ReportPath path;

    HandingIn(Freezing freezing, EnteringFigures entering, ReportWords words, SendingForSignature sending, SigningReport signing,
            SubmittingReport submitting, PublishingReport publishing, CorrectingReport correcting, ReturningReport returning,
            AcceptingReport accepting, Reminding reminding, RollingUp rolling, SettingScope setting, RollUpDesk rollUps, ReportPath path) {
        this.own = new Own(freezing, entering, sending, signing, submitting, publishing, correcting);
        this.words = words;
        this.returning = returning;
        this.accepting = accepting;
        this.reminding = reminding;
        this.rolling = rolling;
        this.setting = setting;
        this.rollUps = rollUps;
        this.path = path;
    }

    void plan(CsvTable.Row row, int year, LocalDate written, Story story, Days days, Staff staff) {
        String slug = row.get("机关");
        Officer head = staff.of(slug, Role.OFFICE_HEAD);
        LocalDate published = days.workDayFrom(LocalDate.parse(year + 1 + "-" + row.get("发布")));
        LocalDate handedIn = days.before(published, 3);
        story.at(Days.hour(days.after(written, 1), slug), () -> own.freezing().freeze(head, year));
        if (row.get("经过").equals("未报")) {
            remind(slug, year, story, days, staff);
            return;
        }
        if (slug.equals(COUNTY)) {
            story.at(Days.hour(handedIn, slug), () -> rollUp(head, year, staff));
        } else {
            story.at(Days.hour(handedIn, slug), () -> submit(head, year, ""));
            if (row.get("经过").equals("退回")) {
                story.at(handedIn.atTime(17, 10), () -> giveBack(slug, year, "S5", "", "请写明每个问题的整改措施和完成时间。", staff));
                story.at(Days.hour(days.after(handedIn, 1), slug), () -> answer(slug, head, year, staff));
            }
            story.at(days.before(published, 1).atTime(16, 40), () -> accept(slug, year, staff));
        }
        story.at(Days.hour(published, slug), () -> {
            own.publishing().publish(head, year, null);
            if (row.get("经过").startsWith("更正")) {
                correct(row, year, published, story, days, staff);
            }
        });
    }

    private void submit(Officer head, int year, String note) {
        own.sending().send(head, year, null);
        own.signing().sign(head, year, null);
        own.submitting().submit(head, year, note, null);
    }

    private void accept(String slug, int year, Staff staff) {
        accepting.accept(staff.of(OFFICE, Role.SUPERVISOR), staff.agency(slug).id(), year, null);
    }

    private void giveBack(String slug, int year, String place, String quote, String remark, Staff staff) {
        Officer supervisor = staff.of(OFFICE, Role.SUPERVISOR);
        returning.remark(supervisor, staff.agency(slug).id(), year, place, quote, remark, null);
        returning.giveBack(supervisor, staff.agency(slug).id(), year, null);
    }

    /// The returned report is written anew where the remark asks for it, and handed in again.
    private void answer(String slug, Officer head, int year, Staff staff) {
        words.write(slug, year, "\n（三）整改安排。以上问题分别在一季度末、二季度末前整改到位，由公开工作机构逐项核对销号。",
                path.view(head, year).version(), staff);
        submit(head, year, "按退回意见补充了整改措施和完成时间。");
    }

    private void rollUp(Officer head, int year, Staff staff) {
        Officer supervisor = staff.of(OFFICE, Role.SUPERVISOR);
        setting.decide(supervisor, "yunling", false, "年度报告经催报仍未报送，本年不纳入汇总。", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        rolling.rollUp(head, year, null);
        RollUpDesk.Sheet sheet = rollUps.of(head, year).orElseThrow();
        words.write(COUNTY, year, sheet::figure, "", path.view(head, year).version(), staff);
        own.sending().send(head, year, null);
        own.signing().sign(head, year, null);
    }

    /// The one whose report is missing is reminded in its season and again of late.
    private void remind(String slug, int year, Story story, Days days, Staff staff) {
        Officer supervisor = staff.of(OFFICE, Role.SUPERVISOR);
        LocalDate first = days.workDayFrom(LocalDate.of(year + 1, 2, 2));
        List.of(first, days.after(first, 10)).forEach(day ->
                story.at(day.atTime(9, 15), () -> reminding.remind(supervisor, slug, year)));
    }

    private void correct(CsvTable.Row row, int year, LocalDate published, Story story, Days days, Staff staff) {
        String slug = row.get("机关");
        Officer head = staff.of(slug, Role.OFFICE_HEAD);
        LocalDate found = row.get("经过").equals("更正") ? days.after(published, 12) : later(days.back(12), days.after(published, 5));
        story.at(Days.hour(found, slug + "更正"), () -> {
            own.correcting().correct(head, year, "行政许可数漏计年末办结的 2 件，予以更正。");
            ReportFormat.Place licences = ReportWords.format(year).places().get(ReportWords.format(year).prefix() + ".t2.license.decisions");
            own.entering().enter(head, year, List.of(licences), Map.of(licences.id(),
                    String.valueOf(Integer.parseInt(row.get("t2.license.decisions")) + 2)), Map.of(), "行政审批系统年末补录清单",
                    Proofs.list("年末补录清单.csv", "事项,办结日期\r\n许可一,%1$d-12-30\r\n许可二,%1$d-12-31\r\n".formatted(year)));
            submit(head, year, "");
        });
        LocalDate judged = days.after(found, 3);
        switch (row.get("经过")) {
            case "更正" -> {
                story.at(judged.atTime(15, 20), () -> accept(slug, year, staff));
                story.at(Days.hour(days.after(judged, 1), slug + "更正"), () -> own.publishing().publish(head, year, null));
            }
            case "更正接收" -> story.at(judged.atTime(15, 30), () -> accept(slug, year, staff));
            case "更正退回" -> story.at(judged.atTime(15, 40), () -> giveBack(slug, year,
                    ReportWords.format(year).prefix() + ".t2.license.decisions", "", "补录清单里有 1 件是上年办结的，请核对后重报。", staff));
            case "更正待审" -> { }
            default -> throw new IllegalArgumentException("line " + row.line() + ": " + row.get("经过"));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
