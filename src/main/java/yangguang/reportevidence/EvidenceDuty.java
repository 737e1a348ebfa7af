package yangguang.reportevidence;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;
import yangguang.statute.DatedValue;
import yangguang.statute.PeriodsInForce;

/// Whether a file is a must (佐证材料是否必须上传), for each kind of what people state. The Regulation asks for none; an office
/// that wants it sets the value, and a report is judged by the one in force on the last day of its year.
@Component
@Article("50")
public class EvidenceDuty {

    private final PeriodsInForce periods;

    EvidenceDuty(PeriodsInForce periods) {
        this.periods = periods;
    }

    public boolean holds(Subject.Kind kind, int year) {
        return periods.current().find(period(kind), LocalDate.of(year, 12, 31)).filter(DatedValue::holds).isPresent();
    }

    private static String period(Subject.Kind kind) {
        return switch (kind) {
            case FIGURE -> "evidence.figure";
            case CORRECTION -> "evidence.correction";
            case ACTIVITY -> "evidence.activity";
        };
    }
}
