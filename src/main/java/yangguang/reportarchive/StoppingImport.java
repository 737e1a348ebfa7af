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

/// Stopping an import (停止导入). What is in the archive stays there; the rest can be resumed.
@Component
public class StoppingImport {

    private final ImportBatches batches;
    private final ImportRunner runner;
    private final Journal journal;
    private final TimeMachine clock;

    StoppingImport(ImportBatches batches, ImportRunner runner, Journal journal, TimeMachine clock) {
        this.batches = batches;
        this.runner = runner;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Obstacle> obstaclesTo(ImportBatch batch) {
        return batch.state().underWay() ? List.of() : List.of(ended(batch.state()));
    }

    @Transactional
    public void stop(Officer officer, long id) {
        officer.require(Role.SUPERVISOR);
        ImportBatch batch = batches.get(id);
        Obstructed.unlessEmpty(obstaclesTo(batch));
        if (!batches.move(id, List.of(BatchState.QUEUED, BatchState.RUNNING), BatchState.STOPPED, clock.now())) {
            throw new Obstructed(ended(batches.get(id).state()));
        }
        journal.write(Act.of(officer.actor(), "停止年度报告导入", "", "导入批次", String.valueOf(id), batch.state(), BatchState.STOPPED));
        runner.halt(id);
    }

    private static Obstacle ended(BatchState state) {
        return Obstacle.of("这批导入" + state.label() + "，不用停止。", "", "");
    }
}
