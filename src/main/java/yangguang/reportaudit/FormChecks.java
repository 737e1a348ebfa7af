package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yangguang.reportform.Cell;
import yangguang.reportform.Finding;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;
import yangguang.reportform.Severity;
import yangguang.reportreading.BreakingOff;
import yangguang.reportreading.PublishedReport;
import yangguang.reportreading.TableReading;

/// Checks of the form (格式核对): the right generation for the year, every section and table there, every row placed.
final class FormChecks {

    private FormChecks() {}

    static List<Finding> findings(PublishedReport report, ReportFormats formats) {
        List<Finding> findings = new ArrayList<>();
        report.remarks().forEach(remark -> findings.add(Finding.at("READ", Severity.WARN, "题名", "已过完的年度", report.year().map(String::valueOf).orElse(""), remark, "请核对年份。")));
        if (report.tables().foreign().isEmpty()) {
            generation(report, formats, findings);
        } else {
            findings.add(mixed(report, formats));
        }
        Optional<BreakingOff> broken = BreakingOff.of(report);
        broken.ifPresentOrElse(off -> findings.add(brokenOff(off)), () -> sections(report, findings));
        for (ReportFormat.Table table : report.format().tables()) {
            boolean unseen = report.tables().isForeign(table) || broken.filter(off -> off.isBehind(table.section()) || off.table() && off.isIn(table.section()) && !report.has(table)).isPresent();
            if (!unseen && !report.has(table)) {
                missingTable(report, table, findings);
            } else if (!unseen) {
                missingCells(report, table, row -> broken.filter(off -> off.isBehind(table, row)).isPresent(), findings);
            }
        }
        report.tables().unplaced().stream().filter(row -> !report.tables().isForeign(row))
                .filter(row -> broken.filter(off -> off.tears(row)).isEmpty()).forEach(row -> findings.add(unplaced(row)));
        report.tables().emptyRows().stream().filter(where -> broken.filter(off -> off.tears(where)).isEmpty())
                .forEach(where -> findings.add(Finding.at("TABLE-EMPTY-ROW", Severity.WARN, where, "没有空行", "一行空白单元格", "表格里多出一行空白单元格。", "请删去，以免读表时错行。")));
        return findings;
    }

    /// Said once, instead of each row that finds no place in the other form.
    private static Finding mixed(PublishedReport report, ReportFormats formats) {
        ReportFormat format = report.format();
        List<TableReading.Foreign> foreign = report.tables().foreign();
        String others = report.tables().foreignNames();
        ReportFormat other = foreign.getFirst().form();
        String norm = report.year().flatMap(formats::forYear).map(right -> right.norm() + "规定的格式（" + right.generation() + "）").orElse("当年规定的格式");
        return Finding.at("MIXED-FORMS", Severity.ERROR, report.part(foreign.getFirst().table().section()).where(), "一种格式", format.generation() + "、" + other.generation(),
                "报告混用了两种格式的表格：" + others + "按" + other.name() + "（" + other.generation() + "）填，其余按" + format.name() + "（" + format.generation()
                        + "）填。报告按后一种读，" + others + "没有读入，其中的数字没有核对，不作零计。", "全部表格应改用" + norm + "重新填报。");
    }

    private static void generation(PublishedReport report, ReportFormats formats, List<Finding> findings) {
        ReportFormat format = report.format();
        report.year().filter(year -> report.structural() && !format.years().contains(year)).ifPresent(year -> {
            String right = formats.forYear(year)
                    .map(other -> other.norm() + "规定的格式（" + other.generation() + "）").orElse("当年规定的格式");
            boolean sure = report.head().year().get().sure() == PublishedReport.Sureness.CERTAIN;
            findings.add(Finding.at("WRONG_FORMAT_GENERATION", sure ? Severity.ERROR : Severity.WARN, "表格",
                    formats.forYear(year).map(ReportFormat::generation).orElse("—"), format.generation(),
                    year + "年度报告用的是" + format.name() + "（" + format.generation() + "）的表格。", "应改用" + right + "重新填报。"));
        });
    }

    /// Said once, instead of an error for each part behind the point; what is there is judged as ever.
    private static Finding brokenOff(BreakingOff off) {
        String half = off.torn().filter(cell -> !cell.raw().isEmpty()).map(cell -> "，最后一个数“" + cell.raw() + "”可能不全，没有核对").orElse("");
        return Finding.at("BROKEN-OFF", Severity.WARN, off.at().where(), "完整的文字", off.words(),
                "文字到“" + off.last().section().title() + "”就断了，最后是“" + off.words() + "”，" + (off.table() ? "表格没有完" : "没有写完")
                        + "，也没有落款" + half + "；" + off.unseen() + "没有看到，没有核对，不算缺少。", "请换一份完整的文本再核对；公布的原文就到这里的，应补齐后面的部分。");
    }

    private static void sections(PublishedReport report, List<Finding> findings) {
        for (PublishedReport.Part part : report.parts()) {
            if (!part.present() && !part.section().free() && report.format().sections().stream().noneMatch(ReportFormat.Section::free)) {
                findings.add(Finding.at("SECTION-MISSING", Severity.ERROR, part.section().id(), part.section().title(), "没有",
                        "没有“" + part.section().title() + "”这一部分。", "请按规定的六个部分补上。"));
            }
        }
    }

    private static void missingTable(PublishedReport report, ReportFormat.Table table, List<Finding> findings) {
        PublishedReport.Part part = report.part(table.section());
        if (!report.tables().quarters().isEmpty()) {
            findings.add(Finding.at("TABLE-MISSING", Severity.ERROR, table.section(), "合计", "四个季度", "《" + table.name()
                    + "》分四个季度填报，没有“合计”一栏；季度数不是全年数，没有读入，不作零计。", "请补上合计一栏。"));
        } else if (part.present() && part.hasPicture()) {
            findings.add(Finding.at("TABLE-PICTURE", Severity.ERROR, table.section(), table.name(), "图片",
                    "“" + part.section().title() + "”里没有能读的表格，只有图片。", "请改用文字表格，图片里的数字不作零计。"));
        } else if (!table.optional()) {
            findings.add(Finding.at("TABLE-MISSING", Severity.ERROR, table.section(), table.name(), "没有",
                    "“" + part.section().title() + "”里没有读到《" + table.name() + "》，这些数字不作零计。", "请补上表格。"));
        } else if (!part.present()) {
            findings.add(Finding.at("TABLE-MISSING", Severity.INFO, table.section(), table.name(), "没有",
                    "报告没有附《" + table.name() + "》，无法核对其中的数字。", ""));
        } else {
            findings.add(Finding.at("TABLE-MISSING", Severity.ERROR, table.section(), table.name(), "没有",
                    "报告有“" + part.section().title() + "”的标题，却没有读到《" + table.name() + "》。", "请补上表格。"));
        }
    }

    private static void missingCells(PublishedReport report, ReportFormat.Table table, Predicate<ReportFormat.Row> unseen, List<Finding> findings) {
        if (isWhole(report, table)) {
            return;
        }
        for (ReportFormat.Block block : table.blocks().stream().filter(block -> !report.tables().isForeign(block)).toList()) {
            List<ReportFormat.Column> required = block.valueColumns().stream().filter(column -> !column.optional()).toList();
            for (ReportFormat.Row row : block.leafRows()) {
                List<String> missing = required.stream().map(column -> table.cell(row, column))
                        .filter(id -> report.cells().get(id).state() == Cell.State.MISSING).toList();
                boolean variant = block.valueColumns().stream().filter(ReportFormat.Column::optional)
                        .anyMatch(column -> report.cells().get(table.cell(row, column)).state() != Cell.State.MISSING);
                if (!missing.isEmpty() && !variant && !unseen.test(row)) {
                    findings.add(missingRow(table, block, row, missing, missing.size() == required.size()));
                }
            }
        }
    }

    private static boolean isWhole(PublishedReport report, ReportFormat.Table table) {
        for (String id : table.cellIds()) {
            if (report.cells().get(id).state() == Cell.State.MISSING) {
                return false;
            }
        }
        return true;
    }

    static Finding missingRow(ReportFormat.Table table, ReportFormat.Block block, ReportFormat.Row row,
                                      List<String> missing, boolean all) {
        String name = row.label().isEmpty() ? table.name() : row.label();
        String title = block.title().isEmpty() ? "" : "“" + block.title() + "”的";
        return Finding.on("TABLE-ROW", Severity.ERROR, missing, "填写数字", "没有",
                all ? "没有读到" + title + "“" + name + "”一行的数字，不作零计。" : title + "“" + name + "”一行缺 " + missing.size() + " 个数字，不作零计。",
                all ? "请按格式补齐这一行。" : "请按表头补齐。");
    }

    static Finding unplaced(TableReading.Unplaced row) {
        String figures = String.join("、", row.figures().stream().map(text -> text.isEmpty() ? "（空）" : text).limit(12).toList());
        String message = switch (row.why()) {
            case COUNT -> "“" + row.label() + "”一行有 " + row.figures().size() + " 个数，表头有 " + row.expected() + " 列，对不上，没有读入。";
            case NO_HEADER -> "“" + row.label() + "”一行上面没有认得出的表头，没有读入。";
            case UNKNOWN_LABEL -> "“" + row.label() + "”不是格式里的行，它的数字没有读入。";
            case NO_FIGURES -> "“" + row.label() + "”一行没有数字。";
            case TWICE -> "“" + row.label() + "”出现两次，数字不同，只读入前一次。";
        };
        String remedy = switch (row.why()) {
            case COUNT -> "请核对这一行是否缺列或多列。";
            case NO_HEADER -> "请核对表头文字。";
            case UNKNOWN_LABEL -> "请核对行名。";
            case NO_FIGURES -> "没有发生的应填 0。";
            case TWICE -> "请删去多余的一行。";
        };
        Severity severity = switch (row.why()) {
            case COUNT, NO_HEADER, TWICE -> Severity.ERROR;
            case UNKNOWN_LABEL, NO_FIGURES -> Severity.WARN;
        };
        return Finding.at("TABLE-UNPLACED", severity, row.where(), row.expected() > 0 ? row.expected() + " 个数" : "格式里的行",
                figures.isEmpty() ? "没有数" : figures, message, remedy);
    }
}
