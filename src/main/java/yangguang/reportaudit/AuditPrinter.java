package yangguang.reportaudit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.Severity;
import yangguang.reportreading.PublishedReport;

/// An audited report for a terminal (核对结果的文字), aligned by display width: a Chinese character takes two columns.
final class AuditPrinter {

    private static final int LABEL = 10;
    private static final int WIDTH = 96;
    private static final int MOST_WORDS = 4;

    private AuditPrinter() {}

    static void print(String file, Auditing.Audited audited, PrintStream out) {
        PublishedReport report = audited.report();
        out.println(file);
        row(out, "机关", report.agency().orElse("没有读到"));
        row(out, "年度", report.head().year().map(year -> year.value() + (year.how().equals("题名") ? "" : "（" + year.how() + "）")).orElse("没有读到"));
        report.covers().ifPresent(part -> row(out, "统计期", part.name() + "（不是年度报告）"));
        row(out, "格式", report.format().generation() + "  " + report.format().name() + "（" + report.evidence() + "）");
        report.head().date().ifPresent(date -> row(out, date.how(), date.value().toString()));
        for (ReportFormat.Table table : report.format().tables()) {
            List<String> ids = table.blocks().isEmpty() ? List.of() : table.cellIds();
            long given = ids.stream().filter(id -> report.cells().get(id).state() != Cell.State.MISSING).count();
            row(out, "表格", table.name() + "  " + (given == 0 ? "没有读到" : given + " 个单元格"));
        }
        report.normalised().forEach(change -> row(out, "整理", change));
        row(out, "结果", audited.findings().isEmpty() ? "没有发现问题"
                : audited.count(Severity.ERROR) + " 处错误，" + audited.count(Severity.WARN) + " 处警告，" + audited.count(Severity.INFO) + " 处提示");
        for (Finding finding : audited.findings()) {
            out.println();
            out.println("  " + pad(finding.severity().label(), 6) + pad(finding.rule(), 26) + finding.where());
            wrap(finding.told(), WIDTH - 8).forEach(line -> out.println("        " + line));
            words(finding).forEach(line -> out.println("        " + line));
        }
        out.println();
    }

    /// The words it is about, with their places; of a long list the first few.
    private static List<String> words(Finding finding) {
        String shown = finding.words().stream().limit(MOST_WORDS).map(words -> words.where() + "第" + (words.from() + 1) + "字起“" + words.text() + "”")
                .collect(Collectors.joining("，"));
        String more = finding.words().size() > MOST_WORDS ? "，等 " + finding.words().size() + " 处" : "";
        return shown.isEmpty() ? List.of() : wrap("原文：" + shown + more, WIDTH - 8);
    }

    private static void row(PrintStream out, String label, String text) {
        List<String> lines = wrap(text, WIDTH - LABEL - 2);
        for (int i = 0; i < lines.size(); i++) {
            out.println("  " + pad(i == 0 ? label : "", LABEL) + lines.get(i));
        }
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    static int width(String text) {
        return text.codePoints().map(AuditPrinter::width).sum();
    }

    private static int width(int c) {
        return c >= 0x1100 && (c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6 || c >= 0x20000 && c <= 0x3fffd)
                || c == 0x201c || c == 0x201d || c == 0x2014 ? 2 : 1;
    }

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            if (used + width(c) > width && "，。；、）”".indexOf(c) < 0) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(c);
            used += width(c);
        }
        lines.add(line.toString());
        return lines;
    }
}
