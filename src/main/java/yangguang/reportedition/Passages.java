package yangguang.reportedition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportpath.Submission;

/// Narrative of a report by part (文字部分). The forms since 2019 have three written parts; the free form before them is
/// written as one text, each part under its title, and its problems apart.
public final class Passages {

    private static final String NUMBER = "^[一二三四五六七八九十]{1,2}、\\s*";

    private Passages() {
    }

    /// Text of each narrative part by section id.
    public static Map<String, String> of(AnnualReport report) {
        return of(ReportFormats.shipped().get(report.generation()), report.overview(), report.problems(), report.others());
    }

    /// Text of each narrative part of what is written in a form.
    public static Map<String, String> of(ReportFormat format, String overview, String problems, String others) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!free(format)) {
            parts.put("S1", overview);
            parts.put("S5", problems);
            parts.put("S6", others);
            return parts;
        }
        parts.putAll(split(format, overview));
        parts.merge(problemsPart(format).id(), problems, (under, apart) -> under.isBlank() ? apart : under + "\n" + apart);
        return parts;
    }

    /// Whether the form leaves titles and order of its parts free.
    public static boolean free(ReportFormat format) {
        return format.sections().stream().anyMatch(ReportFormat.Section::free);
    }

    /// The parts that are written as one text.
    public static List<ReportFormat.Section> together(ReportFormat format) {
        ReportFormat.Section problems = problemsPart(format);
        return format.sections().stream().filter(section -> section.free() && section != problems).toList();
    }

    /// The field in which a part is written: `overview`, `problems` or `others`.
    public static String field(ReportFormat format, String section) {
        boolean problems = free(format) ? section.equals(problemsPart(format).id()) : section.equals("S5");
        return problems ? "problems" : section.equals("S6") && !free(format) ? "others" : "overview";
    }

    private static ReportFormat.Section problemsPart(ReportFormat format) {
        return format.sections().stream().filter(section -> section.title().contains("问题")).findFirst().orElseThrow();
    }

    private static Map<String, String> split(ReportFormat format, String text) {
        Map<String, String> parts = new LinkedHashMap<>();
        String part = together(format).getFirst().id();
        for (String line : text.split("\\R")) {
            String title = line.strip().replaceFirst(NUMBER, "");
            String begun = together(format).stream().filter(section -> section.title().equals(title))
                    .map(ReportFormat.Section::id).findFirst().orElse("");
            if (begun.isEmpty()) {
                parts.merge(part, line, (before, more) -> before + "\n" + more);
            } else {
                part = begun;
            }
        }
        return parts;
    }
}
