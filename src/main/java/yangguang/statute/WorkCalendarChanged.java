package yangguang.statute;

/// The working days of a year have changed (工作日安排变更): due dates that run into it are computed again.
public record WorkCalendarChanged(int year) {
}
