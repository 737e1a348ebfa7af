package yangguang.search;

import java.util.List;
import java.util.Optional;

/// Where entries of one kind of register come from (检索来源). Reads the state as it is now; withdrawn things are missing.
interface SearchSource {

    /// The kinds this source yields. No two sources share a kind.
    List<Kind> kinds();

    /// Does whatever takes long, such as reading attachments, before [#find] is asked under a lock.
    default void prepare(long number) {
    }

    /// The same before [#after].
    default void prepareAfter(long number, int limit) {
    }

    /// The next entries in the order of their numbers, without the withdrawn ones.
    Batch after(long number, int limit);

    /// The entry as it is now, or nothing if it was never published or has been withdrawn.
    Optional<SearchEntry> find(long number);

    /// How many entries there are, for showing progress.
    long count();

    /// @param entries what is published among the records read
    /// @param last    number of the last record read, also if it was withdrawn
    /// @param ended   whether there is nothing after it
    record Batch(List<SearchEntry> entries, long last, boolean ended) {
    }
}
