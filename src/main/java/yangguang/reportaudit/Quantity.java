package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yangguang.reportform.Cell;
import yangguang.reportreading.PublishedReport;

/// What a number of the text can be about (正文数字所指), with the cells that hold the same in the tables. A quantity may
/// have several honest readings; each is a sum of cells, `*` stands for all rows of a group, a minus takes away.
enum Quantity {

    RECEIVED("收到政府信息公开申请", "t3.new.tot", "t3.new.tot t3.carry_in.tot", "A3.1"),
    CARRIED_IN("上年结转的申请", "t3.carry_in.tot"),
    CARRIED_OUT("结转下年的申请", "t3.carry_out.tot"),
    HANDLED("办结的申请", "t3.r7_total.tot", "t3.new.tot", "t3.r7_total.tot -t3.carry_in.tot",
            "t3.new.tot t3.carry_in.tot -t3.carry_out.tot", "A3.2"),
    REPLIED("答复的申请", "t3.r7_total.tot", "t3.new.tot", "t3.r7_total.tot -t3.carry_in.tot", "t3.r7_total.tot -t3.r5_*.tot -t3.r6_*.tot",
            "t3.r7_total.tot -t3.r6_*.tot", "t3.r7_total.tot -t3.r5_*.tot", "A3.3", "A3.2"),
    OPENED("予以公开", "t3.r1_open.tot", "A3.3.2", "A3.3.1 A3.3.2"),
    PARTLY("部分公开", "t3.r2_partial.tot", "A3.3.3"),
    REFUSED("不予公开", "t3.r3_*.tot", "A3.3.4"),
    NOT_HELD("无法提供", "t3.r4_*.tot", "A3.3.6", "A3.3.5 A3.3.6"),
    NOT_PROCESSED("不予处理", "t3.r5_*.tot"),
    OTHERWISE("其他处理", "t3.r6_*.tot", "t3.r6_3_other.tot"),
    SECRET("属于国家秘密不予公开", "t3.r3_1_secret.tot", "A3.3.4.a"),
    FORBIDDEN("其他法律行政法规禁止公开", "t3.r3_2_law.tot"),
    THIRD_PARTY("保护第三方合法权益不予公开", "t3.r3_4_third.tot"),
    INTERNAL("属于内部事务信息不予公开", "t3.r3_5_internal.tot"),
    PROCESS("属于过程性信息不予公开", "t3.r3_6_process.tot"),
    CASE_FILE("属于行政执法案卷不予公开", "t3.r3_7_casefile.tot"),
    QUERY("属于行政查询事项不予公开", "t3.r3_8_query.tot"),
    ABSENT("本机关不掌握相关政府信息", "t3.r4_1_notheld.tot", "t3.r4_*.tot", "A3.3.6"),
    TO_BE_MADE("需要另行制作", "t3.r4_2_make.tot"),
    UNCLEAR("补正后仍不明确", "t3.r4_3_unclear.tot"),
    PETITION("信访举报投诉类申请", "t3.r5_1_petition.tot"),
    REPEATED("重复申请", "t3.r5_2_repeat.tot"),
    PRINTED("要求提供公开出版物", "t3.r5_3_publication.tot"),
    MASS("无正当理由大量反复申请", "t3.r5_4_mass.tot"),
    UNCORRECTED("逾期不补正", "t3.r6_1_nocorrect.tot"),
    UNPAID("逾期不缴费", "t3.r6_2_nofee.tot"),
    PERSONS("自然人的申请", "t3.new.np", "t3.new.np t3.carry_in.np", "t3.r7_total.np"),
    ORGANISATIONS("法人或其他组织的申请", "t3.new.biz t3.new.sci t3.new.npo t3.new.law t3.new.oth",
            "t3.new.biz t3.new.sci t3.new.npo t3.new.law t3.new.oth t3.carry_in.biz t3.carry_in.sci t3.carry_in.npo t3.carry_in.law t3.carry_in.oth",
            "t3.r7_total.biz t3.r7_total.sci t3.r7_total.npo t3.r7_total.law t3.r7_total.oth"),
    IN_PERSON("当面申请", "A3.1.1"),
    BY_FAX("传真申请", "A3.1.2"),
    ONLINE("网络申请", "A3.1.3"),
    BY_LETTER("信函申请", "A3.1.4"),
    REVIEWS("行政复议", "t4.rev.total", "A4"),
    REVIEWS_UPHELD("行政复议结果维持", "t4.rev.upheld", "A4.1"),
    REVIEWS_CORRECTED("行政复议结果纠正", "t4.rev.corrected", "A4.2"),
    REVIEWS_PENDING("行政复议尚未审结", "t4.rev.pending"),
    SUITS("行政诉讼", "t4.dir.total t4.aft.total", "A5"),
    SUITS_DIRECT("未经复议直接起诉的行政诉讼", "t4.dir.total"),
    SUITS_AFTER("复议后起诉的行政诉讼", "t4.aft.total"),
    SUITS_UPHELD("行政诉讼结果维持", "t4.dir.upheld t4.aft.upheld", "t4.dir.upheld", "t4.aft.upheld", "A5.1"),
    SUITS_CORRECTED("行政诉讼结果纠正", "t4.dir.corrected t4.aft.corrected", "t4.dir.corrected", "t4.aft.corrected", "A5.2"),
    SUITS_PENDING("行政诉讼尚未审结", "t4.dir.pending t4.aft.pending", "t4.dir.pending", "t4.aft.pending"),
    REVIEWS_AND_SUITS("行政复议和行政诉讼", "t4.rev.total t4.dir.total t4.aft.total", "A4 A5"),
    NORMATIVE_ISSUED("制发的规范性文件", "t2.normative.issued", "t2.normative.made", "t2.normative.opened", "A1.1.b"),
    NORMATIVE_REPEALED("废止的规范性文件", "t2.normative.repealed"),
    NORMATIVE_VALID("现行有效的规范性文件", "t2.normative.valid", "t2.normative.total"),
    NORMATIVE_OPENED("公开的规范性文件", "t2.normative.opened", "t2.normative.made", "t2.normative.total", "t2.normative.issued", "t2.normative.valid",
            "A1.1.a", "A1.1.b"),
    PERMITS("行政许可处理决定", "t2.license.decisions"),
    PENALTIES("行政处罚处理决定", "t2.penalty.decisions"),
    COERCIONS("行政强制处理决定", "t2.coercion.decisions"),
    CHARGES("行政事业性收费", "t2.fee.amount_wan"),
    PURCHASES("政府集中采购项目", "t2.procurement.projects"),
    PURCHASE_MONEY("政府集中采购总金额", "t2.procurement.amount"),
    DISCLOSED("主动公开政府信息", "A1.1");

    private final String label;
    private final List<String> readings;

    Quantity(String label, String... readings) {
        this.label = label;
        this.readings = List.of(readings);
    }

    String label() {
        return label;
    }

    /// One honest reading in the tables: the cells and their sum.
    record Reading(List<String> cells, BigDecimal sum) {}

    /// The readings the report's tables allow, the plainest first; empty where a cell they need is missing or no figure.
    List<Reading> readings(PublishedReport report) {
        List<Reading> found = new ArrayList<>();
        for (String reading : readings) {
            List<Cell> cells = new ArrayList<>();
            Optional<BigDecimal> sum = sum(report, reading, cells);
            if (sum.isPresent()) {
                found.add(new Reading(cells.stream().map(Cell::id).toList(), sum.get()));
            } else if (!cells.isEmpty()) {
                return List.of();
            }
        }
        return found;
    }

    /// The sum; empty where the form has no such cell, or where one of its cells, then in `all`, holds no figure.
    private static Optional<BigDecimal> sum(PublishedReport report, String reading, List<Cell> all) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean given = true;
        for (String term : reading.split(" ")) {
            boolean minus = term.startsWith("-");
            List<Cell> cells = cells(report, minus ? term.substring(1) : term);
            all.addAll(cells);
            given &= !cells.isEmpty() && cells.stream().allMatch(Cell::given);
            for (Cell cell : given ? cells : List.<Cell>of()) {
                sum = minus ? sum.subtract(cell.value()) : sum.add(cell.value());
            }
        }
        return given ? Optional.of(sum) : Optional.empty();
    }

    private static List<Cell> cells(PublishedReport report, String term) {
        Map<String, Cell> all = report.cells();
        if (term.startsWith("A")) {
            Cell own = all.get(term);
            Cell total = all.get(term + ".total");
            return own != null && own.given() ? List.of(own) : total != null ? List.of(total) : List.of();
        }
        String id = report.format().prefix() + "." + term;
        int star = id.indexOf('*');
        if (star < 0) {
            return all.containsKey(id) ? List.of(all.get(id)) : List.of();
        }
        String head = id.substring(0, star);
        String tail = id.substring(star + 1);
        return all.values().stream().filter(cell -> cell.id().startsWith(head) && cell.id().endsWith(tail)).toList();
    }
}
