package yangguang.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yangguang.statute.CsvTable;

/// One worked case of the reply clock, read from `src/test/cases/requests/clock.csv`.
record ClockCase(String number, String name, List<ClockEvent> events, LocalDate today, CsvTable.Row row) {

    static ClockCase read(CsvTable.Row row) {
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Received(LocalDate.parse(row.get("收到日")), Channel.IN_PERSON));
        for (String part : row.get("经过").split("；")) {
            if (!part.isBlank()) {
                events.add(event(part.strip().split(" ")));
            }
        }
        return new ClockCase(row.get("编号"), row.get("情形"), events, LocalDate.parse(row.get("观察日")), row);
    }

    private static ClockEvent event(String[] words) {
        LocalDate on = LocalDate.parse(words[1]);
        String more = words.length > 2 ? words[2] : "";
        return switch (words[0]) {
            case "要求补正" -> new ClockEvent.ClarificationAsked(on, LocalDate.parse(more));
            case "收到补正" -> new ClockEvent.Clarified(on);
            case "不补正" -> new ClockEvent.ClarificationLapsed(on);
            case "征求第三方" -> new ClockEvent.ConsultationStarted(on, more, ConsultationKind.THIRD_PARTY);
            case "征求共同制作" -> new ClockEvent.ConsultationStarted(on, more, ConsultationKind.CO_MAKER);
            case "征求其他机关" -> new ClockEvent.ConsultationStarted(on, more, ConsultationKind.OTHER_ORGAN);
            case "送达" -> new ClockEvent.ConsultationDelivered(on, more);
            case "意见" -> new ClockEvent.ConsultationEnded(on, more);
            case "延长" -> new ClockEvent.Extended(on, Integer.parseInt(more));
            case "收费通知" -> new ClockEvent.FeeNotified(on, LocalDate.parse(more));
            case "缴费" -> new ClockEvent.FeePaid(on);
            case "不缴费" -> new ClockEvent.FeeLapsed(on);
            case "要求说明理由" -> new ClockEvent.ReasonsAsked(on, LocalDate.parse(more));
            case "收到理由" -> new ClockEvent.ReasonsGiven(on);
            case "延迟至" -> new ClockEvent.DelayFixed(on, LocalDate.parse(more));
            case "答复" -> new ClockEvent.Answered(on);
            case "撤回" -> new ClockEvent.Withdrawn(on);
            default -> throw new IllegalArgumentException("算例中的事项无法识别：" + words[0]);
        };
    }

    @Override
    public String toString() {
        return number + " " + name;
    }
}
