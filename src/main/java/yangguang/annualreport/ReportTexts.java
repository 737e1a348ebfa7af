package yangguang.annualreport;

import java.util.LinkedHashMap;
import java.util.Map;

/// Narrative parts of a report (报告的文字部分) by the ids of their sections.
final class ReportTexts {

    private ReportTexts() {
    }

    static Map<String, String> of(AnnualReport report) {
        return of(report.overview(), report.problems(), report.others());
    }

    static Map<String, String> of(Submission submission) {
        return of(submission.overview(), submission.problems(), submission.others());
    }

    private static Map<String, String> of(String overview, String problems, String others) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("S1", overview);
        texts.put("S5", problems);
        texts.put("S6", others);
        return texts;
    }
}
