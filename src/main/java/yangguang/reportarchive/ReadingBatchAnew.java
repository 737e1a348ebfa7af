package yangguang.reportarchive;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;

/// Reading a whole import anew (整批重新读取), in the background, one report after the other, each a transaction of its own.
/// If the program ends meanwhile, it is begun again by hand: what was read anew by then is known as such.
@Component
public class ReadingBatchAnew {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingBatchAnew.class);

    private final ReadingAnew reading;
    private final ArchiveRegister register;
    private final ImportBatches batches;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("reading-anew").factory());
    private final Map<Long, Course> courses = new ConcurrentHashMap<>();
    private volatile boolean ending;

    ReadingBatchAnew(ReadingAnew reading, ArchiveRegister register, ImportBatches batches, Journal journal, TransactionTemplate transaction) {
        this.reading = reading;
        this.register = register;
        this.batches = batches;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// How far it has come (进展).
    ///
    /// @param anew  reports that have a further version now
    /// @param same  reports that are read as before
    /// @param apart reports that could not be read anew, or are not the officer's to read
    public record Course(int total, int anew, int same, int apart) {

        public int done() {
            return anew + same + apart;
        }

        public boolean over() {
            return done() == total;
        }

        public String words() {
            return (over() ? "重新读取完毕" : "正在重新读取，已完成 " + done() + " 份") + "：共 " + total + " 份，" + anew + " 份有不同、已生成新版本待审，"
                    + same + " 份相同" + (apart == 0 ? "" : "，" + apart + " 份没有重新读取（读不了、不在监督范围或者正由他人办理）") + "。";
        }
    }

    /// The latest since the program began; empty where there was none.
    public Optional<Course> course(long batch) {
        return Optional.ofNullable(courses.get(batch));
    }

    public List<Obstacle> obstaclesTo(ImportBatch batch) {
        return batch.state().underWay() ? List.of(Obstacle.of("这批导入还没有完成。", "", "导入完成后再重新读取。"))
                : course(batch.id()).filter(course -> !course.over()).map(_ -> List.of(Obstacle.of("这批报告正在重新读取。", "", "请等它完成。")))
                .orElse(List.of());
    }

    public void begin(Officer officer, long id) {
        officer.require(Role.SUPERVISOR);
        ImportBatch batch = batches.get(id);
        Obstructed.unlessEmpty(obstaclesTo(batch));
        List<ReportVersion> versions = register.versionsOfBatch(id);
        Course begun = new Course(versions.size(), 0, 0, 0);
        Course before = courses.get(id);
        if (before == null ? courses.putIfAbsent(id, begun) != null : !courses.replace(id, before, begun)) {
            throw new Obstructed(Obstacle.of("这批报告刚刚由别人开始重新读取。", "", "请等它完成。"));
        }
        journal(officer, "重新读取导入批次", id, versions.size() + " 份");
        queue.execute(() -> run(officer, id, versions));
    }

    private void run(Officer officer, long id, List<ReportVersion> versions) {
        for (ReportVersion version : versions) {
            if (ending) {
                return;
            }
            Course now = courses.get(id);
            courses.put(id, read(officer, version, now));
        }
        Course over = courses.get(id);
        journal(officer, "完成重新读取导入批次", id, Map.of("新版本", over.anew(), "相同", over.same(), "未读取", over.apart()));
    }

    private Course read(Officer officer, ReportVersion version, Course now) {
        try {
            ArchivedReport report = register.find(version.reportId()).orElseThrow();
            return reading.attempt(officer, report, version, report.lock()).isPresent() ? new Course(now.total(), now.anew() + 1, now.same(), now.apart())
                    : new Course(now.total(), now.anew(), now.same() + 1, now.apart());
        } catch (Obstructed | OptimisticLockingFailureException apart) {
            return new Course(now.total(), now.anew(), now.same(), now.apart() + 1);
        } catch (RuntimeException fault) {
            LOG.error("report {} was not read anew", version.reportId(), fault);
            return new Course(now.total(), now.anew(), now.same(), now.apart() + 1);
        }
    }

    private void journal(Officer officer, String verb, long id, Object facts) {
        transaction.executeWithoutResult(_ -> journal.write(Act.of(officer.actor(), verb, "", "导入批次", String.valueOf(id), null, facts)));
    }

    @PreDestroy
    void end() {
        ending = true;
        queue.shutdown();
    }
}
