package yangguang.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/// Keeping the index level with the registers (建立索引). What it is told is on disk and visible to the next search
/// when the method returns.
///
/// All writing goes through one lock, and whoever writes reads the register inside it. So of two pieces of news about
/// the same entry the later reader wins, and a reconciliation never puts back what was withdrawn meanwhile.
class Indexing {

    private static final int BATCH = 200;
    private static final int MOST_HELD = 5000;

    private final SearchIndex index;
    private final ReentrantLock writing = new ReentrantLock(true);

    Indexing(SearchIndex index) {
        this.index = index;
    }

    /// Adds an entry or replaces the one with the same kind and number.
    void put(SearchEntry entry) {
        writing.lock();
        try (SearchSession session = session(IndexingPlanSynchronizationStrategy.sync())) {
            session.indexingPlan().addOrUpdate(entry);
        } finally {
            writing.unlock();
        }
    }

    /// Removes an entry; nothing happens if there is none.
    void remove(Kind kind, long number) {
        writing.lock();
        try (SearchSession session = session(IndexingPlanSynchronizationStrategy.sync())) {
            purge(session, kind, number);
        } finally {
            writing.unlock();
        }
    }

    /// Makes the index say of one record what the source says now, whatever happened to it.
    void refresh(SearchSource source, long number) {
        writing.lock();
        try (SearchSession session = session(IndexingPlanSynchronizationStrategy.sync())) {
            Kind now = null;
            var entry = source.find(number);
            if (entry.isPresent()) {
                now = entry.get().kind();
                session.indexingPlan().addOrUpdate(entry.get());
            }
            for (Kind kind : source.kinds()) {
                if (kind != now) {
                    purge(session, kind, number);
                }
            }
        } finally {
            writing.unlock();
        }
    }

    /// Walks a source from the beginning, writes what differs and removes what is gone. On an empty index this builds
    /// it, on a level one it writes nothing. Searches go on meanwhile.
    ///
    /// @param progress is told how many records have been compared so far; returning false stops the walk
    /// @return number of entries written or removed
    long reconcile(SearchSource source, Progress progress) {
        long changed = 0;
        long compared = 0;
        long from = 0;
        boolean ended = false;
        while (!ended) {
            writing.lock();
            try (SearchSession session = session(IndexingPlanSynchronizationStrategy.async())) {
                SearchSource.Batch batch = source.after(from, BATCH);
                ended = batch.ended();
                changed += level(session, source, from, ended ? Long.MAX_VALUE : batch.last(), batch.entries());
                compared += batch.entries().size();
                from = batch.last();
            } finally {
                writing.unlock();
            }
            if (!progress.compared(compared)) {
                break;
            }
        }
        settle();
        return changed;
    }

    /// Writes everything down and shows it, after work that did not wait for it.
    void settle() {
        try (SearchSession session = index.mapping().createSession()) {
            session.workspace().flush();
            session.workspace().refresh();
        }
    }

    /// Forgets everything.
    void clear() {
        writing.lock();
        try (SearchSession session = index.mapping().createSession()) {
            session.workspace().purge();
            session.workspace().flush();
            session.workspace().refresh();
        } finally {
            writing.unlock();
        }
    }

    private long level(SearchSession session, SearchSource source, long from, long to, List<SearchEntry> entries) {
        Map<String, Held> held = held(source, from, to);
        long changed = 0;
        for (SearchEntry entry : entries) {
            Held old = held.remove(entry.getId());
            if (old == null) {
                session.indexingPlan().add(entry);
                changed++;
            } else if (old.fingerprint() != entry.getFingerprint()) {
                session.indexingPlan().addOrUpdate(entry);
                changed++;
            }
        }
        for (Held gone : held.values()) {
            purge(session, gone.kind(), gone.number());
            changed++;
        }
        return changed;
    }

    private record Held(Kind kind, long number, long fingerprint) {
    }

    /// What the index holds of a source between two numbers, the first exclusive. Entries put by news are visible at
    /// once, entries of this walk lie in earlier ranges: so the state shown is the state written.
    private Map<String, Held> held(SearchSource source, long from, long to) {
        Map<String, Held> held = new HashMap<>();
        long after = from;
        List<Held> part;
        do {
            long start = after;
            try (SearchSession session = index.mapping().createSession()) {
                part = session.search(SearchEntry.class)
                        .select(f -> f.composite().from(f.field("kind", Kind.class), f.field("number", Long.class),
                                f.field("fingerprint", Long.class)).as(Held::new))
                        .where(f -> f.and(f.terms().field("kind").matchingAny(source.kinds()),
                                f.range().field("number").greaterThan(start),
                                f.range().field("number").atMost(to)))
                        .sort(f -> f.field("number"))
                        .fetchHits(MOST_HELD);
            }
            part.forEach(entry -> held.put(SearchEntry.id(entry.kind(), entry.number()), entry));
            after = part.isEmpty() ? after : part.getLast().number() - 1;
        } while (part.size() == MOST_HELD);
        return held;
    }

    private static void purge(SearchSession session, Kind kind, long number) {
        session.indexingPlan().purge(SearchEntry.class, SearchEntry.id(kind, number), null);
    }

    private SearchSession session(IndexingPlanSynchronizationStrategy strategy) {
        return index.mapping().createSessionWithOptions().indexingPlanSynchronizationStrategy(strategy).build();
    }

    /// Hears how many records a walk has compared.
    @FunctionalInterface
    interface Progress {
        boolean compared(long records);
    }
}
