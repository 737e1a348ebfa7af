package yangguang.reportexport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/// Exports kept at hand (成品架). Word, PDF, OFD and workbooks take a tenth of a second each and are asked for again and again: made
/// once, they are kept while there is room. At most two are made at a time, the same one never twice; who has waited
/// long enough is told to come back instead of holding the server up.
@Component
public class ExportShelf {

    private static final Set<ExportFormat> COSTLY = EnumSet.of(ExportFormat.DOCX, ExportFormat.PDF, ExportFormat.OFD, ExportFormat.XLSX);
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 15;
    private static final long ROOM = 48L << 20;
    /// To be raised when a form looks otherwise than before, so that copies held elsewhere are fetched anew.
    private static final String EDITION = "1";

    private final Exporting exporting;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Map<String, CompletableFuture<Exported>> shelf = new LinkedHashMap<>(64, 0.75f, true);
    private long held;

    public ExportShelf(Exporting exporting) {
        this.exporting = exporting;
    }

    /// The exported file; empty where too many others are being made.
    public Optional<Exported> get(ReportDocument document, ExportFormat format) {
        if (!COSTLY.contains(format)) {
            return Optional.of(exporting.export(document, format));
        }
        String tag = tag(document, format);
        CompletableFuture<Exported> mine = new CompletableFuture<>();
        CompletableFuture<Exported> others = claim(tag, mine);
        return others != null ? await(others) : make(document, format, tag, mine);
    }

    private synchronized CompletableFuture<Exported> claim(String tag, CompletableFuture<Exported> mine) {
        CompletableFuture<Exported> there = shelf.get(tag);
        if (there == null) {
            shelf.put(tag, mine);
        }
        return there;
    }

    private Optional<Exported> await(CompletableFuture<Exported> others) {
        try {
            return Optional.ofNullable(others.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private Optional<Exported> make(ReportDocument document, ExportFormat format, String tag, CompletableFuture<Exported> mine) {
        boolean entered = false;
        try {
            entered = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (entered) {
                mine.complete(exporting.export(document, format));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (entered) {
                places.release();
            }
            settle(tag, mine, document.draft());
        }
        return Optional.ofNullable(mine.join());
    }

    /// Keeps what was made, and takes away what has not been asked for longest; a draft is not kept.
    private synchronized void settle(String tag, CompletableFuture<Exported> mine, boolean draft) {
        if (!mine.isDone() || draft) {
            shelf.remove(tag);
            mine.complete(null);
            return;
        }
        held += mine.join().bytes().length;
        for (var oldest = shelf.entrySet().iterator(); held > ROOM && oldest.hasNext();) {
            CompletableFuture<Exported> made = oldest.next().getValue();
            if (made.isDone() && made != mine) {
                held -= made.join().bytes().length;
                oldest.remove();
            }
        }
    }

    /// Bytes of the file, where that is known without making it.
    public OptionalInt sizeOf(ReportDocument document, ExportFormat format) {
        if (!COSTLY.contains(format)) {
            return OptionalInt.of(exporting.export(document, format).bytes().length);
        }
        synchronized (this) {
            CompletableFuture<Exported> there = shelf.get(tag(document, format));
            return there == null || !there.isDone() || there.join() == null ? OptionalInt.empty() : OptionalInt.of(there.join().bytes().length);
        }
    }

    /// Makes what is not there yet in the background, as far as nobody else is waiting.
    public void prepare(ReportDocument document) {
        Thread.ofVirtual().start(() -> COSTLY.stream().filter(_ -> places.availablePermits() > 0).forEach(format -> get(document, format)));
    }

    /// Mark of the exact content, for the cache of a browser.
    public static String tag(ReportDocument document, ExportFormat format) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(ReportJson.write(document));
            return HexFormat.of().formatHex(digest, 0, 12) + "-" + EDITION + format.extension();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
