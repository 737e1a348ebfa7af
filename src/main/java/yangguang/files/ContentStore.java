package yangguang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import yangguang.datadir.Sm3;

/// Contents on disk (文件内容库), each once, under its SM3 digest: `files/3f/9a/3f9a…`. A content is written aside,
/// forced to the disk, and then renamed: after a power failure it is there whole or not at all.
final class ContentStore {

    private static final String INCOMING = "incoming";

    private final Path root;

    /// Directories whose own entries are known to be on the disk.
    private final Set<Path> settled = ConcurrentHashMap.newKeySet();

    ContentStore(Path root) {
        this.root = root;
    }

    /// An upload in the waiting room; leaves nothing behind when closed.
    static final class Waiting implements AutoCloseable {

        private final Path path;
        private final String sm3;
        private final boolean tooLarge;

        private Waiting(Path path, String sm3, boolean tooLarge) {
            this.path = path;
            this.sm3 = sm3;
            this.tooLarge = tooLarge;
        }

        Path path() {
            return path;
        }

        boolean isTooLarge() {
            return tooLarge;
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /// Writes at most `limit` bytes of the stream into the waiting room and reads no further.
    Waiting receive(InputStream in, long limit) throws IOException {
        Path waiting = Files.createDirectories(root.resolve(INCOMING)).resolve(UUID.randomUUID().toString());
        Sm3.Running digest = new Sm3.Running();
        boolean tooLarge = false;
        try (FileChannel channel = FileChannel.open(waiting, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] piece = new byte[1 << 16];
            long total = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                total += read;
                if (total > limit) {
                    tooLarge = true;
                    break;
                }
                digest.update(piece, read);
                out.write(piece, 0, read);
            }
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(waiting);
            throw e;
        }
        return new Waiting(waiting, digest.hex(), tooLarge);
    }

    /// Keeps a waiting upload and tells its digest, which was taken while it was written: whoever opens it compares.
    String keep(Waiting waiting) throws IOException {
        String sm3 = waiting.sm3;
        Path kept = path(sm3);
        if (Files.exists(kept)) {
            Files.setLastModifiedTime(kept, FileTime.from(Instant.now())); // not to be swept while this act runs
            return sm3;
        }
        Files.createDirectories(kept.getParent());
        try {
            Files.move(waiting.path(), kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the directory " + root + " lies on more than one file system", e);
        }
        force(kept.getParent());
        return sm3;
    }

    String keep(byte[] content) throws IOException {
        try (Waiting waiting = receive(new java.io.ByteArrayInputStream(content), Long.MAX_VALUE)) {
            return keep(waiting);
        }
    }

    /// A rename is only safe once the directory itself has been written, and it in those above; once for each of them.
    private void force(Path directory) throws IOException {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return; // directories cannot be opened there
        }
        for (Path path = directory; ; path = path.getParent()) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            }
            if (path.equals(root) || settled.contains(path)) {
                break;
            }
        }
        settled.add(directory.getParent());
        settled.add(directory);
    }

    Path path(String sm3) {
        return root.resolve(sm3.substring(0, 2)).resolve(sm3.substring(2, 4)).resolve(sm3);
    }

    /// Opens a content after comparing it with its digest.
    InputStream open(String sm3) {
        Path kept = path(sm3);
        try {
            try (InputStream in = Files.newInputStream(kept)) {
                if (!Sm3.hex(in).equals(sm3)) {
                    throw new IllegalStateException("the content of " + kept + " was altered");
                }
            }
            return Files.newInputStream(kept);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new IllegalStateException("the content " + kept + " is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes contents and forgotten uploads older than `before` unless `isNamed`.
    int sweep(Instant before, Predicate<String> isNamed) {
        try (Stream<Path> all = Files.walk(root, 3)) {
            int swept = 0;
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                boolean incoming = path.getParent().getFileName().toString().equals(INCOMING);
                boolean ours = incoming || path.getFileName().toString().matches("[0-9a-f]{64}");
                if (ours && Files.getLastModifiedTime(path).toInstant().isBefore(before)
                        && (incoming || !isNamed.test(path.getFileName().toString()))) {
                    Files.deleteIfExists(path);
                    swept++;
                }
            }
            return swept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
