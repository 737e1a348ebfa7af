package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import yangguang.reportform.AgencyYear;
import yangguang.reportform.ChinesePunctuation;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

/// Checks for copied wording (文字雷同核对): parts that the form wants in an agency's own words of the year, against its
/// report of last year and against sibling agencies' of the same year.
@Article("50")
public final class LikenessChecks {

    /// From this likeness on a part counts as copied (TX-4).
    static final double COPIED = 0.9;
    /// Shorter parts say too little to be called copied.
    private static final int SHORTEST = 20;
    private static final int NAMED = 3;

    private LikenessChecks() {}

    /// Against the same agency's report of another year.
    public static List<Finding> againstLast(AgencyYear report, AgencyYear last) {
        List<Finding> findings = new ArrayList<>();
        for (ReportFormat.Section section : report.format().sections()) {
            Optional<String> then = fresh(last, section.fresh());
            String now = report.narrative().getOrDefault(section.id(), "");
            if (!section.fresh().isEmpty() && then.isPresent()) {
                SideBySide both = SideBySide.of(now, report.agency(), then.get(), last.agency());
                if (both.likeness() >= COPIED && PlainWording.of(report.agency()).plain(now).length() >= SHORTEST) {
                    findings.add(finding(section, "上年度（" + last.year() + "年度）报告", both,
                            "应写本年的情况，并说明上年问题的整改结果。"));
                }
            }
        }
        return findings;
    }

    /// Against each other: reports of one year.
    ///
    /// @return findings by report, for those that have any
    public static Map<AgencyYear, List<Finding>> amongSiblings(List<AgencyYear> reports) {
        Map<AgencyYear, List<Finding>> findings = new LinkedHashMap<>();
        for (Severity fresh : List.of(Severity.WARN, Severity.INFO)) {
            amongSiblings(reports, fresh.code(), findings);
        }
        return findings;
    }

    private static void amongSiblings(List<AgencyYear> reports, String fresh, Map<AgencyYear, List<Finding>> findings) {
        List<AgencyYear> with = reports.stream().filter(report -> fresh(report, fresh).isPresent()).toList();
        List<List<Sentence>> sentences = with.stream().map(report -> Sentence.of(fresh(report, fresh).orElseThrow(), report.agency())).toList();
        List<Wording> wordings = sentences.stream().map(Wording::of).toList();
        LikenessIndex index = new LikenessIndex(wordings, COPIED);
        for (int i = 0; i < with.size(); i++) {
            AgencyYear report = with.get(i);
            if (sentences.get(i).stream().mapToInt(sentence -> sentence.plain().length()).sum() < SHORTEST) {
                continue;
            }
            List<LikenessIndex.Like> like = index.like(wordings.get(i)).stream()
                    .filter(other -> !with.get(other.text()).agency().equals(report.agency())).toList();
            if (!like.isEmpty()) {
                SideBySide both = SideBySide.of(sentences.get(i), sentences.get(like.getFirst().text()));
                String others = String.join("、", like.stream().limit(NAMED).map(other -> with.get(other.text()).agency()).toList())
                        + (like.size() > NAMED ? "等 " + like.size() + " 个单位" : "");
                findings.computeIfAbsent(report, key -> new ArrayList<>()).add(
                        finding(section(report, fresh).orElseThrow(), others + "同年度的报告", both, "应写本机关自己的情况。"));
            }
        }
    }

    private static Finding finding(ReportFormat.Section section, String other, SideBySide both, String remedy) {
        ToDoubleFunction<SideBySide.Passage> length = passage -> passage.first().orElseThrow().plain().length();
        String example = both.common().stream().max(Comparator.comparingDouble(length))
                .map(passage -> "，例如“" + ChinesePunctuation.set(shortened(passage.first().orElseThrow().text())) + "”").orElse("");
        return Finding.at("TX-4", Severity.valueOf(section.fresh().toUpperCase(Locale.ROOT)), section.id(), "自己的文字",
                percent(both.likeness()) + " 相同", "“" + section.title() + "”与" + other + "除数字、年份和名称外有 " + percent(both.likeness())
                        + " 相同" + example + "。", remedy);
    }

    private static String percent(double likeness) {
        return (int) Math.floor(likeness * 100) + "%";
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "……";
    }

    private static Optional<ReportFormat.Section> section(AgencyYear report, String fresh) {
        return report.format().sections().stream().filter(section -> section.fresh().equals(fresh)).findFirst();
    }

    /// The text of the part of that standing, whatever its number in the report's generation.
    private static Optional<String> fresh(AgencyYear report, String fresh) {
        return fresh.isEmpty() ? Optional.empty()
                : section(report, fresh).map(section -> report.narrative().getOrDefault(section.id(), "")).filter(text -> !text.isBlank());
    }
}
