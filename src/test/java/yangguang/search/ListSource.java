package yangguang.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A register that is a list in memory.
final class ListSource implements SearchSource {

    final Map<Long, SearchEntry> entries;

    ListSource(Collection<SearchEntry> entries) {
        this.entries = entries.stream().collect(Collectors.toMap(SearchEntry::number, Function.identity(),
                (a, b) -> b, TreeMap::new));
    }

    @Override
    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    @Override
    public Batch after(long number, int limit) {
        List<SearchEntry> next = entries.entrySet().stream().filter(entry -> entry.getKey() > number)
                .limit(limit).map(Map.Entry::getValue).toList();
        return new Batch(next, next.isEmpty() ? number : next.getLast().number(), next.size() < limit);
    }

    @Override
    public Optional<SearchEntry> find(long number) {
        return Optional.ofNullable(entries.get(number));
    }

    @Override
    public long count() {
        return entries.size();
    }
}
