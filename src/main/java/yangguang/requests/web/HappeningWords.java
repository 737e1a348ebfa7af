package yangguang.requests.web;

import java.util.ArrayList;
import java.util.List;
import yangguang.requests.ClockEvent;
import yangguang.requests.DispositionKind;
import yangguang.requests.Happening;
import yangguang.requests.Opinion;
import yangguang.statute.DateWords;

/// What a line of the timeline says below its heading (经过说明). The applicant does not see whom the office asked.
public final class HappeningWords {

    private HappeningWords() {
    }

    /// @param office whether an officer reads it
    public static List<String> of(Happening happening, boolean office) {
        List<String> lines = new ArrayList<>();
        switch (happening.kind()) {
            case RECEIVED -> lines.add("以这一天为收到之日。");
            case CLARIFICATION_ASKED -> {
                happening.clock().ifPresent(asked -> lines.add("补正期限至"
                        + DateWords.date(((ClockEvent.ClarificationAsked) asked).dueOn()) + "。"));
                lines.add(happening.word("points"));
            }
            case CLARIFIED -> lines.add(happening.word("text"));
            case CONSULTATION_STARTED -> started(lines, happening, office);
            case CONSULTATION_ENDED -> {
                if (office) {
                    lines.add(Opinion.valueOf(happening.word("opinion")).wording());
                    lines.add(happening.word("note"));
                }
            }
            case EXTENSION_PROPOSED -> lines.add("提请延长 " + happening.word("workDays") + " 个工作日：" + happening.word("reason"));
            case EXTENDED -> {
                happening.clock().ifPresent(extended -> lines.add("延长 "
                        + ((ClockEvent.Extended) extended).workDays() + " 个工作日。"));
                lines.add(happening.word("reason"));
            }
            case DECIDED, GIVEN_UP -> lines.add(DispositionKind.ofCode(happening.word("disposition")).label());
            case EXTENSION_REFUSED, WITHDRAWN -> lines.add(happening.word("reason"));
            case FILED, CONSULTATION_DELIVERED, LETTER_SERVED -> { }
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    private static void started(List<String> lines, Happening happening, boolean office) {
        happening.clock().ifPresent(started -> lines.add(((ClockEvent.ConsultationStarted) started).kind().act()
                + (office ? "：" + happening.word("party") : "，所需时间不计入答复期限。")));
        if (office) {
            lines.add(happening.word("about"));
        }
    }
}
