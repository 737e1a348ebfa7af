package yangguang.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import yangguang.datadir.DataDirectory;
import yangguang.datadir.Seal;
import yangguang.journal.Actor;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// The stored files (附件库). A file is examined while it lies in a waiting room, and only what passes gets a number;
/// of a refused one nothing stays.
@Component
public class StoredFiles {

    /// Form field that refusals name.
    public static final String FIELD = "files";
    /// Most bytes of one file: 20 MB.
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final String COLUMNS = "id, name, content_type, size, sm3, sealed, stored_at, stored_by";

    private final JdbcClient db;
    private final ContentStore contents;
    private final Seal seal;
    private final TimeMachine clock;

    @Autowired
    StoredFiles(JdbcClient db, DataDirectory data, Seal seal, TimeMachine clock) {
        this.db = db;
        this.contents = new ContentStore(data.files());
        this.seal = seal;
        this.clock = clock;
    }

    /// What speaks against keeping this file, all of it; nothing is stored. The stream is read, not closed.
    public List<Obstacle> obstaclesTo(String originalName, InputStream in) {
        try (ContentStore.Waiting waiting = contents.receive(in, LARGEST)) {
            return obstacles(FileName.of(originalName), waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stores an upload in the transaction of the calling act.
    ///
    /// @param originalName the name the browser sent; a path before it is dropped
    /// @param in           read to its end or to the size limit; not closed
    /// @throws Obstructed where it is empty, too large, not what its name says, or dangerous
    @Transactional
    public StoredFile store(String originalName, InputStream in, Actor by) {
        return keep(originalName, in, by, false);
    }

    /// The same for a personal paper, such as a picture of an identity card (《条例》第二十九条): kept sealed.
    @Transactional
    @Article("29")
    public StoredFile storeSealed(String originalName, InputStream in, Actor by) {
        return keep(originalName, in, by, true);
    }

    /// Stores a foreign original (原件), such as a web page that somebody else published, as evidence of what it said. It is
    /// not examined, and therefore never shown: [Download#of] hands it out as plain bytes to be saved.
    ///
    /// @param limit most bytes; more is a fault of the caller, who has to refuse it with a sentence before
    @Transactional
    public StoredFile storeOriginal(String originalName, InputStream in, long limit, Actor by) {
        String name = FileName.of(originalName).printable();
        try (ContentStore.Waiting waiting = contents.receive(in, limit)) {
            if (waiting.isTooLarge()) {
                throw new IllegalArgumentException("an original of more than " + limit + " bytes");
            }
            long size = Files.size(waiting.path());
            return db.sql("insert into stored_file (name, content_type, size, sm3, sealed, stored_at, stored_by)"
                            + " values (?, 'application/octet-stream', ?, ?, false, ?, ?) returning " + COLUMNS)
                    .params(name, size, contents.keep(waiting), clock.now(), by.id().isEmpty() ? by.name() : by.id())
                    .query(StoredFile.class).single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredFile keep(String originalName, InputStream in, Actor by, boolean sealed) {
        FileName name = FileName.of(originalName);
        try (ContentStore.Waiting waiting = contents.receive(in, LARGEST)) {
            Obstructed.unlessEmpty(obstacles(name, waiting));
            long size = Files.size(waiting.path());
            String sm3 = sealed ? contents.keep(seal.sealBytes(Files.readAllBytes(waiting.path()))) : contents.keep(waiting);
            FileKind kind = FileKind.claimedBy(name.text()).orElseThrow();
            return db.sql("insert into stored_file (name, content_type, size, sm3, sealed, stored_at, stored_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?) returning " + COLUMNS)
                    .params(name.text(), kind.contentType(), size, sm3, sealed, clock.now(),
                            by.id().isEmpty() ? by.name() : by.id())
                    .query(StoredFile.class).single();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Obstacle> obstacles(FileName name, ContentStore.Waiting waiting) throws IOException {
        if (waiting.isTooLarge()) {
            return List.of(Examining.refusal(name, "超过了" + LARGEST / (1024 * 1024) + " MB。",
                    "请压缩图片、拆成几个文件，或者降低扫描精度后再上传。"));
        }
        return Examining.obstaclesTo(name, waiting.path());
    }

    public Optional<StoredFile> find(long id) {
        return db.sql("select " + COLUMNS + " from stored_file where id = ?").param(id).query(StoredFile.class).optional();
    }

    /// The content of an ordinary file; the caller closes it.
    ///
    /// @throws java.util.NoSuchElementException where there is no such file
    /// @throws IllegalStateException where it is sealed, or its content is gone or was altered on the disk
    public InputStream open(long id) {
        StoredFile file = find(id).orElseThrow();
        if (file.sealed()) {
            throw new IllegalStateException("file " + id + " is sealed");
        }
        return contents.open(file.sm3());
    }

    /// The content of a sealed file; the caller has checked who asks.
    ///
    /// @throws java.util.NoSuchElementException where there is no such file
    public InputStream openSealed(long id) {
        StoredFile file = find(id).filter(StoredFile::sealed).orElseThrow();
        try (InputStream in = contents.open(file.sm3())) {
            return new ByteArrayInputStream(seal.openBytes(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes a file whose retention has ended; its content goes with the next sweeping.
    @Transactional
    public void discard(long id) {
        db.sql("delete from stored_file where id = ?").param(id).update();
    }

    /// Sweeping (清理): deletes content older than a day that no file names any more, left by acts that were rolled back
    /// and by [#discard]. A day, so that an act still under way loses nothing.
    ///
    /// @return how many contents were deleted
    public int sweep() {
        return contents.sweep(clock.instant().minus(java.time.Duration.ofDays(1)),
                sm3 -> db.sql("select exists (select 1 from stored_file where sm3 = ?)").param(sm3).query(Boolean.class).single());
    }

    /// Where the content of an ordinary file lies; for tools that need a path. It is read there, never written.
    public Path path(StoredFile file) {
        return contents.path(file.sm3());
    }
}
