package yangguang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yangguang.search.Entries.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import yangguang.datadir.StartRefused;
import yangguang.statute.TimeMachine;

/// What happens to the index never costs more than the time to rebuild it.
class RecoveryTest {

    @TempDir
    Path directory;

    private final ListSource register = new ListSource(List.of());

    RecoveryTest() {
        for (long number = 1; number <= 450; number++) {
            register.entries.put(number, entry(number, "政务公开第" + number + "期", "正文" + number));
        }
    }

    @Test
    void aMissingIndexIsBuilt() {
        try (Office office = new Office()) {
            assertThat(office.index.begunAnew()).isTrue();
            assertThat(office.find("政务公开").notes()).singleElement().asString().contains("尚未建好");
            office.catchUp();
            assertThat(office.find("政务公开").total()).isEqualTo(450);
            assertThat(office.find("政务公开").notes()).isEmpty();
        }
        try (Office office = new Office()) {
            assertThat(office.index.begunAnew()).isFalse();
            assertThat(office.find("政务公开").total()).isEqualTo(450);
        }
    }

    @Test
    void whatHappenedWhileTheIndexWasAwayIsMadeUpFor() throws IOException {
        Path copy = directory.resolve("copy");
        try (Office office = new Office()) {
            office.catchUp();
        }
        FileSystemUtils.copyRecursively(directory.resolve("index"), copy);
        register.entries.remove(7L);
        register.entries.remove(450L);
        register.entries.put(8L, entry(8, "养老服务", ""));
        register.entries.put(451L, entry(451, "政务公开第451期", ""));
        FileSystemUtils.deleteRecursively(directory.resolve("index"));
        FileSystemUtils.copyRecursively(copy, directory.resolve("index"));
        try (Office office = new Office()) {
            assertThat(office.find("政务公开第7期").total()).isEqualTo(1);
            assertThat(office.indexing.reconcile(register, compared -> true)).isEqualTo(4);
            assertThat(office.find("政务公开第7期").total()).isZero();
            assertThat(office.find("政务公开第450期").total()).isZero();
            assertThat(office.find("政务公开第8期").total()).isZero();
            assertThat(office.find("养老服务").total()).isEqualTo(1);
            assertThat(office.find("政务公开第451期").total()).isEqualTo(1);
            assertThat(office.indexing.reconcile(register, compared -> true)).isZero();
        }
    }

    @Test
    void aDamagedIndexIsRebuilt() throws IOException {
        try (Office office = new Office()) {
            office.catchUp();
        }
        try (Stream<Path> files = Files.walk(directory.resolve("index"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        try (Office office = new Office()) {
            assertThat(office.index.begunAnew()).isTrue();
            office.catchUp();
            assertThat(office.find("政务公开").total()).isEqualTo(450);
        }
    }

    @Test
    void aFlippedBitInsideTheIndexIsNoticedInTheBackground() throws IOException {
        try (Office office = new Office()) {
            office.catchUp();
        }
        byte[] stored = "/documents/".getBytes(StandardCharsets.US_ASCII);
        int flipped = 0;
        try (Stream<Path> files = Files.walk(directory.resolve("index"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(cfs|fdt)")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i + stored.length < bytes.length; i++) {
                    if (Arrays.equals(bytes, i, i + stored.length, stored, 0, stored.length)) {
                        bytes[i + 1] ^= 1;
                        flipped++;
                        break;
                    }
                }
                Files.write(file, bytes);
            }
        }
        assertThat(flipped).isPositive();
        try (Office office = new Office()) {
            assertThat(office.index.begunAnew()).isFalse();
            office.catchUp();
            assertThat(office.index.isIntact()).isTrue();
            assertThat(office.find("政务公开").total()).isEqualTo(450);
        }
    }

    @Test
    void anIndexOfAnotherFormatIsRebuilt() throws IOException {
        try (Office office = new Office()) {
            office.catchUp();
        }
        Files.writeString(directory.resolve("index/format"), "0\n");
        try (Office office = new Office()) {
            assertThat(office.find("政务公开").total()).isZero();
            office.catchUp();
            assertThat(office.find("政务公开").total()).isEqualTo(450);
        }
    }

    @Test
    void aLockFileLeftByAKilledProgramIsNoObstacleButARunningProgramIs() throws IOException {
        try (Office office = new Office()) {
            office.catchUp();
        }
        Path lock = directory.resolve("index/entries/write.lock");
        if (!Files.exists(lock)) {
            Files.createFile(lock);
        }
        try (Office office = new Office()) {
            office.indexing.put(entry(1000, "养老服务", ""));
            assertThatThrownBy(() -> SearchIndex.open(directory.resolve("index")))
                    .isInstanceOf(StartRefused.class).hasMessageContaining("正被另一个程序使用");
        }
    }

    @Test
    void whatIsWithdrawnDuringAWalkStaysWithdrawn() {
        try (Office office = new Office()) {
            office.indexing.reconcile(register, compared -> {
                if (compared == 200) {
                    List.of(100L, 201L, 449L).forEach(number -> {
                        register.entries.remove(number);
                        office.indexing.refresh(register, number);
                    });
                }
                return true;
            });
            assertThat(office.find("政务公开").total()).isEqualTo(447);
        }
    }

    @Test
    void newsIsVisibleWhenItHasBeenHeardAndHarmlessWhenHeardAgain() {
        try (Office office = new Office()) {
            office.indexing.refresh(register, 7);
            assertThat(office.find("政务公开第7期").total()).isEqualTo(1);
            office.indexing.refresh(register, 7);
            assertThat(office.find("政务公开第7期").total()).isEqualTo(1);
            register.entries.remove(7L);
            office.indexing.refresh(register, 7);
            assertThat(office.find("政务公开第7期").total()).isZero();
            office.indexing.refresh(register, 7);
            office.indexing.refresh(register, 99_999);
            assertThat(office.find("政务公开").total()).isZero();
        }
    }

    @Test
    void aThingThatChangesItsKindIsNotFoundTwice() {
        try (Office office = new Office()) {
            office.indexing.refresh(register, 7);
            SearchEntry old = register.entries.get(7L);
            register.entries.put(7L, new SearchEntry(Kind.INTERPRETATION, 7, old.text(), old.publisher(), old.shelf(),
                    old.publishedAt(), old.url()));
            office.indexing.refresh(register, 7);
            assertThat(office.find("政务公开第7期").hits()).extracting(Hit::kind).containsExactly(Kind.INTERPRETATION);
        }
    }

    @Test
    void progressIsToldAndAWalkCanBeStopped() {
        try (Office office = new Office()) {
            List<Long> told = new ArrayList<>();
            AtomicLong last = new AtomicLong();
            office.indexing.reconcile(register, compared -> {
                told.add(compared);
                last.set(compared);
                return compared < 400;
            });
            assertThat(told).containsExactly(200L, 400L);
            assertThat(office.find("政务公开").total()).isEqualTo(400);
        }
    }

    /// The program's search, without the rest of the program.
    private final class Office implements AutoCloseable {

        final SearchIndex index = SearchIndex.open(directory.resolve("index"));
        final Indexing indexing = new Indexing(index);
        final IndexState state = new IndexState(index.begunAnew());
        final Search search = new Search(index, state);

        Results find(String words) {
            return search.find(Query.of(words));
        }

        void catchUp() {
            try (CatchingUp catching = new CatchingUp(index, indexing, state, List.of(register), new TimeMachine())) {
                catching.now();
            }
            assertThat(state.failure()).isEmpty();
        }

        @Override
        public void close() {
            index.close();
        }
    }
}
