package yangguang.reportaudit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// The passage on requests (依申请公开一段), in many orders and joints.
final class RequestProse {

    /// Writes a number, or the slip in its place.
    interface Pen {
        long write(Slip here, long right, Long... honest);
    }

    private final Random random;
    private final Phrasing wording;
    private final Year year;
    private final int now;
    private final Slip slip;
    private final Pen pen;
    private final Consumer<String> wrong;
    private final long received;
    private final long in;
    private final long handled;
    private final long out;

    RequestProse(Random random, Phrasing wording, Year year, int now, Slip slip, Pen pen, Consumer<String> wrong) {
        this.random = random;
        this.wording = wording;
        this.year = year;
        this.now = now;
        this.slip = slip;
        this.pen = pen;
        this.wrong = wrong;
        this.received = year.get("t3.new.tot");
        this.in = year.get("t3.carry_in.tot");
        this.handled = year.get("t3.r7_total.tot");
        this.out = year.get("t3.carry_out.tot");
    }

    String text() {
        if (slip == Slip.NO_REQUEST && received > 0) {
            wrong.accept("0");
            return wording.way("收到零") + "。";
        }
        if (received + in == 0 && slip != Slip.RECEIVED && slip != Slip.REPLIES) {
            return wording.way("收到零") + "。";
        }
        List<String> said = new ArrayList<>();
        said.add(first());
        if (want(Slip.CARRIED_IN, in)) {
            said.add(wording.say("结转来", pen.write(Slip.CARRIED_IN, in)));
        }
        if (slip == Slip.REPLIES) {
            said.add(wording.say("答复过多", pen.write(Slip.REPLIES, received + in)));
        } else if (want(Slip.HANDLED, 1)) {
            said.add(wording.say("办结", pen.write(Slip.HANDLED, handled, received, handled - in, received + in - out)));
        }
        if (want(Slip.RESULT, handled)) {
            said.add(results());
        }
        if (want(Slip.CARRIED_OUT, out)) {
            said.add(wording.say("结转去", pen.write(Slip.CARRIED_OUT, out)));
        }
        String joint = wording.oneOf("，", "；", "。", "。");
        return String.join(joint, said) + "。" + rate();
    }

    private boolean want(Slip here, long number) {
        return slip == here || number > 0 && random.nextBoolean();
    }

    private String first() {
        String text = wording.say("收到", pen.write(Slip.RECEIVED, received, received + in));
        if (slip == Slip.RECEIVED) {
            return text;
        }
        if (slip == Slip.CHANGE || received > 1 && random.nextInt(4) == 0) {
            return text + change();
        }
        if (slip == Slip.APPLICANT || received > 0 && random.nextInt(3) == 0) {
            long persons = year.get("t3.new.np");
            long handledPersons = year.get("t3.r7_total.np");
            return text + wording.oneOf("，其中", "，其中：", "，其中") + "自然人申请" + pen.write(Slip.APPLICANT, persons, persons + year.get("t3.carry_in.np"), handledPersons)
                    + "件" + (slip == Slip.APPLICANT ? "" : "，法人或其他组织申请" + (received - persons) + "件");
        }
        return received > 3 && random.nextInt(3) == 0 ? text + channels() : text;
    }

    private String channels() {
        long faceToFace = random.nextInt((int) Math.min(received, 5000));
        long online = (received - faceToFace) / 2;
        long letters = received - faceToFace - online;
        return switch (random.nextInt(4)) {
            case 0 -> "，其中当面申请" + faceToFace + "件、网络申请" + online + "件、信函申请" + letters + "件";
            case 1 -> "（通过网络提交" + online + "件，以信函方式提交" + letters + "件，现场提交" + faceToFace + "件）";
            case 2 -> "，从申请渠道看，网上申请" + online + "件，邮寄申请" + letters + "件，窗口申请" + faceToFace + "件";
            default -> "，其中，通过政府网站在线申请" + online + "件，占" + percent(online, received, 1) + "%，信函和当面申请" + (letters + faceToFace) + "件";
        };
    }

    static String percent(long part, long whole, int digits) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP).toPlainString();
    }

    private String change() {
        long last = Math.max(1, received + random.nextInt(9) - 4);
        long by = Math.abs(received - last);
        String more = received >= last ? "增加" : "减少";
        String grow = received >= last ? "增长" : "下降";
        String rate = percent(by, last, 1 + random.nextInt(2));
        if (slip == Slip.CHANGE) {
            rate = new BigDecimal(rate).add(BigDecimal.valueOf(11)).toPlainString();
            wrong.accept(rate + "%");
        }
        return switch (random.nextInt(slip == Slip.CHANGE ? 4 : 6)) {
            case 3 -> "，比" + (now - 1) + "年（" + last + "件）" + grow + rate + "%";
            case 0 -> "，上年为" + last + "件，同比" + grow + rate + "%";
            case 1 -> "，比上年的" + last + "件" + more + by + "件，" + grow + rate + "%";
            case 2 -> "，较" + (now - 1) + "年的" + last + "件" + grow + rate + "%";
            case 4 -> "，同比" + grow + rate + "%";
            default -> "，比上年" + more + by + "件";
        };
    }

    private String results() {
        String[] names = {"予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"};
        String[] rows = {"r1_", "r2_", "r3_", "r4_", "r5_", "r6_"};
        boolean zeros = random.nextBoolean();
        List<String> items = new ArrayList<>();
        int slipAt = slip == Slip.RESULT ? random.nextInt(5) : -1;
        for (int i = 0; i < rows.length; i++) {
            long number = year.group(rows[i]);
            if (i == slipAt) {
                number = pen.write(Slip.RESULT, number, rows[i].equals("r6_") ? year.group("r6_3") : number);
            }
            if (number > 0 || zeros || i == slipAt) {
                items.add(names[i] + wording.oneOf("", "", "的", "的有").replace("的", number > 0 ? "的" : "") + number + "件");
            }
        }
        if (items.isEmpty()) {
            return "办理结果均已登记归档";
        }
        return wording.oneOf("办理结果为：", "办理结果如下：", "在办结的申请中，", "按办理结果分，", "从答复情况看，", "其中，", "") + String.join(wording.oneOf("，", "、", "；"), items);
    }

    /// A rate that follows from the two numbers beside it.
    private String rate() {
        boolean plain = in == 0 && out * 20 > received && slip == Slip.RATE && received > 2;
        if (slip != Slip.RATE && (random.nextInt(5) > 0 || in > 0 || received == 0)) {
            return "";
        }
        if (slip == Slip.RATE && !plain) {
            return "";
        }
        String right = percent(handled, received, handled == received ? 0 : 1);
        if (slip == Slip.RATE) {
            wrong.accept("100%");
            return wording.oneOf("本年收到申请" + received + "件，办结" + handled + "件，办结率100%。", "收到的" + received + "件申请中已办结" + handled + "件，办结率达100%。");
        }
        return "全年收到政府信息公开申请" + received + "件，办结" + handled + "件，办结率" + right + "%。";
    }
}
