package yangguang.reportaudit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yangguang.reportform.Finding;
import yangguang.reportform.Severity;
import yangguang.statute.Article;

/// Bulletin (通报) on the annual reports of a year: who, what, which rule. It names errors and warnings; what is only
/// worth knowing is left out. Plain values in, plain values out: the supervising office edits what comes of it.
///
/// @param reports how many reports were checked
/// @param expected how many agencies had to publish one; 0 where that is not known
/// @param clean   agencies whose reports have neither error nor warning
/// @param groups  findings by kind, most reports first
/// @param lines   findings by agency, most errors first
/// @param missing agencies expected of which no report was found
/// @param late    reports published after their day
@Article({"46", "47", "49"})
public record Bulletin(int year, int reports, int expected, List<String> clean, List<Group> groups, List<Line> lines, List<String> missing,
        List<Late> late) {

    private static final int EXAMPLES = 3;
    private static final String ORDINALS = "一二三四五六七八九十";

    /// A report that was checked (受核对的报告). `published` is null where no date is known.
    public record Judged(String agency, LocalDate published, LocalDate due, List<Finding> findings) {}

    /// Findings of one kind (一类问题): how many in how many reports, with one example each of some agencies.
    public record Group(ProblemKind kind, int reports, int findings, List<String> agencies, List<Example> examples) {}

    /// A finding told as an example, with the agency it was found at.
    public record Example(String agency, Point point) {}

    /// Breaches of one rule in one report (违反一项规则): how many, and the first as a sentence.
    public record Point(ProblemKind kind, String rule, Severity severity, int count, String sentence) {}

    /// What was found in one agency's report.
    public record Line(String agency, int errors, int warnings, List<Point> points) {}

    /// A report published late (迟报).
    public record Late(String agency, LocalDate published, LocalDate due) {
        public long days() {
            return due.until(published, java.time.temporal.ChronoUnit.DAYS);
        }
    }

    /// @param expected agencies that had to publish, in the order in which they are to be named
    public static Bulletin of(int year, List<Judged> judged, List<String> expected) {
        List<Line> lines = judged.stream().map(Bulletin::line).toList();
        Set<String> missing = new LinkedHashSet<>(expected);
        judged.forEach(report -> missing.remove(report.agency()));
        return new Bulletin(year, judged.size(), expected.size(), lines.stream().filter(line -> line.points().isEmpty()).map(Line::agency).toList(),
                groups(lines),
                lines.stream().filter(line -> !line.points().isEmpty())
                        .sorted(Comparator.comparingInt(Line::errors).thenComparingInt(Line::warnings).reversed()).toList(),
                List.copyOf(missing),
                judged.stream().filter(report -> report.published() != null && report.published().isAfter(report.due()))
                        .map(report -> new Late(report.agency(), report.published(), report.due()))
                        .sorted(Comparator.comparingLong(Late::days).reversed()).toList());
    }

    private static Line line(Judged report) {
        Map<String, Point> points = new LinkedHashMap<>();
        int errors = 0;
        int warnings = 0;
        for (Finding finding : report.findings()) {
            if (finding.severity() == Severity.INFO) {
                continue;
            }
            errors += finding.severity() == Severity.ERROR ? 1 : 0;
            warnings += finding.severity() == Severity.WARN ? 1 : 0;
            points.merge(finding.rule() + finding.severity(), new Point(ProblemKind.of(finding.rule()), finding.rule(), finding.severity(), 1,
                    finding.told()), (first, more) -> new Point(first.kind(), first.rule(), first.severity(), first.count() + 1, first.sentence()));
        }
        return new Line(report.agency(), errors, warnings, List.copyOf(points.values()));
    }

    private static List<Group> groups(List<Line> lines) {
        Map<ProblemKind, List<Example>> byKind = new EnumMap<>(ProblemKind.class);
        lines.forEach(line -> line.points().forEach(point ->
                byKind.computeIfAbsent(point.kind(), key -> new ArrayList<>()).add(new Example(line.agency(), point))));
        List<Group> groups = new ArrayList<>();
        byKind.forEach((kind, all) -> {
            List<String> agencies = all.stream().map(Example::agency).distinct().toList();
            groups.add(new Group(kind, agencies.size(), all.stream().mapToInt(example -> example.point().count()).sum(), agencies, examples(all)));
        });
        groups.sort(Comparator.comparingInt(Group::reports).reversed());
        return groups;
    }

    /// Errors before warnings, each agency once: an example names no agency twice before others have had their turn.
    private static List<Example> examples(List<Example> all) {
        Map<String, Example> first = new LinkedHashMap<>();
        all.stream().sorted(Comparator.comparing(example -> example.point().severity()))
                .forEach(example -> first.putIfAbsent(example.agency(), example));
        return first.values().stream().limit(EXAMPLES).toList();
    }

    public int withErrors() {
        return (int) lines.stream().filter(line -> line.errors() > 0).count();
    }

    public int withWarningsOnly() {
        return lines.size() - withErrors();
    }

    /// Whether an annex says what was found, agency by agency.
    public boolean annexed() {
        return !lines.isEmpty() || !clean.isEmpty();
    }

    public String title() {
        return String.join("", titleLines());
    }

    /// The title as it is set in large type, the upper line the longer: no word is torn at the end of a line.
    public List<String> titleLines() {
        return List.of("关于" + year + "年度政府信息公开工作", "年度报告核对情况的通报");
    }

    /// `一`, `十二`: the number of a kind of problem, as headings of the second level count, （一）.
    public static String ordinal(int number) {
        return number > ORDINALS.length() ? "十" + ORDINALS.charAt(number - ORDINALS.length() - 1) : ORDINALS.substring(number - 1, number);
    }

    /// The first paragraph: what was checked, first what is in order, then what is not; no more than the figures say.
    public String opening() {
        if (reports == 0) {
            return "目前没有查到" + year + "年度政府信息公开工作年度报告"
                    + (missing.isEmpty() ? "。" : "，应当公布而没有查到报告的机关有 " + missing.size() + " 个。");
        }
        StringBuilder text = new StringBuilder("根据《中华人民共和国政府信息公开条例》第四十六条、第四十九条、第五十条，对")
                .append(year).append("年度政府信息公开工作年度报告进行了核对。共核对 ").append(reports).append(" 份，");
        text.append(clean.size() == reports ? "没有发现错误和需要说明的事项。"
                : clean.size() * 2 >= reports ? "多数报告内容完整、数字相符：" : "");
        if (clean.size() < reports) {
            List<String> counts = new ArrayList<>();
            addCount(counts, clean.size(), "没有发现问题");
            addCount(counts, withWarningsOnly(), "有需要核对或者说明的事项");
            addCount(counts, withErrors(), "有错误");
            text.append(String.join("，", counts)).append("。");
        }
        text.append(expected > 0 && missing.isEmpty() && late.isEmpty() ? "各机关均已公布报告，没有发现逾期。" : "");
        text.append(missing.isEmpty() ? "" : "应当公布而没有查到报告的机关有 " + missing.size() + " 个。");
        text.append(late.isEmpty() ? "" : "逾期公布的有 " + late.size() + " 份。");
        return text.toString();
    }

    private static void addCount(List<String> counts, int count, String what) {
        if (count > 0) {
            counts.add(count + " 份" + what);
        }
    }

    /// What the agencies are asked to do, and that they may object.
    public String closing() {
        return "请有关机关逐项核对。确有错误的，按更正程序改正并重新公布，保留原版本；属于实际情况的，书面说明。对核对结果有异议的，可以向本机关提出。";
    }
}
