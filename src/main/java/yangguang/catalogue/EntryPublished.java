package yangguang.catalogue;

import org.springframework.modulith.NamedInterface;

/// A document has been entered in the catalogue (已公开). Told after commit.
@NamedInterface("facts")
public record EntryPublished(long entryId) {
}
