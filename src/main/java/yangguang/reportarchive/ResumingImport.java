package yangguang.reportarchive;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Resuming an import (继续导入) that was stopped or interrupted: goes on with the files that still wait.
@Component
public class ResumingImport {

    private final ImportBatches batches;
    private final ImportRunner runner;
    private final Journal journal;
    private final TimeMachine clock;

    ResumingImport(ImportBatches batches, ImportRunner runner, Journal journal, TimeMachine clock) {
        this.batches = batches;
        this.runner = runner;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(ImportBatch batch) {
        return batch.state().resumable() ? List.of() : List.of(goesOn(batch.state()));
    }

    @Transactional
    public void resume(Officer officer, long id) {
        officer.require(Role.SUPERVISOR);
        ImportBatch batch = batches.get(id);
        Obstructed.unlessEmpty(obstaclesTo(batch));
        if (!batches.move(id, List.of(BatchState.STOPPED, BatchState.INTERRUPTED), BatchState.QUEUED, clock.now())) {
            throw new Obstructed(goesOn(batches.get(id).state()));
        }
        journal.write(Act.of(officer.actor(), "继续年度报告导入", "", "导入批次", String.valueOf(id), batch.state(), BatchState.QUEUED));
        runner.submitAfterCommit(id);
    }

    private static Obstacle goesOn(BatchState state) {
        return Obstacle.of("这批导入" + state.label() + "，不用继续。", "", "");
    }
}
