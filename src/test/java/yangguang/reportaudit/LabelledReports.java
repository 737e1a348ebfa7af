package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.Layouts;

/// Makes the labelled set (生成带标注的报告集): whole reports of all generations in mixed layouts, clean or with one to
/// three known errors. The same seed makes the same reports.
final class LabelledReports {

    private final long seed;

    LabelledReports(long seed) {
        this.seed = seed;
    }

    List<LabelledReport> clean(int number) {
        List<LabelledReport> reports = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            reports.add(new Draft(seed * 1_000_003 + i).report("clean-" + i, 0));
        }
        return reports;
    }

    List<LabelledReport> planted(int number) {
        List<LabelledReport> reports = new ArrayList<>();
        for (int i = 0; reports.size() < number; i++) {
            Draft draft = new Draft(seed * 1_000_003 + 500_000 + i);
            LabelledReport report = draft.report("planted-" + reports.size(), 1 + i % 3);
            if (!report.planted().isEmpty()) {
                reports.add(report);
            }
        }
        return reports;
    }

    /// One report in the making.
    static final class Draft {

        final Random random;
        final ReportFormat format;
        final Office office;
        final Year year;
        final Map<String, String> figures = new HashMap<>();
        final List<Planted> planted = new ArrayList<>();
        final Set<String> dropped = new HashSet<>();
        final boolean tables;
        int now;
        String title;
        String preface;
        String problems;
        String other;
        String published = "";
        String signature;
        Slip slip;
        /// Whether the layout must show empty cells.
        boolean ruled;
        /// Whether an error already stands in the preface.
        boolean prefaced;

        Draft(long seed) {
            random = new Random(seed * 0x9E3779B97F4A7C15L ^ seed >>> 7);
            String generation = List.of("A", "B", "C", "C").get(random.nextInt(4));
            format = ReportFormats.shipped().get(generation);
            office = Office.any(random);
            now = generation.equals("A") ? 2014 + random.nextInt(5) : generation.equals("B") ? 2019 + random.nextInt(2) : 2021 + random.nextInt(4);
            year = new Year(format, random.nextInt(4), random);
            tables = !generation.equals("A") || random.nextBoolean();
            year.figures.forEach((id, number) -> figures.put(id, Long.toString(number)));
        }

        boolean older() {
            return format.generation().equals("A");
        }

        LabelledReport report(String name, int errors) {
            title = office.name() + now + wordYear() + "政府信息公开工作年度报告";
            preface = preface(office.name(), now, now, "12月31日");
            signature = office.name() + "\n" + (now + 1) + "年1月" + (5 + random.nextInt(20)) + "日";
            published = random.nextBoolean() ? "" : "发布日期：" + (now + 1) + "-01-" + (26 + random.nextInt(4));
            Clerk words = new Clerk(random, office, year, now, older(), null);
            problems = words.wording().way("问题");
            other = words.wording().way("其他");
            for (int i = 0; i < errors; i++) {
                Planting.plant(this);
            }
            Clerk clerk = new Clerk(random, office, year, now, older(), slip);
            List<String> partOne = clerk.partOne();
            label(clerk);
            boolean page = random.nextInt(3) == 0;
            return new LabelledReport(name + " " + format.generation() + " " + (slip == null ? "" : slip), page ? page(partOne) : text(partOne), page, planted);
        }

        private String wordYear() {
            return random.nextBoolean() ? "年" : "年度";
        }

        String preface(String agency, int of, int counted, String end) {
            return switch (random.nextInt(4)) {
                case 0 -> "根据《中华人民共和国政府信息公开条例》规定，现公布" + agency + of + "年政府信息公开工作年度报告。本报告所列数据的统计期限自"
                        + counted + "年1月1日起至" + counted + "年" + end + "止。";
                case 1 -> "本报告依据《中华人民共和国政府信息公开条例》编制，由" + agency + "负责解释，数据统计期限为" + counted + "年1月1日至" + end + "。";
                case 2 -> "按照上级《关于做好" + of + "年度政府信息公开工作年度报告编制工作的通知》要求，特编制" + agency + of + "年度政府信息公开工作年度报告。报告统计数据从"
                        + counted + "年1月1日至" + counted + "年" + end + "。如有疑问，请与" + agency + "联系，电话：0999-6123456。";
                default -> "现将" + agency + of + "年政府信息公开工作年度报告公布如下，报告中统计数据截至" + counted + "年" + end + "。";
            };
        }

        /// Labels the slip in the prose, if there was an occasion for it.
        private void label(Clerk clerk) {
            Optional<Planted> made = Optional.ofNullable(clerk.wrong()).flatMap(wrong -> Planting.label(this, slip, wrong));
            made.ifPresent(planted::add);
        }

        private List<String> body(List<String> partOne, Layouts layout) {
            List<String> lines = new ArrayList<>();
            if (!published.isEmpty()) {
                lines.add(published);
            }
            lines.add(preface);
            for (ReportFormat.Section section : format.sections()) {
                boolean annex = older() && section.id().equals("N8");
                if (dropped.contains(section.id()) || annex && !tables) {
                    continue;
                }
                lines.add(older() ? "一二三四五六七八".charAt(Integer.parseInt(section.id().substring(1)) - 1) + "、" + section.title() : section.title());
                format.tables().stream().filter(table -> table.section().equals(section.id()) && !dropped.contains(table.id()) && tables)
                        .forEach(table -> lines.addAll(layout.table(table, figures).lines().toList()));
                lines.addAll(prose(section, partOne));
            }
            signature.lines().forEach(lines::add);
            return lines;
        }

        private List<String> prose(ReportFormat.Section section, List<String> partOne) {
            return switch (section.id()) {
                case "S1", "N1" -> partOne;
                case "S5", "N7" -> List.of(problems);
                case "S6" -> List.of(other);
                case "N2", "N3", "N4", "N5", "N6" -> List.of("有关情况见概述和附表。");
                default -> List.of();
            };
        }

        private String text(List<String> partOne) {
            Layouts[] layouts = {Layouts.PIPES, Layouts.PIPES_ONE_CELL_A_LINE, Layouts.TABS, Layouts.BLANKS, Layouts.ONE_VALUE_A_LINE, Layouts.ONE_VALUE_A_LINE_SPACED};
            Layouts layout = layouts[random.nextInt(ruled ? 3 : layouts.length)];
            boolean broken = random.nextInt(4) == 0;
            StringBuilder text = new StringBuilder(title).append('\n');
            body(partOne, layout).forEach(line -> text.append(broken && line.length() > 60 && line.indexOf('|') < 0 && line.indexOf('\t') < 0 && line.indexOf("  ") < 0
                    ? line.replaceAll("(.{38})", "$1\n") : line).append('\n'));
            return text.toString();
        }

        private String page(List<String> partOne) {
            StringBuilder html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=utf-8><title>政府信息公开</title></head><body><div><a href=#>首页</a></div><h1>"
                    + title + "</h1><div>");
            body(partOne, Layouts.HTML).forEach(line -> html.append(line.startsWith("<table") ? line : "<p>" + line + "</p>"));
            return html.append("</div></body></html>").toString();
        }

        void set(String id, long number) {
            figures.put(cell(id), Long.toString(number));
        }

        long get(String id) {
            return year.get(id);
        }

        String cell(String id) {
            return older() ? id : format.prefix() + "." + id;
        }

        void plant(String rule, Severity severity, String kind, String place, String... brings) {
            planted.add(Planted.of(rule, severity, kind, place, brings));
        }
    }
}
