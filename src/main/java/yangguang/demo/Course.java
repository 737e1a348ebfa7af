package yangguang.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.requests.AskingForClarification;
import yangguang.requests.Clarifying;
import yangguang.requests.ConsultationKind;
import yangguang.requests.Consulting;
import yangguang.requests.Deciding;
import yangguang.requests.DeliveringConsultation;
import yangguang.requests.DispositionKind;
import yangguang.requests.EndingConsultation;
import yangguang.requests.Extending;
import yangguang.requests.Filing;
import yangguang.requests.Opinion;
import yangguang.requests.ProposingExtension;
import yangguang.requests.Receiving;
import yangguang.requests.RefusingExtension;
import yangguang.requests.RequestNumber;
import yangguang.requests.Withdrawing;
import yangguang.statute.CsvTable;
import yangguang.statute.TimeMachine;

/// Course (办理经过) of a request of the demo: its rows one after another, each so many working days after the one
/// before. Where the rows end, or the present is reached, it stays as it is.
@Component
class Course {

    private final Receiving receiving;
    private final AskingForClarification asking;
    private final Clarifying clarifying;
    private final Consulting consulting;
    private final DeliveringConsultation delivering;
    private final EndingConsultation ending;
    private final ProposingExtension proposing;
    private final Extending extending;
    private final RefusingExtension refusing;
    private final Deciding deciding;
    private final Withdrawing withdrawing;
    private final TimeMachine clock;

    Course(Receiving receiving, AskingForClarification asking, Clarifying clarifying, Consulting consulting,
            DeliveringConsultation delivering, EndingConsultation ending, ProposingExtension proposing,
            Extending extending, RefusingExtension refusing, Deciding deciding, Withdrawing withdrawing,
            TimeMachine clock) {
        this.receiving = receiving;
        this.asking = asking;
        this.clarifying = clarifying;
        this.consulting = consulting;
        this.delivering = delivering;
        this.ending = ending;
        this.proposing = proposing;
        this.extending = extending;
        this.refusing = refusing;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    void run(Filing.Filed filed, LocalDateTime begun, String slug, List<CsvTable.Row> steps, Story story, Days days,
            Staff staff) {
        if (steps.isEmpty()) {
            return;
        }
        CsvTable.Row step = steps.getFirst();
        LocalDate day = days.after(begun.toLocalDate(), Integer.parseInt(step.get("隔")));
        LocalDateTime moment = Days.hourAfter(begun, day, filed.number() + step.get("步骤"));
        story.at(moment, () -> {
            take(step, filed.number(), slug, staff, days);
            run(filed, moment, slug, steps.subList(1, steps.size()), story, days, staff);
        });
    }

    private void take(CsvTable.Row step, RequestNumber number, String slug, Staff staff, Days days) {
        Officer officer = staff.of(slug, Role.REQUEST_OFFICER);
        Officer head = staff.of(slug, Role.OFFICE_HEAD);
        Map<String, String> told = new LinkedHashMap<>(Fields.of(step.get("内容")));
        told.replaceAll((_, value) -> dated(value, days));
        switch (step.get("步骤")) {
            case "确认收到" -> receiving.receive(officer, number);
            case "告知补正" -> asking.ask(officer, number, told.get("事项"), days.after(clock.today(), 15));
            case "补正" -> clarifying.clarify(number, told.get("内容"));
            case "征求意见" -> consulting.consult(officer, number, ConsultationKind.valueOf(told.get("对象")),
                    told.get("名称"), told.get("所涉"));
            case "送达" -> delivering.deliver(officer, number, "1", clock.today());
            case "意见" -> ending.end(officer, number, "1", Opinion.valueOf(told.get("意见")),
                    told.getOrDefault("理由", ""), clock.today());
            case "提请延期" -> proposing.propose(officer, number, Integer.parseInt(told.get("天")), told.get("理由"));
            case "同意延期" -> extending.extend(head, number, Integer.parseInt(told.get("天")), told.get("理由"));
            case "不同意延期" -> refusing.refuse(head, number, told.get("理由"));
            case "答复" -> deciding.decide(officer, number, DispositionKind.ofCode(told.remove("结果")).read(told));
            case "撤回" -> withdrawing.withdraw(number, told.getOrDefault("理由", ""));
            default -> throw new IllegalArgumentException("line " + step.line() + ": " + step.get("步骤"));
        }
    }

    /// `@-3` is the working day three working days before the day of the act, `@` that day.
    private String dated(String value, Days days) {
        return !value.startsWith("@") ? value
                : days.before(clock.today(), value.length() == 1 ? 0 : -Integer.parseInt(value.substring(1))).toString();
    }
}
