package yangguang.statute;

/// A dated value has changed (期限或参数变更): due dates that rest on it are computed again.
///
/// @param id the value, such as `reply`
public record PeriodsChanged(String id) {
}
