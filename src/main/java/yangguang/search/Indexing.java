package yangguang.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategyConfigurationContext;

/// Keeping the index level with the registers (建立索引). What it is told is on disk and visible to the next search
/// when the method returns.
///
/// All writing goes through one lock, and whoever writes reads the register inside it. So of two pieces of news about
/// the same entry the later reader wins, and a reconciliation never puts back what was withdrawn meanwhile.
class Indexing {

    private static final int BATCH = 200;
    private static final int HELD_AT_ONCE = 2000;

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
        source.prepare(number);
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
        NavigableMap<Long, List<Held>> held = held(source);
        long changed = 0;
        long compared = 0;
        long from = 0;
        boolean ended = false;
        while (!ended) {
            source.prepareAfter(from, BATCH);
            writing.lock();
            try (SearchSession session = session(Indexing::written)) {
                SearchSource.Batch batch = source.after(from, BATCH);
                ended = batch.ended();
                changed += level(session, held.subMap(from, false, ended ? Long.MAX_VALUE : batch.last(), true),
                        batch.entries());
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

    private long level(SearchSession session, Map<Long, List<Held>> held, List<SearchEntry> entries) {
        Map<String, Held> old = new HashMap<>();
        held.values().forEach(same -> same.forEach(one -> old.put(SearchEntry.id(one.kind(), one.number()), one)));
        long changed = 0;
        for (SearchEntry entry : entries) {
            Held before = old.remove(entry.getId());
            if (before == null || before.fingerprint() != entry.getFingerprint()) {
                session.indexingPlan().addOrUpdate(entry);
                changed++;
            }
        }
        for (Held gone : old.values()) {
            purge(session, gone.kind(), gone.number());
            changed++;
        }
        return changed;
    }

    private record Held(Kind kind, long number, long fingerprint) {
    }

    /// What the index holds of a source before a walk. News heard during the walk is not in it: then an entry is written
    /// again as it is, or removed again, both without effect.
    private NavigableMap<Long, List<Held>> held(SearchSource source) {
        NavigableMap<Long, List<Held>> held = new TreeMap<>();
        try (SearchSession session = index.mapping().createSession();
             var scroll = session.search(SearchEntry.class)
                     .select(f -> f.composite().from(f.field("kind", Kind.class), f.field("number", Long.class),
                             f.field("fingerprint", Long.class)).as(Held::new))
                     .where(f -> f.terms().field("kind").matchingAny(source.kinds()))
                     .scroll(HELD_AT_ONCE)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                chunk.hits().forEach(one -> held.computeIfAbsent(one.number(), _ -> new ArrayList<>(1)).add(one));
            }
        }
        return held;
    }

    private static void purge(SearchSession session, Kind kind, long number) {
        session.indexingPlan().purge(SearchEntry.class, SearchEntry.id(kind, number), null);
    }

    private SearchSession session(IndexingPlanSynchronizationStrategy strategy) {
        return index.mapping().createSessionWithOptions().indexingPlanSynchronizationStrategy(strategy).build();
    }

    /// Waits until the batch is in the index, but neither on disk nor visible: [#settle] sees to that at the end.
    private static void written(IndexingPlanSynchronizationStrategyConfigurationContext context) {
        context.documentCommitStrategy(DocumentCommitStrategy.NONE);
        context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
        context.indexingFutureHandler(done -> done.join().throwable().ifPresent(failure -> {
            throw new IllegalStateException("search index: " + failure.getMessage(), failure);
        }));
    }

    /// Hears how many records a walk has compared.
    @FunctionalInterface
    interface Progress {
        boolean compared(long records);
    }
}
