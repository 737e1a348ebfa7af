package yangguang.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/// The catalogue as others may read it (主动公开目录). Read only; validity is that of today.
@NamedInterface("facts")
public interface CatalogueRegister {

    /// The entry, also when withdrawn: ask [PublishedEntry#withdrawn] before showing anything of it.
    Optional<PublishedEntry> find(long id);

    /// The entry that carries this index number, in this system or before it was imported.
    Optional<PublishedEntry> findByIndexNumber(String indexNumber);

    /// A page of a list, newest publication first.
    ///
    /// @param page from 1
    /// @param size entries per page, 1 to 1000
    EntryList page(Filter filter, int page, int size);

    /// Entries in the order of their ids, for an index that is built from the beginning.
    ///
    /// @param id    last id already read; 0 to begin
    /// @param limit number of entries at most
    List<PublishedEntry> after(long id, int limit);

    /// Versions of an entry, newest first; empty where it was withdrawn.
    List<EntryVersion> versions(long id);

    /// Published entries per node, without the withdrawn ones. Nodes without entries are missing.
    Map<String, Long> countByNode(Collection<Long> agencies);

    /// Published entries, without the withdrawn ones.
    long count(Collection<Long> agencies);

    /// Figures of the report of a year, for one agency alone.
    Figures figures(long agencyId, int year);

    /// The same for several agencies together.
    Figures figures(Collection<Long> agencies, int year);

    /// The entries behind one figure, newest formation first.
    ///
    /// @param kind null for documents of every kind together
    EntryList entriesBehind(Collection<Long> agencies, int year, DocumentKind kind, Figure figure, int page, int size);

    /// Entries published in a period, both days included, for statistics and feeds.
    long publishedBetween(Collection<Long> agencies, LocalDate from, LocalDate to);
}
