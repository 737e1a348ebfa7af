package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import yangguang.BenchHistory;
import yangguang.OfficeTest;

/// Reading an archive of 10,000 reports.
@OfficeTest
@Import(Flood.class)
@Tag("long")
class ArchiveBench {

    @Autowired Flood flood;
    @Autowired ArchiveSearch search;

    private static double median(int times, Runnable work) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            nanos.add(System.nanoTime() - begun);
        }
        return BenchHistory.median(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    @Test
    void words() {
        long begun = System.nanoTime();
        flood.pour("洪量市", 1_000, 10);
        System.out.println("poured in " + (System.nanoTime() - begun) / 1e9);
        for (String words : List.of("信息处理费通知书", "财政预决算", "公开", "财政预决算及时公开 做到应公开尽公开", "没有这句话", "环境保护同步解读12条")) {
            ArchiveSearch.Question question = new ArchiveSearch.Question(words, "", ArchiveFilter.ACCEPTED);
            ArchiveSearch.Results results = search.find(question, 1, 20);
            double ms = median(9, () -> search.find(question, 1, 20));
            System.out.printf("%s: %d %s, %.1f ms%n", words, results.total(), results.exact(), ms);
        }
        assertThat(search.find(new ArchiveSearch.Question("", "T3-3", ArchiveFilter.ACCEPTED), 1, 20).hits()).hasSize(20);
        System.out.printf("all: %.1f ms%n", median(9, () -> search.find(new ArchiveSearch.Question("", "", ArchiveFilter.ACCEPTED), 1, 20)));
        System.out.printf("rule: %.1f ms%n", median(9, () -> search.find(new ArchiveSearch.Question("", "T3-3", ArchiveFilter.ACCEPTED), 1, 20)));
    }
}
