package yangguang.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import yangguang.OfficeTest;
import yangguang.datadir.DataDirectory;
import yangguang.datadir.Sm3;
import yangguang.journal.Actor;
import yangguang.statute.Obstructed;

/// What was examined is kept whole, once, and given out as it came.
@OfficeTest
class StoredFilesTest {

    @Autowired
    private StoredFiles files;
    @Autowired
    private DataDirectory data;
    @Autowired
    private TransactionTemplate transaction;

    private static byte[] text() {
        return ("内容" + UUID.randomUUID()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aFileComesBackAsItWent() throws IOException {
        byte[] content = text();
        StoredFile stored = files.store("C:\\桌面\\说明.txt", new ByteArrayInputStream(content), Actor.CITIZEN);
        assertThat(stored.name()).isEqualTo("说明.txt");
        assertThat(stored.contentType()).isEqualTo("text/plain");
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.sm3()).isEqualTo(Sm3.hex(content));
        assertThat(stored.storedBy()).isEqualTo("申请人");
        assertThat(files.find(stored.id())).contains(stored);
        try (InputStream in = files.open(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(files.path(stored)).startsWith(data.files()).exists();
    }

    @Test
    void equalContentsLieOnTheDiskOnce() throws Exception {
        byte[] content = text();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<StoredFile>> stores = IntStream.range(0, 16).<Callable<StoredFile>>mapToObj(i ->
                    () -> files.store("说明" + i + ".txt", new ByteArrayInputStream(content), Actor.SYSTEM)).toList();
            Set<Long> ids = new HashSet<>();
            Set<Path> paths = new HashSet<>();
            for (var store : threads.invokeAll(stores)) {
                ids.add(store.get().id());
                paths.add(files.path(store.get()));
            }
            assertThat(ids).hasSize(16);
            assertThat(paths).hasSize(1);
        }
    }

    @Test
    void ofARefusedFileNothingStays() throws IOException {
        byte[] exe = new byte[5000];
        Arrays.fill(exe, (byte) 7);
        exe[0] = 'M';
        exe[1] = 'Z';
        List<Path> before = contents();
        assertThatThrownBy(() -> files.store("通知.pdf", new ByteArrayInputStream(exe), Actor.CITIZEN)).isInstanceOf(Obstructed.class);
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void moreThanTwentyMegabytesAreNotEvenReadToTheEnd() throws IOException {
        List<Path> before = contents();
        Endless endless = new Endless();
        assertThatThrownBy(() -> files.store("扫描件.pdf", endless, Actor.CITIZEN)).isInstanceOfSatisfying(Obstructed.class, refusal ->
                assertThat(refusal.obstacles()).singleElement().satisfies(obstacle -> {
                    assertThat(obstacle.field()).isEqualTo("files");
                    assertThat(obstacle.sentence()).isEqualTo("“扫描件.pdf”超过了20 MB。");
                    assertThat(obstacle.wayOut()).isNotBlank();
                }));
        assertThat(endless.read).isLessThan(StoredFiles.LARGEST + (1 << 17));
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        List<Path> before = contents();
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (--left <= 0) {
                    throw new IOException("connection reset");
                }
                return 'a';
            }
        };
        assertThatThrownBy(() -> files.store("说明.txt", broken, Actor.CITIZEN)).hasRootCauseMessage("connection reset");
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void personalPapersAreSealedOnTheDisk() throws IOException {
        byte[] identity = TestFiles.png();
        StoredFile stored = files.storeSealed("身份证.png", new ByteArrayInputStream(identity), Actor.CITIZEN);
        assertThat(stored.sealed()).isTrue();
        assertThat(stored.size()).isEqualTo(identity.length);
        assertThat(Files.readAllBytes(files.path(stored))).isNotEqualTo(identity);
        assertThat(Files.readString(files.path(stored), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("PNG");
        assertThatThrownBy(() -> files.open(stored.id())).isInstanceOf(IllegalStateException.class);
        try (InputStream in = files.openSealed(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(identity);
        }
    }

    @Test
    void alteredContentIsNotGivenOut() throws IOException {
        StoredFile stored = files.store("说明.txt", new ByteArrayInputStream(text()), Actor.SYSTEM);
        Files.writeString(files.path(stored), "改过");
        assertThatThrownBy(() -> files.open(stored.id())).isInstanceOf(IllegalStateException.class).hasMessageContaining("altered");
        Files.delete(files.path(stored));
        assertThatThrownBy(() -> files.open(stored.id())).isInstanceOf(IllegalStateException.class).hasMessageContaining("missing");
    }

    @Test
    void whatNoFileNamesIsSweptAfterADay() throws IOException {
        byte[] lost = text();
        byte[] named = text();
        Path orphan = transaction.execute(status -> {
            StoredFile stored = files.store("说明.txt", new ByteArrayInputStream(lost), Actor.SYSTEM);
            status.setRollbackOnly();
            return files.path(stored);
        });
        StoredFile kept = files.store("说明.txt", new ByteArrayInputStream(named), Actor.SYSTEM);
        files.sweep();
        assertThat(orphan).exists();
        var yesterday = java.nio.file.attribute.FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(orphan, yesterday);
        Files.setLastModifiedTime(files.path(kept), yesterday);
        files.sweep();
        assertThat(orphan).doesNotExist();
        assertThat(files.path(kept)).exists();
        files.discard(kept.id());
        files.sweep();
        assertThat(files.path(kept)).doesNotExist();
        assertThat(files.find(kept.id())).isEmpty();
    }

    @Test
    void downloadsCannotRunInTheBrowser() {
        var stored = files.store("关于“水费”的说明 v1.txt", new ByteArrayInputStream(text()), Actor.SYSTEM);
        var headers = Download.of(stored, InputStream.nullInputStream()).getHeaders();
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Disposition")).startsWith("attachment;")
                .contains("filename*=UTF-8''%E5%85%B3%E4%BA%8E").doesNotContain("\n");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(Download.shown(stored, InputStream.nullInputStream()).getHeaders().getFirst("Content-Disposition")).startsWith("attachment");
        var pdf = files.store("通知.pdf", new ByteArrayInputStream(TestFiles.pdf()), Actor.SYSTEM);
        assertThat(Download.shown(pdf, InputStream.nullInputStream()).getHeaders().getFirst("Content-Disposition")).startsWith("inline");
        for (String type : List.of("text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript")) {
            assertThat(Download.headers("x", type, 1, false).getContentType()).hasToString("application/octet-stream");
        }
        assertThat(Download.headers("a\"\r\nX-Evil: 1.pdf", "application/pdf", 1, true).getFirst("Content-Disposition"))
                .doesNotContain("\r").doesNotContain("\n");
    }

    /// All files in the directory except what other tests may be storing: names by sorted path.
    private List<Path> contents() throws IOException {
        try (Stream<Path> all = Files.walk(data.files())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'a';
        }

        @Override
        public int read(byte[] piece, int offset, int length) {
            read += length;
            Arrays.fill(piece, offset, offset + length, (byte) 'a');
            return length;
        }
    }
}
