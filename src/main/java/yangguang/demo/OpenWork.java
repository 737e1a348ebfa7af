package yangguang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import yangguang.access.Role;
import yangguang.reportfigures.Activity;
import yangguang.reportfigures.ActivityKind;
import yangguang.reportfigures.RecordingActivity;
import yangguang.statute.CsvTable;

/// Open work (公开工作) in the demo county: meetings, training, interpretation, recorded on the day they took place.
@Component
class OpenWork {

    private final RecordingActivity recording;

    OpenWork(RecordingActivity recording) {
        this.recording = recording;
    }

    void plan(Story story, Days days, Staff staff) {
        CsvTable.resource("/demo/activities.csv").rows().forEach(row -> {
            LocalDate day = days.back(Integer.parseInt(row.get("前")));
            BigDecimal quantity = row.get("数量").isEmpty() ? BigDecimal.ZERO : new BigDecimal(row.get("数量"));
            story.at(Days.hour(day, row.get("事项")), () -> recording.record(staff.of(row.get("机关"), Role.OFFICE_HEAD),
                    new Activity(null, staff.agency(row.get("机关")).id(), ActivityKind.valueOf(row.get("种类")), day, null,
                            row.get("事项"), quantity, !row.get("主要负责同志").isEmpty(), row.get("依据"), null, null, null, null, null),
                    row.get("依据").contains("签到册") ? Proofs.ofAttendance(row.get("事项"), day) : List.of()));
        });
    }
}
