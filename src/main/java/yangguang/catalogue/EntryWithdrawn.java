package yangguang.catalogue;

import org.springframework.modulith.NamedInterface;

/// An entry has been taken back and must disappear from every list and index (已撤回). Told after commit.
@NamedInterface("facts")
public record EntryWithdrawn(long entryId) {
}
