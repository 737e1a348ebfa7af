package yangguang.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import yangguang.statute.Article;

/// Entry of the catalogue (目录条目): the number and the fate of a published document. What it says stands in its
/// versions, which are only ever added to.
///
/// @param repealedBy       document that repeals it, "" unless repealed
/// @param amendedBy        document that amends it, "" unless amended
/// @param withdrawalReason why it was taken back, "" unless withdrawn
@Article("12")
public record CatalogueEntry(long id, long agencyId, String indexNumber, LocalDateTime publishedAt,
        int currentVersion, LocalDate repealedOn, String repealedBy, LocalDate amendedOn, String amendedBy,
        LocalDateTime withdrawnAt, String withdrawalReason, int version) {

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public boolean repealed() {
        return repealedOn != null;
    }

    CatalogueEntry corrected() {
        standing();
        return new CatalogueEntry(id, agencyId, indexNumber, publishedAt, currentVersion + 1, repealedOn, repealedBy,
                amendedOn, amendedBy, null, "", version);
    }

    CatalogueEntry repealed(LocalDate on, String by) {
        standing();
        if (repealed()) {
            throw new IllegalStateException(indexNumber + " is repealed already");
        }
        return new CatalogueEntry(id, agencyId, indexNumber, publishedAt, currentVersion, on, by, amendedOn, amendedBy,
                null, "", version);
    }

    CatalogueEntry amended(LocalDate on, String by) {
        standing();
        return new CatalogueEntry(id, agencyId, indexNumber, publishedAt, currentVersion, repealedOn, repealedBy,
                on, by, null, "", version);
    }

    CatalogueEntry withdrawn(LocalDateTime at, String reason) {
        standing();
        return new CatalogueEntry(id, agencyId, indexNumber, publishedAt, currentVersion, repealedOn, repealedBy,
                amendedOn, amendedBy, at, reason, version);
    }

    private void standing() {
        if (withdrawn()) {
            throw new IllegalStateException(indexNumber + " is withdrawn");
        }
    }
}
