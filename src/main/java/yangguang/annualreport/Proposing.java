package yangguang.annualreport;

import java.math.BigDecimal;
import yangguang.reportform.Cell;

/// Proposes a first draft of part one (总体情况草稿) from the year's figures, under the five prescribed topics.
/// What only people know stands in square brackets for them to fill in.
final class Proposing {

    private Proposing() {
    }

    static String overview(CompiledReport report, String agencyName) {
        String p = report.format().prefix() + ".";
        StringBuilder text = new StringBuilder();
        text.append(report.year()).append("年，").append(agencyName)
                .append("按照《中华人民共和国政府信息公开条例》的规定，做好政府信息公开工作。\n");
        text.append("（一）主动公开。").append(issued(report, p)).append('\n');
        text.append("（二）依申请公开。本年新收政府信息公开申请").append(figure(report, p + "t3.new.tot"))
                .append("件，上年结转").append(figure(report, p + "t3.carry_in.tot")).append("件；办理")
                .append(figure(report, p + "t3.r7_total.tot")).append("件，其中予以公开")
                .append(figure(report, p + "t3.r1_open.tot")).append("件、部分公开")
                .append(figure(report, p + "t3.r2_partial.tot")).append("件；结转下年度继续办理")
                .append(figure(report, p + "t3.carry_out.tot")).append("件。因政府信息公开被申请行政复议")
                .append(figure(report, p + "t4.rev.total")).append("件，被提起行政诉讼")
                .append(sum(report, p + "t4.dir.total", p + "t4.aft.total")).append("件。\n");
        text.append("（三）政府信息管理。[说明目录更新、规范性文件清理等情况]\n");
        text.append("（四）政府信息公开平台建设。[说明网站、公报、查阅点等情况]\n");
        text.append("（五）监督保障。[说明机构人员、培训、考核、社会评议和责任追究情况]");
        return text.toString();
    }

    private static String issued(CompiledReport report, String p) {
        return report.cells().containsKey(p + "t2.normative.issued")
                ? "本年制发行政规范性文件" + figure(report, p + "t2.normative.issued") + "件，废止"
                        + figure(report, p + "t2.normative.repealed") + "件，现行有效"
                        + figure(report, p + "t2.normative.valid") + "件。"
                : "本年新制作规范性文件" + figure(report, p + "t2.normative.made") + "件，新公开"
                        + figure(report, p + "t2.normative.opened") + "件。";
    }

    private static String figure(CompiledReport report, String id) {
        Cell cell = report.cell(id);
        return cell == null || !cell.given() ? "[未填]" : cell.value().toPlainString();
    }

    private static String sum(CompiledReport report, String one, String other) {
        BigDecimal sum = report.cell(one).value().add(report.cell(other).value());
        return sum.toPlainString();
    }
}
