package yangguang.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import yangguang.access.DeskSection;
import yangguang.access.Officer;
import yangguang.statute.TimeMachine;

/// The desk's first screen: today, sorted by what can still be saved.
@Controller
class DeskController {

    /// Due today or later comes first, soonest on top; then what is overdue, longest last; then what has no day.
    private static Comparator<Matter> savableFirst() {
        return Comparator.<Matter>comparingInt(m -> m.due() == null ? 2 : m.overdue() ? 1 : 0)
                .thenComparing(Matter::due, Comparator.nullsLast(Comparator.naturalOrder()));
    }

    private final List<MatterSource> sources;
    private final TimeMachine clock;

    DeskController(List<MatterSource> sources, TimeMachine clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Bean
    static DeskSection todaySection() {
        return new DeskSection("今日", "/desk", 0, Set.of());
    }

    @GetMapping("/desk")
    DeskPage show(Officer officer) {
        LocalDate today = clock.today();
        List<Matter> matters = sources.stream().flatMap(s -> s.mattersFor(officer).stream())
                .sorted(savableFirst()).toList();
        return new DeskPage(officer.name(), today, matters);
    }
}
