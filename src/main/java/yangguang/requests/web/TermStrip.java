package yangguang.requests.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yangguang.requests.Clocks;
import yangguang.requests.DisclosureRequest;
import yangguang.requests.Standing;
import yangguang.statute.DateWords;
import yangguang.statute.Deadline;
import yangguang.statute.Deadline.Flow;
import yangguang.statute.Deadline.Segment;
import yangguang.statute.WorkCalendar;
import yangguang.web.TermCell;

/// Term strip (期限逐日格): the answer in one sentence, a cell for every working day that counts, a gap for every
/// stretch that does not, and the reasoning.
///
/// @param answer what is due when, or what was done in time or late
/// @param tone   tone of the state: open, warn, bad, good or quiet
public record TermStrip(Standing standing, String answer, String tone, List<TermCell> cells, List<String> trail) {

    /// Days shown after the last one; later ones say nothing new.
    private static final int MOST_OVER = 10;

    /// Null before receipt, when no term runs.
    static TermStrip of(DisclosureRequest request, Clocks clocks, LocalDate today) {
        return clocks.of(request).map(clock -> {
            Standing standing = clock.standing(today);
            LocalDate ended = request.closing().map(closing -> closing.on()).orElse(null);
            return new TermStrip(standing, answer(standing, ended), tone(standing),
                    cells(standing, ended, clocks.calendar()), trail(standing.deadline()));
        }).orElse(null);
    }

    private static List<String> trail(Deadline deadline) {
        return deadline.trail().stream()
                .map(step -> step.article().isBlank() ? step.sentence() : step.sentence() + "（" + step.article() + "）")
                .toList();
    }

    private static String tone(Standing standing) {
        if (standing.state().isClosed()) {
            return standing.answeredLate() ? "bad" : standing.state() == Standing.State.ANSWERED ? "good" : "quiet";
        }
        if (standing.overdue()) {
            return "bad";
        }
        return standing.state().isWaiting() ? "quiet" : standing.daysLeft() <= 3 ? "warn" : "open";
    }

    private static String answer(Standing standing, LocalDate ended) {
        String due = DateWords.withWeekday(standing.deadline().due());
        String provisional = standing.deadline().provisional() ? "（暂定）" : "";
        return switch (standing.state()) {
            case ANSWERED -> standing.daysOver() > 0
                    ? DateWords.withWeekday(ended) + "答复，超过期限 " + standing.daysOver() + " 个工作日（应于" + due + "前答复）"
                    : DateWords.withWeekday(ended) + "答复，在期限之内（" + due + "届满）";
            case WITHDRAWN -> DateWords.withWeekday(ended) + "申请人撤回，不再办理";
            case LAPSED -> DateWords.withWeekday(ended) + "不再处理";
            case CLARIFYING, AWAITING_FEE -> standing.daysOver() > 0
                    ? "申请人的期限已于" + due + "届满，超过 " + standing.daysOver() + " 个工作日"
                    : "等待申请人，至" + due + provisional + "；答复期限届时重新计算";
            case RUNNING, CONSULTING, AWAITING_REASONS, EXTENDED, DELAYED -> standing.daysOver() > 0
                    ? "已超过答复期限 " + standing.daysOver() + " 个工作日，应于" + due + "前答复"
                    : "应于" + due + provisional + "前答复，" + left(standing);
        };
    }

    private static String left(Standing standing) {
        return standing.daysLeft() == 0 ? "今天是最后一天" : "还有 " + standing.daysLeft() + " 个工作日";
    }

    private static List<TermCell> cells(Standing standing, LocalDate ended, WorkCalendar calendar) {
        List<TermCell> cells = new ArrayList<>();
        LocalDate due = standing.deadline().due();
        LocalDate today = standing.today();
        for (Segment segment : standing.deadline().segments()) {
            if (segment.to().isBefore(segment.from()) || segment.counted() == 0 && segment.flow() == Flow.RUNNING) {
                continue;
            }
            if (segment.flow() == Flow.PAUSED || segment.flow() == Flow.WAITING) {
                cells.add(gap(segment, today));
            } else {
                days(cells, segment, calendar, today, due, ended);
            }
        }
        LocalDate until = ended != null ? ended : today;
        if (!standing.state().isWaiting() && until.isAfter(due)) {
            over(cells, due, until, calendar, today);
        }
        return cells;
    }

    private static TermCell gap(Segment segment, LocalDate today) {
        boolean holdsToday = !today.isBefore(segment.from()) && !today.isAfter(segment.to());
        return new TermCell(TermCell.Kind.PAUSE, segment.note(), shortDate(segment.from()) + " 至 " + shortDate(segment.to()),
                segment.note() + "，" + DateWords.date(segment.from()) + "至" + DateWords.date(segment.to()) + "，"
                        + segment.workDays() + " 个工作日不计入", holdsToday, false);
    }

    private static void days(List<TermCell> cells, Segment segment, WorkCalendar calendar, LocalDate today,
            LocalDate due, LocalDate ended) {
        List<LocalDate> days = segment.from().datesUntil(segment.to().plusDays(1)).filter(calendar::isWorkDay).toList();
        int number = segment.counted() - days.size();
        LocalDate until = ended != null && ended.isBefore(today) ? ended : today;
        for (LocalDate day : days) {
            number++;
            boolean last = day.equals(due);
            TermCell.Kind kind = last ? TermCell.Kind.DUE : day.isAfter(until) ? TermCell.Kind.LEFT : TermCell.Kind.PAST;
            cells.add(new TermCell(kind, String.valueOf(number), shortDate(day), "第 " + number + " 个工作日，"
                    + DateWords.withWeekday(day) + (last ? "，期限届满" : ""), day.equals(today), weekBegins(cells, day)));
        }
    }

    private static void over(List<TermCell> cells, LocalDate due, LocalDate until, WorkCalendar calendar,
            LocalDate today) {
        List<LocalDate> days = due.plusDays(1).datesUntil(until.plusDays(1)).filter(calendar::isWorkDay).toList();
        for (int i = 0; i < Math.min(days.size(), MOST_OVER); i++) {
            LocalDate day = days.get(i);
            cells.add(new TermCell(TermCell.Kind.OVER, "+" + (i + 1), shortDate(day),
                    "超过期限第 " + (i + 1) + " 个工作日，" + DateWords.withWeekday(day), day.equals(today), false));
        }
        if (days.size() > MOST_OVER) {
            cells.add(new TermCell(TermCell.Kind.OVER, "+" + days.size(), shortDate(days.getLast()),
                    "共超过期限 " + days.size() + " 个工作日", days.getLast().equals(today), false));
        }
    }

    private static boolean weekBegins(List<TermCell> cells, LocalDate day) {
        return !cells.isEmpty() && day.getDayOfWeek() == DayOfWeek.MONDAY;
    }

    private static String shortDate(LocalDate day) {
        return day.getMonthValue() + "-" + day.getDayOfMonth();
    }
}
