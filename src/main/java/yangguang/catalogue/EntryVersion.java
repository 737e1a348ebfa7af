package yangguang.catalogue;

import java.time.LocalDateTime;
import org.springframework.modulith.NamedInterface;

/// Version of an entry (版本): a correction adds one, the old ones stay readable in the history.
///
/// @param number    1 for the first, counted up
/// @param title     title of that version
/// @param bodyHtml  sanitised body of that version
/// @param enteredAt when it was entered
/// @param reason    why the one before was corrected, "" for the first
@NamedInterface("facts")
public record EntryVersion(long entryId, int number, String title, String bodyHtml, LocalDateTime enteredAt,
        String reason) {
}
