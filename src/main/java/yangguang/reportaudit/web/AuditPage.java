package yangguang.reportaudit.web;

import java.util.List;
import yangguang.reportaudit.AuditSheet;
import yangguang.statute.Obstacle;
import yangguang.web.Page;

/// Audit of a published report (核对年度报告). `sheet` is null before anything was handed in.
public record AuditPage(AuditSheet sheet, String text, List<Obstacle> obstacles) implements Page {

    @Override
    public String template() {
        return "reportaudit/audit";
    }

    @Override
    public int status() {
        return obstacles.isEmpty() ? 200 : 422;
    }
}
