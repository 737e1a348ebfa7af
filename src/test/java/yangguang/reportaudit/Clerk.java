package yangguang.reportaudit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Writes the narrative of a report from a year's figures (撰写正文), with at most one slip of the pen.
final class Clerk {

    private static final String[] NOUNS = {"政府文件", "工作动态", "通知公告", "财政信息", "人事信息", "规划计划", "政策解读信息", "行政执法信息", "民生信息", "重点领域信息"};

    private final Random random;
    private final Phrasing wording;
    private final Office office;
    private final Year year;
    private final int now;
    private final boolean older;
    private final Slip slip;
    private String wrong;

    Clerk(Random random, Office office, Year year, int now, boolean older, Slip slip) {
        this.random = random;
        this.office = office;
        this.year = year;
        this.now = now;
        this.older = older;
        this.slip = slip;
        this.wording = new Phrasing(random);
        wording.name("年", now);
        wording.name("上年", now - 1);
        wording.name("下年", now + 1);
        wording.name("早年", now - 4);
        wording.name("我", office.us());
        wording.name("县", office.place());
    }

    /// The wrong words, once the slip was made; null where there was no occasion for it.
    String wrong() {
        return wrong;
    }

    Phrasing wording() {
        return wording;
    }

    List<String> partOne() {
        List<String> topics = new ArrayList<>();
        topics.add(wording.way("套话"));
        topics.add(published());
        topics.add(matters());
        topics.add(requests());
        topics.add(remedies());
        topics.add(wording.way("套话") + trap() + trap());
        topics.add(trap() + wording.way("套话"));
        if (slip == Slip.LEVEL || office.township() && random.nextBoolean()) {
            topics.add(level());
        }
        if (slip == null || slip == Slip.CARRIED_OUT) {
            Collections.shuffle(topics.subList(1, topics.size()), random);
        }
        return headed(topics.stream().filter(topic -> !topic.isBlank()).toList());
    }

    private List<String> headed(List<String> topics) {
        int style = random.nextInt(4);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            String number = "一二三四五六七八九".substring(i, i + 1);
            String heading = topics.get(i).contains("申请") ? "依申请公开" : topics.get(i).contains("公开信息") ? "主动公开" : "平台建设";
            lines.add(style == 0 ? "（" + number + "）" + heading + "。" + topics.get(i) : style == 1 ? number + "是" + topics.get(i) : topics.get(i));
        }
        return style == 2 ? List.of(String.join("", lines)) : lines;
    }

    private String trap() {
        long n = 4 + random.nextInt(500);
        String text = wording.way("陷阱");
        if (text.contains("人民政府") || office.us().startsWith("全") && text.startsWith("全" + office.place())) {
            return "";
        }
        return text.replace("{n}", Long.toString(n)).replace("{m}", Long.toString(1 + n / 2)).replace("{k}", Long.toString(1 + n % 3));
    }

    private String level() {
        String[] levels = {"镇", "街道", "乡"};
        String own = office.level();
        if (slip == Slip.LEVEL) {
            String other = levels[random.nextInt(3)];
            own = other.equals(own) ? own.equals("镇") ? "街道" : "镇" : other;
            wrong = "全" + own;
        }
        return wording.oneOf("全" + own + "各村（社区）公开栏定期更新。", "切实提高全" + own + "政务公开水平。", "面向全" + own + "干部开展业务培训。");
    }

    /// A number, or the slip in its place: another number that no honest reading allows.
    private long pen(Slip here, long right, Long... honest) {
        if (slip != here || wrong != null) {
            return right;
        }
        Set<Long> allowed = Set.copyOf(List.of(honest));
        long other = right;
        while (other == right || allowed.contains(other)) {
            other = right + 1 + random.nextInt(9) + (right > 1000 ? 90 : 0);
        }
        wrong = Long.toString(other);
        return other;
    }

    private String published() {
        long parts = 3 + random.nextInt(5);
        List<Long> numbers = new ArrayList<>();
        List<String> nouns = new ArrayList<>(List.of(NOUNS));
        Collections.shuffle(nouns, random);
        long total = 0;
        for (int i = 0; i < parts; i++) {
            long number = 1 + random.nextInt(random.nextInt(5) == 0 ? 4000 : 120);
            numbers.add(number);
            total += number;
        }
        boolean all = random.nextInt(4) > 0 || slip == Slip.PARTS || slip == Slip.SHARE;
        long unsaid = all ? 0 : 1 + random.nextInt(50);
        long stated = slip == Slip.PARTS ? pen(Slip.PARTS, total) : slip == Slip.PARTS_OVER ? overstated(total) : total + unsaid;
        long disclosed = older ? year.get("A1.1") : 0;
        if (older && slip != Slip.PARTS && slip != Slip.PARTS_OVER && slip != Slip.SHARE) {
            String whole = wording.way("公开总数");
            while (slip == Slip.DISCLOSED && whole.matches(".*(?:网站|专栏|渠道|发布).*")) {
                whole = wording.way("公开总数");
            }
            return wording.number(whole, "{n}", pen(Slip.DISCLOSED, disclosed)) + "。";
        }
        boolean closed = slip == Slip.PARTS;
        String intro = closed ? wording.oneOf("，其中", "，包括", "。其中，", "（其中") : all ? wording.oneOf("，其中", "，包括", "，其中：", "。其中，", "（其中", "，分别为", "：", "，主要包括")
                : wording.oneOf("，其中", "。其中，", "（其中", "，其中：");
        String joint = intro.equals("，分别为") ? "、" : wording.oneOf("，", "、", "；");
        boolean shares = slip == Slip.SHARE || all && random.nextInt(3) == 0 && stated > 0;
        int digits = random.nextInt(3);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            boolean last = i + 1 == parts;
            String noun = last && (all && !intro.equals("，分别为") && random.nextBoolean() || closed) ? "其他信息" : nouns.get(i);
            String counter = closed && !shares ? wording.oneOf("条", "条", "件", "篇") : "条";
            String item = noun + wording.number("{n}" + counter, "{n}", numbers.get(i)) + note(intro, numbers.get(i));
            items.add(shares ? item + share(numbers.get(i), stated, digits, last) : item);
        }
        return wording.say("公开总数", stated) + intro + String.join(shares && joint.equals("、") ? "，" : joint, items) + (intro.startsWith("（") ? "）" : "") + "。" + whole();
    }

    /// A remark in brackets on one part, which is no part of its own.
    private String note(String intro, long number) {
        return intro.startsWith("（") || number < 3 || random.nextInt(8) > 0 ? "" : "（含图解" + (1 + random.nextInt((int) number - 1)) + "条）";
    }

    private long overstated(long total) {
        wrong = Long.toString(total - 1 - random.nextInt(Math.toIntExact(Math.max(1, total / 2))));
        return Long.parseLong(wrong);
    }

    private String share(long part, long total, int digits, boolean last) {
        BigDecimal share = BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(total), digits, RoundingMode.HALF_UP);
        if (slip == Slip.SHARE && wrong == null && (last || random.nextBoolean())) {
            share = share.add(BigDecimal.valueOf(7 + random.nextInt(20)));
            wrong = share.toPlainString() + "%";
        }
        return wording.oneOf("，占", "，占比", "，占总数的", "、占", "，占总体的比例为", "，所占比例为", "（占") .replace("（占", random.nextBoolean() ? "，占比为" : "，占") + share.toPlainString() + "%";
    }

    private String whole() {
        if (slip != Slip.WHOLE && random.nextInt(6) > 0) {
            return "";
        }
        int web = 40 + random.nextInt(30);
        int chat = 10 + random.nextInt(15);
        int rest = 100 - web - chat;
        if (slip == Slip.WHOLE && wrong == null) {
            rest += 8 + random.nextInt(9);
            wrong = web + chat + rest + "%";
        }
        return "从公开渠道看，政府网站占" + web + "%，政务新媒体占" + chat + "%，其他渠道占" + rest + "%。";
    }

    private String matters() {
        if (older) {
            return slip == Slip.OPENED_DOCUMENTS || random.nextBoolean() ? wording.say("公开文件", pen(Slip.OPENED_DOCUMENTS, year.get("A1.1.a"), year.get("A1.1.b"))) + "。" : "";
        }
        List<String> said = new ArrayList<>();
        if (year.figures.containsKey("c.t2.normative.issued")) {
            long issued = year.get("t2.normative.issued");
            maybe(said, Slip.ISSUED, "制发", issued, issued);
            maybe(said, Slip.REPEALED, "废止", year.get("t2.normative.repealed"));
            maybe(said, Slip.VALID, "有效", year.get("t2.normative.valid"));
            if (year.get("t2.fee.amount_wan") > 0 && (slip == Slip.CHARGES || random.nextInt(3) == 0)) {
                said.add("全年行政事业性收费" + wording.number("{n}万元", "{n}", pen(Slip.CHARGES, year.get("t2.fee.amount_wan"))));
            }
        } else {
            long made = year.get("t2.normative.made");
            maybe(said, Slip.OPENED_DOCUMENTS, "公开文件", made, made, year.get("t2.normative.total"));
            maybe(said, Slip.ISSUED, "制发", made, made, year.get("t2.normative.total"));
        }
        maybe(said, Slip.PERMITS, "许可", year.get("t2.license.decisions"));
        maybe(said, Slip.PENALTIES, "处罚", year.get("t2.penalty.decisions"));
        return said.isEmpty() ? "" : String.join(random.nextBoolean() ? "，" : "；", said) + "。";
    }

    private void maybe(List<String> said, Slip here, String matter, long right, Long... honest) {
        if (slip == here || random.nextInt(3) == 0) {
            said.add(wording.say(matter, pen(here, right, honest)));
        }
    }

    private String requests() {
        return older ? olderRequests() : new RequestProse(random, wording, year, now, slip, this::pen, text -> wrong = text).text();
    }

    private String olderRequests() {
        long received = year.get("A3.1");
        if (received == 0 && slip != Slip.RECEIVED || slip == Slip.NO_REQUEST && received > 0) {
            wrong = received > 0 ? "0" : wrong;
            return wording.way("收到零") + "。";
        }
        String text = wording.say("收到", pen(Slip.RECEIVED, received));
        if (random.nextBoolean()) {
            text += "，其中当面申请" + year.get("A3.1.1") + "件，网络申请" + year.get("A3.1.3") + "件，信函申请" + year.get("A3.1.4") + "件";
        }
        if (slip == Slip.REPLIES || random.nextBoolean()) {
            text += "。" + wording.say("答复过多", slip == Slip.REPLIES ? pen(Slip.REPLIES, received) : received);
        }
        return text + "。";
    }

    private String remedies() {
        long reviews = year.get(older ? "A4" : "t4.rev.total");
        long suits = older ? year.get("A5") : year.get("t4.dir.total") + year.get("t4.aft.total");
        if (slip == Slip.NO_REMEDY && reviews + suits > 0) {
            wrong = "0";
            return wording.way("复议诉讼皆无") + "。";
        }
        if (reviews + suits == 0 && slip != Slip.REVIEWS && slip != Slip.SUITS) {
            return wording.way("复议诉讼皆无") + "。";
        }
        boolean outcomes = !older && random.nextBoolean() && reviews > 0;
        String review = wording.say("复议", pen(Slip.REVIEWS, reviews)) + (outcomes && slip != Slip.REVIEWS ? "，其中维持" + year.get("t4.rev.upheld") + "件、纠正"
                + year.get("t4.rev.corrected") + "件、尚未审结" + year.get("t4.rev.pending") + "件" : "");
        String suit = wording.say("诉讼", pen(Slip.SUITS, suits, older ? -1L : year.get("t4.dir.total"), older ? -1L : year.get("t4.aft.total")));
        return review + (random.nextBoolean() ? "；" : "。") + suit + "。";
    }
}
