package yangguang.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yangguang.datadir.StartRefused;

/// The index on disk (全文索引): opened once, closed with the program. An index that is missing, damaged or of another
/// [#FORMAT] is thrown away and begun anew; its content comes from the registers, so nothing is lost by it.
final class SearchIndex implements AutoCloseable {

    /// Raise with every change of [SearchEntry], [Units], [Bigrams] or [Numbers]: older indexes are then rebuilt.
    static final String FORMAT = "1";

    private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

    private final Path directory;
    private final boolean begunAnew;
    private final CloseableSearchMapping mapping;

    private SearchIndex(Path directory) {
        this.directory = directory;
        this.begunAnew = prepare(directory);
        this.mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(SearchEntry.class))
                .property("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false)
                .property("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false)
                .property("hibernate.search.backend.lucene_version", Version.LATEST.toString())
                .property("hibernate.search.backend.directory.root", directory.toString())
                .property("hibernate.search.backend.analysis.configurer", (LuceneAnalysisConfigurer) analysis ->
                        Stream.of(Bigrams.INDEX, Bigrams.PHRASE, Bigrams.RELATED).forEach(name ->
                                analysis.analyzer(name).instance(new Bigrams(name))))
                .build();
    }

    /// Opens the index in a directory, creating both where needed.
    ///
    /// @throws StartRefused if another program has the index open, or the directory cannot be written
    static SearchIndex open(Path directory) {
        return new SearchIndex(directory.toAbsolutePath());
    }

    SearchMapping mapping() {
        return mapping;
    }

    Path directory() {
        return directory;
    }

    /// Whether there was no usable index when this one was opened.
    boolean begunAnew() {
        return begunAnew;
    }

    @Override
    public void close() {
        mapping.close();
    }

    private static boolean prepare(Path directory) {
        Path format = directory.resolve("format");
        Path entries = directory.resolve(SearchEntry.INDEX);
        try {
            Files.createDirectories(directory);
            refuseIfInUse(entries);
            String found = Files.exists(format) ? Files.readString(format).strip() : "";
            String trouble = !found.equals(FORMAT) ? "格式为“" + found + "”，需要“" + FORMAT + "”" : damage(entries);
            if (trouble == null) {
                return false;
            }
            if (Files.exists(entries)) {
                log.warn("全文索引 {} 不能继续使用（{}），将重新建立。", entries, trouble);
                delete(entries);
            }
            Files.writeString(format, FORMAT + "\n");
            return true;
        } catch (IOException e) {
            throw new StartRefused("不能使用全文索引目录 " + directory + "。", "请检查磁盘空间和目录权限后再启动。", e);
        }
    }

    /// A lock file left by a killed program is harmless: the lock itself belongs to the process.
    private static void refuseIfInUse(Path entries) throws IOException {
        if (!Files.exists(entries)) {
            return;
        }
        try (FSDirectory files = FSDirectory.open(entries); Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
        } catch (LockObtainFailedException e) {
            throw new StartRefused("全文索引 " + entries + " 正被另一个程序使用。",
                    "请先停止那个程序，或用 --yangguang.data=目录 指定另一个数据目录。", e);
        }
    }

    /// Reads every file of the index once and compares the checksums: what opening does not notice.
    boolean isIntact() {
        try (FSDirectory files = FSDirectory.open(directory.resolve(SearchEntry.INDEX));
             DirectoryReader reader = DirectoryReader.open(files)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            log.warn("全文索引 {} 损坏（{}），将重新建立。", directory, e.getMessage());
            return false;
        }
    }

    /// What is wrong with an index at first sight, or null.
    private static String damage(Path entries) {
        if (!Files.isDirectory(entries)) {
            return "索引不存在";
        }
        try (FSDirectory files = FSDirectory.open(entries); DirectoryReader reader = DirectoryReader.open(files)) {
            reader.numDocs();
            return null;
        } catch (IOException | RuntimeException e) {
            return "索引损坏：" + e.getMessage();
        }
    }

    private static void delete(Path tree) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
