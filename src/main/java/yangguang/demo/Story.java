package yangguang.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.PriorityQueue;

import yangguang.statute.TimeMachine;

/// Story (经过) of the demo county: acts with their moments, performed in the order of the moments under a moved
/// clock. An act may plan the next one. What lies after the present hour is never performed, so that every file
/// stands where it would stand today.
final class Story {

    private record Act(LocalDateTime moment, long order, Runnable deed) {
    }

    private final TimeMachine clock;
    private final LocalDateTime present;
    private final PriorityQueue<Act> ahead =
            new PriorityQueue<>(Comparator.comparing(Act::moment).thenComparingLong(Act::order));
    private long planned;

    Story(TimeMachine clock) {
        this.clock = clock;
        this.present = clock.now();
    }

    LocalDateTime present() {
        return present;
    }

    LocalDate today() {
        return present.toLocalDate();
    }

    /// Plans an act.
    void at(LocalDateTime moment, Runnable deed) {
        ahead.add(new Act(moment, planned++, deed));
    }

    /// Performs what is planned, and what that plans in turn, up to the present.
    ///
    /// @return number of acts performed
    int tell() {
        int told = 0;
        LocalDateTime last = LocalDateTime.MIN;
        while (!ahead.isEmpty() && !ahead.peek().moment().isAfter(present)) {
            Act act = ahead.poll();
            if (act.moment().isBefore(last)) {
                throw new IllegalStateException("an act planned for " + act.moment() + ", which was past at " + last);
            }
            last = act.moment();
            clock.at(act.moment(), () -> {
                act.deed().run();
                return null;
            });
            told++;
        }
        return told;
    }
}
