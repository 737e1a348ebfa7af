package yangguang.catalogue;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/// One page of a list of entries (目录分页).
///
/// @param total entries in all pages
/// @param page  page shown, from 1
/// @param size  entries per page
@NamedInterface("facts")
public record EntryList(List<PublishedEntry> entries, long total, int page, int size) {

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
