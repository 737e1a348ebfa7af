package yangguang.statute;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/// The office's clock (时钟), in Beijing time. Every act asks it for the hour; nothing asks the system.
/// Tests and the demo county move it: [#at] for the acts of one thread, [#moveTo] for everybody.
public final class TimeMachine extends Clock {

    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final ThreadLocal<Instant> here = new ThreadLocal<>();
    private volatile Instant everywhere;

    /// Runs the acts as if it were `moment` in Beijing; other threads do not notice.
    public <T> T at(LocalDateTime moment, Supplier<T> acts) {
        Instant before = here.get();
        here.set(moment.atZone(BEIJING).toInstant());
        try {
            return acts.get();
        } finally {
            if (before == null) {
                here.remove();
            } else {
                here.set(before);
            }
        }
    }

    /// The same at ten in the morning of a day.
    public <T> T on(LocalDate day, Supplier<T> acts) {
        return at(day.atTime(LocalTime.of(10, 0)), acts);
    }

    /// Stops the clock at `moment` for all threads, until [#backToNow].
    public void moveTo(LocalDateTime moment) {
        everywhere = moment.atZone(BEIJING).toInstant();
    }

    public void backToNow() {
        everywhere = null;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), BEIJING);
    }

    /// The hour in Beijing, to the microsecond, which is what the database keeps.
    public LocalDateTime now() {
        LocalDateTime now = LocalDateTime.ofInstant(instant(), BEIJING);
        return now.withNano(now.getNano() / 1000 * 1000);
    }

    @Override
    public Instant instant() {
        Instant moved = here.get();
        if (moved != null) {
            return moved;
        }
        return everywhere != null ? everywhere : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return BEIJING;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
