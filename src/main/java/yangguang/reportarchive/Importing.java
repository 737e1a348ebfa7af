package yangguang.reportarchive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.files.StoredFiles;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Importing reports (导入年度报告): takes delivery of uploads, or of what lies in the folder on the server, and leaves the
/// rest to the background. Nothing is in the archive yet when this returns.
@Component
@Article({"49", "50"})
public class Importing {

    /// Most bytes of one upload, ZIP or not; a single report is bounded by its reader.
    public static final long LARGEST = 64L * 1024 * 1024;

    private final ImportBatches batches;
    private final ImportRunner runner;
    private final ServerFolder folder;
    private final StoredFiles files;
    private final Journal journal;
    private final TimeMachine clock;

    Importing(ImportBatches batches, ImportRunner runner, ServerFolder folder, StoredFiles files, Journal journal, TimeMachine clock) {
        this.batches = batches;
        this.runner = runner;
        this.folder = folder;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /// An upload; the stream is opened once.
    public record Upload(String name, long size, Opening content) {

        public boolean empty() {
            return size == 0;
        }

        /// Opens the content.
        public interface Opening {
            InputStream open() throws IOException;
        }
    }

    public List<Obstacle> obstaclesTo(List<Upload> uploads, String onServer) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (uploads.isEmpty() && onServer.isBlank()) {
            obstacles.add(Obstacle.at("files", "请选择要导入的文件，或者服务器文件夹中的一项。"));
        }
        if (!uploads.isEmpty() && !onServer.isBlank()) {
            obstacles.add(Obstacle.at("onServer", "上传的文件和服务器文件夹一次只能选一种。"));
        }
        if (uploads.stream().allMatch(Upload::empty)) {
            uploads.forEach(upload -> obstacles.add(Obstacle.at("files", "“" + name(upload) + "”是空的。", "请检查文件后重新选择。")));
        }
        uploads.stream().filter(upload -> upload.size() > LARGEST).forEach(upload ->
                obstacles.add(Obstacle.at("files", "“" + name(upload) + "”超过了 64 MB。", "请分成几个压缩包，或者请系统管理员放到服务器文件夹里。")));
        if (!onServer.isBlank() && folder.find(onServer).isEmpty()) {
            obstacles.add(Obstacle.at("onServer", "服务器文件夹里没有“" + VersionContent.shortened(onServer, 60) + "”。"));
        }
        return obstacles;
    }

    /// Begins an import of what is there; empty files are left out.
    ///
    /// @return number of the import
    @Transactional
    public long begin(Officer officer, List<Upload> uploads, String onServer) {
        officer.require(Role.SUPERVISOR);
        Obstructed.unlessEmpty(obstaclesTo(uploads, onServer));
        List<ImportBatches.Source> sources = new ArrayList<>();
        for (Upload upload : uploads.stream().filter(upload -> !upload.empty()).toList()) {
            sources.add(new ImportBatches.Source(sources.size() + 1, name(upload), keep(officer, upload)));
        }
        if (!onServer.isBlank()) {
            sources.add(new ImportBatches.Source(1, VersionContent.shortened(onServer, 300), null));
        }
        String name = sources.getFirst().name() + (sources.size() > 1 ? "等 " + sources.size() + " 个文件" : "");
        long batch = batches.add(name, sources, clock.now(), officer.actor());
        journal.write(Act.of(officer.actor(), "导入年度报告", "", "导入批次", String.valueOf(batch), null, name));
        runner.submitAfterCommit(batch);
        return batch;
    }

    private long keep(Officer officer, Upload upload) {
        try (InputStream in = upload.content().open()) {
            return files.storeOriginal(upload.name(), in, LARGEST, officer.actor()).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Upload upload) {
        String path = VersionContent.printable(upload.name()).replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1).strip();
        return name.isEmpty() ? "未命名" : VersionContent.shortened(name, 120);
    }
}
