package yangguang.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yangguang.agencies.AgencyRegister;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// The catalogue's writing side (目录登记). The procedures that publish, correct, withdraw and repeal call it in
/// their own transaction, where they also write the journal; it tells the fact after their commit.
@Component
@Article({"12", "17", "20"})
public class Catalogue {

    private final CatalogueEntries entries;
    private final IndexNumbers numbers;
    private final AgencyRegister agencies;
    private final ApplicationEventPublisher events;
    private final TimeMachine clock;

    Catalogue(CatalogueEntries entries, IndexNumbers numbers, AgencyRegister agencies,
            ApplicationEventPublisher events, TimeMachine clock) {
        this.entries = entries;
        this.numbers = numbers;
        this.agencies = agencies;
        this.events = events;
        this.clock = clock;
    }

    /// State of an entry, withdrawn or not.
    public Optional<CatalogueEntry> find(long entryId) {
        return entries.find(entryId);
    }

    /// Content of the current version, for a correction to begin with.
    public Content contentOf(long entryId) {
        return entries.contentOf(entryId);
    }

    /// Enters a document under the next index number of its agency and month.
    ///
    /// @param reviewId the secrecy review that says 可以公开 of exactly this content; without one the database refuses
    /// @param by       name of the officer who signed
    @Transactional(propagation = Propagation.MANDATORY)
    public CatalogueEntry enter(long agencyId, Content content, long reviewId, String by) {
        LocalDateTime now = clock.now();
        IndexNumber number = numbers.next(agencies.get(agencyId).code(), YearMonth.from(now));
        long id = entries.add(agencyId, number, "", now);
        entries.addVersion(id, 1, content, reviewId, now, by, "");
        events.publishEvent(new EntryPublished(id));
        return entries.get(id);
    }

    /// Adds a corrected version; the earlier ones stay in the history, number and publication date stay.
    ///
    /// @param reason what was corrected and why, shown in the history
    @Transactional(propagation = Propagation.MANDATORY)
    public CatalogueEntry correct(long entryId, Content content, long reviewId, String by, String reason) {
        CatalogueEntry corrected = entries.get(entryId).corrected();
        entries.addVersion(entryId, corrected.currentVersion(), content, reviewId, clock.now(), by, reason);
        entries.save(corrected);
        events.publishEvent(new EntryChanged(entryId));
        return entries.get(entryId);
    }

    /// Records that a document is repealed; the entry stays readable and says so.
    ///
    /// @param by the repealing document
    @Transactional(propagation = Propagation.MANDATORY)
    public CatalogueEntry repeal(long entryId, LocalDate on, String by) {
        entries.save(entries.get(entryId).repealed(on, by));
        events.publishEvent(new EntryChanged(entryId));
        return entries.get(entryId);
    }

    /// Records that a document is amended by another.
    @Transactional(propagation = Propagation.MANDATORY)
    public CatalogueEntry amend(long entryId, LocalDate on, String by) {
        entries.save(entries.get(entryId).amended(on, by));
        events.publishEvent(new EntryChanged(entryId));
        return entries.get(entryId);
    }

    /// Takes an entry back. Its index number is not used again.
    @Transactional(propagation = Propagation.MANDATORY)
    public CatalogueEntry withdraw(long entryId, String reason) {
        entries.save(entries.get(entryId).withdrawn(clock.now(), reason));
        events.publishEvent(new EntryWithdrawn(entryId));
        return entries.get(entryId);
    }
}
