package yangguang.desk;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/// Matter (待办事项): something an officer has to do by a day.
///
/// @param kind    kind of file, such as `依申请公开`
/// @param title   what it is about; no personal data
/// @param url     where to do it
/// @param due     last day; null where none runs
/// @param state   its state in the Regulation's word, such as `补正中`
/// @param overdue whether the last day has passed
@NamedInterface("facts")
public record Matter(String kind, String title, String url, LocalDate due, String state, boolean overdue) {
}
