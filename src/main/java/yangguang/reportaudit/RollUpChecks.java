package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.RelationChecks;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.RollUp;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

/// Checks of a government's report against those it rolls up (汇总核对): every figure is the sum of the members' figures
/// (AGG-1), and the carry-over in is the sum of what the same scope carried out last year (AGG-2). A member without a report is said,
/// never counted as zero; while one is missing, a sum that is already too large is still an error.
@Article("49")
public final class RollUpChecks {

    private static final int NAMED = 10;

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
                    "汇总范围内有 " + missing.size() + " 个单位没有" + government.year() + "年度报告（" + named(missing)
                            + "），没有按零计，合计不全。", "请催报，或调整汇总范围。"));
        }
        RollUp sum = RollUp.of(government.format(), scope.reports());
        for (ReportFormat.Place place : government.format().places().values()) {
            Cell cell = government.cells().get(place.id());
            if (cell != null && cell.given() && sum.sum(place.id()) != null) {
                judge(place, cell.valueIn(place.unit()), sum, missing.isEmpty());
            }
        }
    }

    private void judge(ReportFormat.Place place, BigDecimal government, RollUp sum, boolean all) {
        BigDecimal members = sum.sum(place.id());
        boolean whole = all && sum.complete(place.id());
        int order = government.compareTo(members);
        if (whole && order != 0) {
            findings.add(Finding.on("AGG-1", Severity.ERROR, List.of(place.id()), plain(members), plain(government),
                    "“" + place.name() + "”汇总报告填 " + plain(government) + "，范围内 " + scope.members().size() + " 个单位合计 " + plain(members)
                            + "，相差 " + plain(government.subtract(members).abs()) + "。", "请核对汇总范围，或按各单位的数重新汇总。"));
        } else if (!whole && order < 0 && !place.kind().equals("change")) {
            List<String> lacking = sum.lacking(place.id());
            findings.add(Finding.on("AGG-1", Severity.ERROR, List.of(place.id()), "不小于 " + plain(members), plain(government),
                    "“" + place.name() + "”汇总报告填 " + plain(government) + "，已报单位合计就有 " + plain(members)
                            + (lacking.isEmpty() ? "" : "（" + named(lacking) + "还没有这个数）") + "。", "请核对后重新汇总。"));
        }
    }

    /// Judged only where every member's report of last year, or those of the bodies that became it, are there.
    private void carriedOver() {
        List<String> unknown = scope.withoutLastYear();
        if (scope.lastYear().isEmpty()) {
            return;
        }
        if (!unknown.isEmpty()) {
            findings.add(Finding.at("AGG-2", Severity.INFO, "汇总范围", "各单位上年度报告", "缺 " + unknown.size() + " 份",
                    "没有找到 " + named(unknown) + " 上年度的报告，也没有写明由哪个单位改名或合并而来，上年结转没有核对。", "请补上报告或机构改革的对应关系。"));
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

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String named(List<String> names) {
        return String.join("、", names.stream().limit(NAMED).toList()) + (names.size() > NAMED ? "等 " + names.size() + " 个" : "");
    }
}
