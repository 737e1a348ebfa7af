package yangguang.catalogue;

import org.springframework.modulith.NamedInterface;

/// An entry shows a new version or a new state: corrected, repealed, amended (已更正或效力变动). Told after commit.
@NamedInterface("facts")
public record EntryChanged(long entryId) {
}
