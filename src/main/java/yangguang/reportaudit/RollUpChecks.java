package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.RollUp;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

/// Checks of a government's report against those it rolls up (汇总核对): every figure is the sum of the members' figures
/// (AGG-1), and the carry-over in is the sum of what the same scope carried out last year (AGG-2). A member without a report is said,
/// never counted as zero; while one is missing, a sum that is already too large is still an error.
@Article("49")
public final class RollUpChecks {

    private final AgencyYear government;
    private final RollUpScope scope;
    private final List<Finding> findings = new ArrayList<>();

    private RollUpChecks(AgencyYear government, RollUpScope scope) {
        this.government = government;
        this.scope = scope;
    }

    public static List<Finding> findings(AgencyYear government, RollUpScope scope) {
        RollUpChecks checks = new RollUpChecks(government, scope);
        checks.sums();
        checks.carriedOver();
        return checks.findings;
    }

    private void sums() {
        List<String> missing = scope.missing();
        if (!missing.isEmpty()) {
            findings.add(Finding.at("AGG-MISSING", Severity.WARN, "汇总范围", scope.members().size() + " 个单位", scope.reports().size() + " 份报告",
                    "汇总范围内有 " + missing.size() + " 个单位没有" + government.year() + "年度报告（" + RollUp.named(missing)
                            + "），没有按零计，合计不全。", "请催报，或调整汇总范围。"));
        }
        findings.addAll(RollUp.of(government.format(), scope.reports()).findings(government.cells(), missing.isEmpty()));
    }

    /// Judged only where every member's report of last year, or those of the bodies that became it, are there.
    private void carriedOver() {
        List<String> unknown = scope.withoutLastYear();
        if (scope.lastYear().isEmpty()) {
            return;
        }
        if (!unknown.isEmpty()) {
            findings.add(Finding.at("AGG-2", Severity.INFO, "汇总范围", "各单位上年度报告", "缺 " + unknown.size() + " 份",
                    "没有找到 " + RollUp.named(unknown) + " 上年度的报告，也没有写明由哪个单位改名或合并而来，上年结转没有核对。", "请补上报告或机构改革的对应关系。"));
            return;
        }
        RollUp last = RollUp.of(government.format(), scope.lastYear());
        findings.addAll(new RelationChecks(government.format()).againstMembers(government.cells(), government.format(), whole(last)));
    }

    private Map<String, BigDecimal> whole(RollUp last) {
        Map<String, BigDecimal> sums = last.sums();
        sums.keySet().removeIf(id -> !last.complete(id));
        return sums;
    }
}
