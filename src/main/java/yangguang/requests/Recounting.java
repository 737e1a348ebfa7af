package yangguang.requests;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import yangguang.statute.Article;
import yangguang.statute.PeriodsChanged;
import yangguang.statute.WorkCalendarChanged;

/// Counting all open terms again (重新计算期限) once a holiday notice or a dated value has changed. A request is
/// judged by the values of its day of receipt, so most due dates stay what they were.
@Component
@Article("33")
class Recounting {

    private final Requests requests;

    Recounting(Requests requests) {
        this.requests = requests;
    }

    @ApplicationModuleListener
    void on(WorkCalendarChanged changed) {
        requests.recompute();
    }

    @ApplicationModuleListener
    void on(PeriodsChanged changed) {
        requests.recompute();
    }
}
